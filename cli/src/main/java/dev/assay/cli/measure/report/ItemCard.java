package dev.assay.cli.measure.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// One item: what its figures say, and its plots.
record ItemCard(Analysis analysis, ItemFigures item, Optional<Abilities> abilities) {

    void write(Markup page) {
        var findings = analysis.findings(item);
        var word = Words.of(findings);
        page.open("article", "id", item.id(), "class", "card " + word.mark(), "aria-labelledby", item.id() + "-h");
        page.open("header").open("h3", "id", item.id() + "-h");
        page.element("span", item.number() + ". ", "class", "quiet")
                .element("bdi", item.name())
                .close();
        page.element("span", word.words(), "class", "word " + word.mark()).close();
        for (var finding : findings) {
            page.element("p", finding.advice);
        }
        item.whyNotEstimated().ifPresent(why -> page.element("p", "Without a curve: " + why + ".", "class", "quiet"));
        page.open("p", "class", "figures").text(String.join(" · ", figures())).close();
        page.open("div", "class", "plots");
        abilities.ifPresent(
                range -> item.curve().ifPresent(curve -> new ItemCurvePlot(item, curve, range).write(page)));
        item.distractors()
                .filter(_ -> item.answers() > 0)
                .ifPresent(table -> new DistractorPlot(item, table).write(page));
        page.close();
        page.open("p", "class", "back")
                .element("a", "To the table", "href", "#items")
                .close()
                .close()
                .line();
    }

    private List<String> figures() {
        var figures = new ArrayList<String>();
        figures.add(Numbers.counted(item.answers(), "answer", "answers"));
        item.classical().facility().ifPresent(facility -> {
            var interval = facility.interval(0.95);
            figures.add(Numbers.percent(facility.share()) + " right (" + Math.round(100 * interval.low()) + " to "
                    + Numbers.percent(interval.high()) + ")");
        });
        item.classical()
                .itemRestCorrelation()
                .ifPresent(correlation -> figures.add("with the rest " + Numbers.of(correlation, 2)));
        estimate("a", item.estimatedSlope(), item.errors().a(), figures);
        estimate("b", item.difficulty(), item.errors().b(), figures);
        item.curve()
                .filter(curve -> curve.g() > 0)
                .ifPresent(curve -> estimate(
                        "g", OptionalDouble.of(curve.g()), item.errors().g(), figures));
        item.fit()
                .ifPresent(fit -> figures.add("S-X2 " + Numbers.of(fit.chiSquared(), 1) + " with "
                        + fit.degreesOfFreedom() + " df, p " + Numbers.p(fit.pValue()) + ", RMSEA "
                        + Numbers.of(fit.rmsea(), 3)));
        item.meanSquare()
                .ifPresent(fit ->
                        figures.add("infit " + Numbers.of(fit.infit(), 2) + ", outfit " + Numbers.of(fit.outfit(), 2)));
        return figures;
    }

    private static void estimate(String name, OptionalDouble value, OptionalDouble error, List<String> figures) {
        value.ifPresent(found -> figures.add(
                name + " " + Numbers.of(found, 2) + (error.isPresent() ? "\u00a0±\u00a0" + Numbers.of(error, 2) : "")));
    }
}
