package dev.assay.cli.measure.report;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/// Two axes and where a point lies between them, on a picture 360 wide.
///
/// @param top the highest value on the vertical axis, which begins at 0
record Plane(double from, double to, double top, int height) {
    static final int WIDTH = 360;
    private static final int LEFT = 42;
    private static final int RIGHT = 10;
    private static final int TOP = 28;
    private static final int BOTTOM = 40;
    private static final int PIECES = 60;

    double x(double value) {
        return LEFT + (value - from) / (to - from) * (WIDTH - LEFT - RIGHT);
    }

    double y(double value) {
        return height - BOTTOM - value / top * (height - TOP - BOTTOM);
    }

    static String at(double coordinate) {
        var digits = String.format(Locale.ROOT, "%.1f", coordinate);
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }

    String point(double x, double y) {
        return at(x(x)) + " " + at(y(y));
    }

    /// Opens the picture; what is drawn follows, and its `close`.
    void open(Markup page, String id, String title, String description) {
        page.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "chart",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "aria-labelledby",
                id + "-t " + id + "-d");
        page.element("title", title, "id", id + "-t").element("desc", description, "id", id + "-d");
    }

    /// Grid, numbers and names of both axes.
    void axes(Markup page, double[] ticks, String below, double[] marks, int decimals, String beside) {
        var grid = new StringBuilder();
        for (double mark : marks) {
            grid.append("M").append(point(from, mark)).append("H").append(at(x(to)));
        }
        page.empty("path", "class", "gridline", "d", grid.toString());
        page.empty("path", "d", "M" + point(from, 0) + "H" + at(x(to)));
        page.open("g", "class", "end");
        for (double mark : marks) {
            label(page, Numbers.of(mark, decimals), LEFT - 6, y(mark) + 4);
        }
        page.close().open("g", "class", "mid");
        for (double tick : ticks) {
            label(page, Numbers.of(tick, tick == Math.rint(tick) ? 0 : 1), x(tick), height - BOTTOM + 16);
        }
        label(page, below, (LEFT + WIDTH - RIGHT) / 2.0, height - 5);
        page.close();
        label(page, beside, 2, 11);
    }

    static void label(Markup page, String words, double x, double y) {
        page.element("text", words, "x", at(x), "y", at(y));
    }

    /// A smooth line, cut off where it leaves the plane.
    String curve(DoubleUnaryOperator function) {
        var path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i <= PIECES; i++) {
            double theta = from + (to - from) * i / PIECES;
            double value = function.applyAsDouble(theta);
            boolean inside = value >= 0 && value <= top * 1.001;
            if (inside) {
                path.append(drawing ? "L" : "M").append(point(theta, value));
            }
            drawing = inside;
        }
        return path.toString();
    }

    static double[] steps(double from, double to, double step) {
        int count = (int) Math.round((to - from) / step);
        var steps = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            steps[i] = from + i * step;
        }
        return steps;
    }

    /// A round step that cuts the range into three to six.
    static double step(double range) {
        double power = Math.pow(10, Math.floor(Math.log10(range / 3)));
        for (double round : new double[] {5, 2, 1}) {
            if (range / (power * round) >= 3) {
                return power * round;
            }
        }
        return power;
    }
}
