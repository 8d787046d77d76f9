package dev.assay.cli.measure.report;

import java.util.Arrays;

/// The range of abilities that plots show, and where most people are.
///
/// @param low  a tenth of the people are below
/// @param high a tenth of the people are above
record Abilities(double from, double to, double low, double high) {

    static Abilities of(Measurement measurement) {
        var sorted = measurement.scores().thetas();
        Arrays.sort(sorted);
        double reach = Math.max(3, Math.ceil(2.5 * measurement.population().deviation()));
        double middle = Math.rint(measurement.population().mean());
        return new Abilities(
                middle - Math.min(reach, 6),
                middle + Math.min(reach, 6),
                sorted[sorted.length / 10],
                sorted[sorted.length - 1 - sorted.length / 10]);
    }

    double[] ticks() {
        return Plane.steps(from, to, to - from > 8 ? 2 : 1);
    }

    double[] halves() {
        return Plane.steps(from, to, to - from > 8 ? 1 : 0.5);
    }

    Plane plane(double top, int height) {
        return new Plane(from, to, top, height);
    }

    /// Shades where four in five people are.
    void band(Markup page, Plane plane) {
        double left = plane.x(Math.max(low, from));
        double right = plane.x(Math.min(high, to));
        if (right > left) {
            page.empty(
                    "rect",
                    "class",
                    "band",
                    "x",
                    Plane.at(left),
                    "y",
                    Plane.at(plane.y(plane.top())),
                    "width",
                    Plane.at(right - left),
                    "height",
                    Plane.at(plane.y(0) - plane.y(plane.top())));
        }
    }
}
