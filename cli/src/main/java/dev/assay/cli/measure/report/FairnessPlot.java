package dev.assay.cli.measure.report;

import dev.assay.psychometrics.dif.MantelHaenszel;
import java.util.ArrayList;
import java.util.List;

/// Every item by how much harder or easier it is for one group than for equals of the other.
///
/// @param id of the picture on the page
record FairnessPlot(Analysis analysis, Fairness fairness, String id) {
    /// On the scale of delta; what lies beyond stands at the edge.
    private static final double REACH = 3;

    void write(Markup page) {
        var plane = new Plane(-REACH, REACH, 1, 300);
        page.open("figure");
        plane.open(
                page,
                id,
                "Items for people of " + fairness.focal() + " and equals of " + fairness.reference(),
                "Each item by delta: left of the middle it is harder for " + fairness.focal()
                        + " than for equals, right of it easier. The table below has the figures.");
        plane.axes(
                page,
                Plane.steps(-REACH, REACH, 1),
                "harder ← delta → easier",
                new double[] {0, 0.25, 0.5, 0.75, 1},
                2,
                "share right");
        draw(page, plane);
        page.close();
        page.element(
                "figcaption",
                "Points: items. Between the inner lines a difference is next to nothing (class A), beyond the outer ones"
                        + " it is large (class C) where it is more than chance. Numbers: items worth a look.");
        table(page);
        page.close();
    }

    private void draw(Markup page, Plane plane) {
        var limits = new StringBuilder();
        for (double limit : new double[] {-1.5, -1, 1, 1.5}) {
            limits.append("M").append(plane.point(limit, 0)).append("V").append(Plane.at(plane.y(1)));
        }
        page.empty("path", "class", "line3", "d", limits.toString());
        var points = new StringBuilder();
        for (var item : analysis.items()) {
            fairness.items()
                    .get(item.number() - 1)
                    .mantelHaenszel()
                    .ifPresent(result -> points.append("M")
                            .append(plane.point(place(result), item.share()))
                            .append("h0"));
        }
        page.empty("path", "class", "points", "d", points.toString());
        page.open("g", "class", "mid");
        for (var item : analysis.items()) {
            var compared = fairness.items().get(item.number() - 1);
            if (compared.word() == Fairness.Word.LOOK) {
                compared.mantelHaenszel().ifPresent(result -> number(page, plane, item, place(result)));
            }
        }
        page.close();
    }

    private static double place(MantelHaenszel.Result result) {
        return Math.clamp(result.delta(), -REACH, REACH);
    }

    private static void number(Markup page, Plane plane, ItemFigures item, double delta) {
        page.open("a", "href", "#" + item.id());
        page.element(
                "text",
                String.valueOf(item.number()),
                "class",
                "say",
                "x",
                Plane.at(plane.x(delta)),
                "y",
                Plane.at(plane.y(item.share()) - 8));
        page.close();
    }

    private void table(Markup page) {
        var rows = new ArrayList<List<String>>();
        for (var item : analysis.items()) {
            var compared = fairness.items().get(item.number() - 1);
            var odds = compared.mantelHaenszel();
            var curves = compared.logistic();
            rows.add(List.of(
                    item.name(),
                    compared.word().words,
                    odds.map(found -> Numbers.of(found.delta(), 2) + " ± " + Numbers.of(found.standardError(), 2))
                            .orElse(Numbers.NONE),
                    odds.map(found -> found.etsClass().name()).orElse(Numbers.NONE),
                    odds.map(found -> Numbers.p(found.pValue())).orElse(Numbers.NONE),
                    curves.map(found -> Numbers.of(found.any().rSquaredChange(), 3))
                            .orElse(Numbers.NONE),
                    curves.map(found -> Numbers.p(found.any().pValue())).orElse(Numbers.NONE),
                    curves.map(found -> Numbers.p(found.nonUniform().pValue())).orElse(Numbers.NONE)));
        }
        FigureTable.write(
                page,
                "items for " + fairness.focal() + " and " + fairness.reference(),
                List.of("item", "in a word", "delta", "class", "p", "logistic R²", "its p", "p of crossing"),
                rows);
    }
}
