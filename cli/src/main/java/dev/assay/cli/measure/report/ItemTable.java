package dev.assay.cli.measure.report;

import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.Rasch;
import java.util.OptionalDouble;

/// All items in one table, in the order of the test.
record ItemTable(Analysis analysis) {

    void write(Markup page) {
        boolean modelled = analysis.measurement().isPresent();
        boolean guessed = analysis.items().stream()
                .anyMatch(item -> item.curve().map(Dichotomous::g).orElse(0.0) > 0);
        page.open("section", "aria-labelledby", "items").element("h2", "All items", "id", "items");
        page.open("p").text("Standard errors stand behind ±.");
        if (modelled) {
            page.text(" * marks items whose answers differ from the curve by more than chance, counting that all items"
                    + " were tested (Benjamini and Hochberg, at most one in twenty marks false).");
        }
        page.close();
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", "items");
        page.open("table", "class", "all").open("thead").open("tr");
        head(page, "#", "column of the table");
        head(page, "item", "");
        head(page, "in a word", "");
        head(page, "answers", "");
        head(page, "right", "facility: share of right answers");
        head(page, "with rest", "correlation with the share right on the other items");
        if (modelled) {
            head(page, "a", "slope: how well it tells people apart");
            head(page, "b", "difficulty");
            if (guessed) {
                head(page, "g", "chance of guessing right");
            }
            head(page, "S-X2 p", "how often chance alone would differ as much from the curve");
            head(page, "infit", "scatter of answers near the person's ability; 1 as expected");
            head(page, "outfit", "scatter of all answers; 1 as expected");
        }
        page.close().close().open("tbody").line();
        for (var item : analysis.items()) {
            row(page, item, modelled, guessed);
        }
        page.close().close().close().close().line();
    }

    private static void head(Markup page, String words, String meaning) {
        page.open("th", "scope", "col");
        if (meaning.isEmpty()) {
            page.text(words);
        } else {
            page.element("abbr", words, "title", meaning);
        }
        page.close();
    }

    private void row(Markup page, ItemFigures item, boolean modelled, boolean guessed) {
        page.open("tr").element("td", String.valueOf(item.number()));
        page.open("th", "scope", "row").open("a", "href", "#" + item.id());
        page.element("bdi", item.name()).close().close();
        var word = Words.of(analysis.findings(item));
        page.open("td")
                .element("span", word.words(), "class", "word " + word.mark())
                .close();
        number(page, Numbers.of(item.answers()));
        number(
                page,
                item.classical()
                        .facility()
                        .map(found -> Numbers.of(found.share(), 2))
                        .orElse(Numbers.NONE));
        number(page, Numbers.of(item.classical().itemRestCorrelation(), 2));
        if (modelled) {
            model(page, item, guessed);
        }
        page.close().line();
    }

    private static void model(Markup page, ItemFigures item, boolean guessed) {
        var curve = item.curve();
        var errors = item.errors();
        estimate(
                page,
                curve.filter(found -> !(found instanceof Rasch)).stream()
                        .mapToDouble(Dichotomous::a)
                        .findFirst(),
                errors.a());
        estimate(page, item.difficulty(), errors.b());
        if (guessed) {
            estimate(page, curve.stream().mapToDouble(Dichotomous::g).findFirst(), errors.g());
        }
        number(
                page,
                item.fit().map(fit -> Numbers.p(fit.pValue())).orElse(Numbers.NONE) + (item.isFitMarked() ? " *" : ""));
        number(page, item.meanSquare().map(fit -> Numbers.of(fit.infit(), 2)).orElse(Numbers.NONE));
        number(page, item.meanSquare().map(fit -> Numbers.of(fit.outfit(), 2)).orElse(Numbers.NONE));
    }

    private static void number(Markup page, String words) {
        page.element("td", words, "class", "num");
    }

    private static void estimate(Markup page, OptionalDouble value, OptionalDouble error) {
        page.open("td", "class", "num").text(Numbers.of(value, 2));
        if (value.isPresent() && error.isPresent()) {
            page.element("small", " ± " + Numbers.of(error, 2));
        }
        page.close();
    }
}
