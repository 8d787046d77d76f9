package dev.assay.cli.measure.report;

import dev.assay.psychometrics.model.Dichotomous;
import java.util.ArrayList;
import java.util.List;

/// An item's curve, and what people of each ability did.
record ItemCurvePlot(ItemFigures item, Dichotomous curve, Abilities abilities) {

    void write(Markup page) {
        var plane = abilities.plane(1, 210);
        var groups = item.observed().stream()
                .filter(group -> group.theta() >= abilities.from() && group.theta() <= abilities.to())
                .toList();
        page.open("figure");
        plane.open(
                page,
                item.id() + "-c",
                "Share right by ability: " + item.name(),
                "The curve of the model, and the shares of right answers in " + groups.size()
                        + " groups of people with their 95% intervals.");
        plane.axes(page, abilities.ticks(), "ability", new double[] {0, 0.25, 0.5, 0.75, 1}, 2, "share right");
        page.empty("path", "class", "curve", "d", plane.curve(curve::probability));
        var intervals = new StringBuilder();
        var points = new StringBuilder();
        for (var group : groups) {
            var interval = group.interval();
            intervals
                    .append("M")
                    .append(plane.point(group.theta(), interval.low()))
                    .append("V")
                    .append(Plane.at(plane.y(interval.high())));
            points.append("M").append(plane.point(group.theta(), group.share())).append("h0");
        }
        page.empty("path", "class", "interval", "d", intervals.toString());
        page.empty("path", "class", "points", "d", points.toString()).close();
        page.element("figcaption", "Line: the model. Points: people, with 95% intervals.");
        table(page);
        page.close();
    }

    private void table(Markup page) {
        var rows = new ArrayList<List<String>>();
        for (var group : item.observed()) {
            var interval = group.interval();
            rows.add(List.of(
                    Numbers.of(group.theta(), 2),
                    Numbers.of(group.people(), 0),
                    Numbers.of(group.share(), 2),
                    Numbers.of(interval.low(), 2) + " to " + Numbers.of(interval.high(), 2),
                    Numbers.of(curve.probability(group.theta()), 2)));
        }
        FigureTable.write(
                page,
                "curve of " + item.name(),
                List.of("ability", "people", "share right", "95% interval", "model"),
                rows);
    }
}
