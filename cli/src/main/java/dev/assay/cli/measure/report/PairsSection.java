package dev.assay.cli.measure.report;

import dev.assay.psychometrics.fit.Q3;
import java.util.List;

/// Pairs of items that go together more than the ability explains.
record PairsSection(Analysis analysis, Measurement measurement) {
    private static final double WORTH_A_LOOK = 0.2;
    private static final int MOST_SHOWN = 50;

    void write(Markup page) {
        var pairs = measurement.together().above(WORTH_A_LOOK);
        page.open("section", "aria-labelledby", "pairs").element("h2", "Pairs that go together", "id", "pairs");
        if (measurement.together().mean().isEmpty()) {
            page.element(
                    "p",
                    "No two items were seen together by " + Measurement.PEOPLE_FOR_PAIRS
                            + " people, so nothing can be said of pairs.");
        } else if (pairs.isEmpty()) {
            page.element(
                    "p",
                    "None: no two items share more than the ability they measure (Q3 stays within 0.2 of its"
                            + " mean).");
        } else {
            page.element(
                    "p",
                    Numbers.counted(pairs.size(), "pair of items goes", "pairs of items go")
                            + " together more than ability explains. Perhaps one gives the answer to the other, or both"
                            + " hang on the same text: do not put them into one form, and see whether one is enough.");
            table(page, pairs.subList(0, Math.min(MOST_SHOWN, pairs.size())));
            if (pairs.size() > MOST_SHOWN) {
                page.element("p", "The " + MOST_SHOWN + " strongest are shown.");
            }
        }
        page.close().line();
    }

    private void table(Markup page, List<Q3.Pair> pairs) {
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", "pairs");
        page.open("table").open("thead").open("tr");
        for (var column : List.of("one", "other", "people", "Q3", "above the mean")) {
            page.element("th", column, "scope", "col");
        }
        page.close().close().open("tbody");
        for (var pair : pairs) {
            page.open("tr");
            link(page, pair.first());
            link(page, pair.second());
            page.element("td", Numbers.of(pair.people()), "class", "num");
            page.element("td", Numbers.of(pair.q3(), 2), "class", "num");
            page.element("td", Numbers.of(pair.adjusted(), 2), "class", "num").close();
        }
        page.close().close().close();
    }

    private void link(Markup page, int index) {
        var name = measurement.names().get(index);
        var item = analysis.items().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        page.open("td")
                .open("a", "href", "#" + item.id())
                .element("bdi", name)
                .close()
                .close();
    }
}
