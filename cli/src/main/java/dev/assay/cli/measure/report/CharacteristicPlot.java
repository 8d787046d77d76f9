package dev.assay.cli.measure.report;

import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.scoring.NumberCorrect;
import java.util.ArrayList;
import java.util.List;

/// How many of all items people of each ability answer right on average.
record CharacteristicPlot(List<Dichotomous> curves, Abilities abilities) {

    void write(Markup page) {
        var sums = new NumberCorrect(curves);
        page.open("figure");
        double step = Math.max(1, Plane.step(sums.most()));
        var plane = abilities.plane(Math.ceil(sums.most() / step) * step, 256);
        double low = sums.expected(abilities.low());
        double high = sums.expected(abilities.high());
        plane.open(
                page,
                "characteristic",
                "Expected number right by ability",
                "From " + Numbers.of(sums.expected(abilities.from()), 1) + " to "
                        + Numbers.of(sums.expected(abilities.to()), 1) + " of " + sums.most() + " items.");
        abilities.band(page, plane);
        plane.axes(page, abilities.ticks(), "ability", Plane.steps(0, plane.top(), step), 0, "expected number right");
        page.empty("path", "class", "curve", "d", plane.curve(sums::expected)).close();
        page.element(
                "figcaption",
                "Four in five people would be expected to get between " + Numbers.of(low, 1) + " and "
                        + Numbers.of(high, 1) + " of all " + sums.most() + " items right.");
        var rows = new ArrayList<List<String>>();
        for (double theta : abilities.halves()) {
            rows.add(List.of(
                    Numbers.of(theta, 1),
                    Numbers.of(sums.expected(theta), 2),
                    Numbers.of(sums.conditionalError(theta), 2)));
        }
        FigureTable.write(
                page,
                "expected number right",
                List.of("ability", "expected number right", "standard error in points"),
                rows);
        page.close();
    }
}
