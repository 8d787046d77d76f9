package dev.assay.cli.measure.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// People and items on one scale of ability and difficulty (a Wright map): the highest on top.
///
/// Wright & Masters (1982), Rating Scale Analysis.
final class PersonItemMap {
    private static final double ROW = 0.5;
    private static final int ROW_HEIGHT = 19;
    private static final int TOP = 34;
    private static final int AXIS = 158;

    /// Numbers of items stand side by side while they have room.
    private static final int MOST_NUMBERS = 6;

    private final List<ItemFigures> items;
    private final double[] thetas;
    private final Abilities abilities;
    private final int rows;

    PersonItemMap(List<ItemFigures> items, double[] thetas, Abilities abilities) {
        this.items = items;
        this.thetas = thetas.clone();
        this.abilities = abilities;
        this.rows = (int) Math.round((abilities.to() - abilities.from()) / ROW) + 1;
    }

    /// The row nearest to a value; what lies beyond the ends stands in the last rows. 0 is the top.
    private int row(double value) {
        return (int) Math.clamp(Math.round((abilities.to() - value) / ROW), 0, rows - 1);
    }

    private double middle(int row) {
        return abilities.to() - row * ROW;
    }

    void write(Markup page) {
        var people = new int[rows];
        for (double theta : thetas) {
            people[row(theta)]++;
        }
        var placed = new ArrayList<List<ItemFigures>>();
        for (int row = 0; row < rows; row++) {
            placed.add(new ArrayList<>());
        }
        for (var item : items) {
            if (item.estimatedSlope().orElse(1) >= FindingPolicy.FLAT_SLOPE) {
                item.difficulty().ifPresent(b -> placed.get(row(b)).add(item));
            }
        }
        page.open("figure");
        var plane = new Plane(0, 1, 1, TOP + rows * ROW_HEIGHT + 6);
        plane.open(
                page,
                "map",
                "Person-item map",
                "People by ability on the left, items by difficulty on the right, on one scale; the table below has the"
                        + " counts.");
        Plane.label(page, "people", 4, 14);
        Plane.label(page, crowd(placed) > MOST_NUMBERS ? "items" : "items by number", AXIS + 16, 14);
        draw(page, people, placed);
        page.close();
        page.element(
                "figcaption",
                "Most able people and hardest items on top. Where people have no items beside them the test says little"
                        + " of them; items with nobody beside them say little of anybody. Items that do not tell people"
                        + " apart, or have no curve, have no place here.");
        table(page, people, placed);
        page.close();
    }

    private static int crowd(List<List<ItemFigures>> placed) {
        return placed.stream().mapToInt(List::size).max().orElse(0);
    }

    private void draw(Markup page, int[] people, List<List<ItemFigures>> placed) {
        double most = 1;
        int crowd = crowd(placed);
        for (int row = 0; row < rows; row++) {
            most = Math.max(most, people[row]);
        }
        page.open("g", "class", "mid");
        for (int row = 0; row < rows; row++) {
            if (middle(row) == Math.rint(middle(row))) {
                Plane.label(page, Numbers.of(middle(row), 0), AXIS, TOP + row * ROW_HEIGHT + 4);
            }
        }
        page.close();
        var bars = new StringBuilder();
        var blocks = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            int y = TOP + row * ROW_HEIGHT;
            double width = 136 * people[row] / most;
            if (people[row] > 0) {
                bars.append(bar(AXIS - 16 - Math.max(width, 1), y, Math.max(width, 1)));
            }
            if (crowd > MOST_NUMBERS && !placed.get(row).isEmpty()) {
                double count = 140.0 * placed.get(row).size() / crowd;
                blocks.append(bar(AXIS + 16, y, count));
                Plane.label(page, Numbers.of(placed.get(row).size()), AXIS + 20 + count, y + 4);
            } else {
                numbers(page, placed.get(row), y);
            }
        }
        page.empty("path", "class", "v1", "d", bars.toString());
        page.empty("path", "class", "v2", "d", blocks.toString());
    }

    private static String bar(double x, int y, double width) {
        return "M" + Plane.at(x) + " " + (y - 7) + "h" + Plane.at(width) + "v14h" + Plane.at(-width) + "z";
    }

    private static void numbers(Markup page, List<ItemFigures> items, int y) {
        for (int i = 0; i < items.size(); i++) {
            page.open("a", "href", "#" + items.get(i).id());
            page.element(
                    "text",
                    String.valueOf(items.get(i).number()),
                    "class",
                    "say",
                    "x",
                    String.valueOf(AXIS + 20 + 28 * i),
                    "y",
                    String.valueOf(y + 4));
            page.close();
        }
    }

    private void table(Markup page, int[] people, List<List<ItemFigures>> placed) {
        var lines = new ArrayList<List<String>>();
        for (int row = 0; row < rows; row++) {
            var there = placed.get(row);
            lines.add(List.of(
                    Numbers.of(middle(row), 1),
                    Numbers.of(people[row]),
                    Numbers.of(there.size()),
                    there.isEmpty()
                            ? Numbers.NONE
                            : there.stream().map(ItemFigures::name).collect(Collectors.joining(", "))));
        }
        FigureTable.write(page, "people and items", List.of("about", "people", "items", "which"), lines);
    }
}
