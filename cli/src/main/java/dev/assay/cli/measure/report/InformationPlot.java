package dev.assay.cli.measure.report;

import dev.assay.psychometrics.model.Dichotomous;
import java.util.ArrayList;
import java.util.List;

/// How much a test that holds all items tells of people of each ability, and the standard error that follows.
record InformationPlot(List<Dichotomous> curves, Abilities abilities) {
    /// Errors above say that next to nothing is known.
    private static final double HIGHEST_ERROR = 1.5;

    double information(double theta) {
        return curves.stream().mapToDouble(curve -> curve.information(theta)).sum();
    }

    /// `1 / sqrt(information)`; infinite where there is none.
    double error(double theta) {
        return 1 / Math.sqrt(information(theta));
    }

    void write(Markup page) {
        page.open("div", "class", "pair");
        page.open("figure");
        double most = 0;
        double best = abilities.from();
        for (double theta : Plane.steps(abilities.from(), abilities.to(), 0.1)) {
            if (information(theta) > most) {
                most = information(theta);
                best = theta;
            }
        }
        double step = Plane.step(Math.max(most, 0.1));
        var plane = abilities.plane(Math.max(1, Math.ceil(most / step)) * step, 236);
        plane.open(
                page,
                "information",
                "Test information by ability",
                "Rises to " + Numbers.of(most, 1) + " at ability " + Numbers.of(best, 1)
                        + ". The shaded band holds four in five people.");
        abilities.band(page, plane);
        plane.axes(
                page, abilities.ticks(), "ability", Plane.steps(0, plane.top(), step), step < 1 ? 1 : 0, "information");
        page.empty("path", "class", "curve", "d", plane.curve(this::information))
                .close();
        page.element(
                "figcaption",
                "The test tells most about people at ability " + Numbers.of(best, 1)
                        + ". Shaded: where four in five of these people are.");
        page.close();
        errors(page);
        page.close();
        table(page);
    }

    private void errors(Markup page) {
        page.open("figure");
        double middle = (abilities.low() + abilities.high()) / 2;
        var plane = abilities.plane(HIGHEST_ERROR, 236);
        plane.open(
                page,
                "error",
                "Standard error by ability",
                "At the middle of these people it is " + Numbers.of(error(middle), 2)
                        + ". Errors above 1.5 are not drawn.");
        abilities.band(page, plane);
        plane.axes(page, abilities.ticks(), "ability", Plane.steps(0, HIGHEST_ERROR, 0.5), 1, "standard error");
        page.empty("path", "class", "curve", "d", plane.curve(this::error)).close();
        page.element(
                "figcaption",
                "In the middle of these people an ability is known to about ± " + Numbers.of(error(middle), 2)
                        + " if all items are answered.");
        page.close();
    }

    private void table(Markup page) {
        var rows = new ArrayList<List<String>>();
        for (double theta : abilities.halves()) {
            rows.add(List.of(
                    Numbers.of(theta, 1),
                    Numbers.of(information(theta), 2),
                    Numbers.of(Math.min(error(theta), 99), 2)));
        }
        FigureTable.write(
                page, "information and standard error", List.of("ability", "information", "standard error"), rows);
    }
}
