package dev.assay.cli.measure.report;

import dev.assay.psychometrics.classical.DistractorTable;
import dev.assay.psychometrics.classical.Functioning;
import dev.assay.psychometrics.classical.OptionStatistics;
import java.util.ArrayList;
import java.util.List;

/// Which option people choose, from the fifth that does worst on the rest to the one that does best.
record DistractorPlot(ItemFigures item, DistractorTable table) {
    private static final double[] FIFTHS = {1, 2, 3, 4, 5};

    /// So many lines can be told apart; the table has all options.
    private static final int MOST_LINES = 6;

    /// Labels closer than this would lie on each other.
    private static final double APART = 13;

    void write(Markup page) {
        var plane = new Plane(0.8, 5.6, 1, 210);
        page.open("figure");
        plane.open(
                page,
                item.id() + "-o",
                "Options chosen by fifths of people: " + item.name(),
                "A line for each option, from the fifth that does worst on the other items to the one that does best;"
                        + " the right option's line is thick.");
        plane.axes(
                page,
                FIFTHS,
                "fifth of people, the best last",
                new double[] {0, 0.25, 0.5, 0.75, 1},
                2,
                "share choosing");
        var drawn = drawn();
        for (var option : drawn) {
            page.empty(
                    "path",
                    "class",
                    option.key() ? "curve" : "line" + (1 + drawn.indexOf(option) % 3),
                    "d",
                    path(plane, option));
        }
        labels(page, plane, drawn);
        page.close();
        page.element(
                "figcaption",
                drawn.size() < table.options().size()
                        ? "Thick: the right option. The options chosen most are drawn; the table has all."
                        : "Thick: the right option.");
        table(page);
        page.close();
    }

    /// The key first, then by how many chose them.
    private List<OptionStatistics> drawn() {
        return table.options().stream()
                .sorted((one, other) -> one.key() != other.key()
                        ? Boolean.compare(other.key(), one.key())
                        : Integer.compare(other.chosen(), one.chosen()))
                .limit(MOST_LINES)
                .toList();
    }

    private String path(Plane plane, OptionStatistics option) {
        var path = new StringBuilder();
        for (int fifth = 0; fifth < 5; fifth++) {
            var share = table.share(option.option(), fifth);
            if (share.isPresent()) {
                path.append(path.isEmpty() ? "M" : "L").append(plane.point(fifth + 1.0, share.getAsDouble()));
            }
        }
        return path.toString();
    }

    /// At the lines' right ends, moved apart from the highest down and then, off the axis, from the lowest up.
    private void labels(Markup page, Plane plane, List<OptionStatistics> drawn) {
        var falling = drawn.stream()
                .sorted((one, other) -> Double.compare(end(other), end(one)))
                .toList();
        var heights = new double[falling.size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = Math.max(plane.y(end(falling.get(i))) + 4, i == 0 ? 0 : heights[i - 1] + APART);
        }
        double lowest = plane.y(0);
        for (int i = heights.length - 1; i >= 0; i--) {
            heights[i] = Math.min(heights[i], lowest);
            lowest = heights[i] - APART;
        }
        for (int i = 0; i < heights.length; i++) {
            var option = falling.get(i);
            page.element(
                    "text",
                    shortened(item.labels().get(option.option())) + (option.key() ? " ✓" : ""),
                    "class",
                    option.key() ? "say" : "",
                    "x",
                    Plane.at(plane.x(5.08)),
                    "y",
                    Plane.at(heights[i]));
        }
    }

    private double end(OptionStatistics option) {
        return table.share(option.option(), 4).orElse(0);
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= 4
                ? label
                : label.substring(0, label.offsetByCodePoints(0, 3)) + "…";
    }

    private void table(Markup page) {
        var rows = new ArrayList<List<String>>();
        for (var option : table.options()) {
            var row = new ArrayList<String>();
            row.add(item.labels().get(option.option()) + (option.key() ? " (right)" : ""));
            row.add(Numbers.of(option.chosen()));
            for (int fifth = 0; fifth < 5; fifth++) {
                row.add(Numbers.of(table.share(option.option(), fifth), 2));
            }
            row.add(Numbers.of(option.pointBiserial(), 2));
            row.add(words(option.functioning()));
            rows.add(row);
        }
        FigureTable.write(
                page,
                "options of " + item.name(),
                List.of(
                        "option",
                        "chosen",
                        "lowest fifth",
                        "2nd",
                        "3rd",
                        "4th",
                        "best fifth",
                        "correlation",
                        "what it does"),
                rows);
    }

    static String words(Functioning functioning) {
        return switch (functioning) {
            case KEY -> "right, and the able choose it";
            case KEY_WORTH_A_LOOK -> "right, but the able do not choose it more: worth a look";
            case FUNCTIONS -> "draws those who know less";
            case RARELY_CHOSEN -> "hardly anybody chooses it";
            case CHOSEN_BY_THE_ABLE -> "draws those who know more: worth a look";
            case UNKNOWN -> Numbers.NONE;
        };
    }
}
