package dev.assay.server.assessment;

import dev.assay.psychometrics.assembly.AssemblyItem;
import dev.assay.psychometrics.assembly.Cell;
import java.util.List;

/// The ability at which forms are held equally hard: where an average form, drawn by chance within its cells, has the
/// pass mark as its expected score.
///
/// Parameters that are rated rather than measured tell which items are harder than others better than how hard all of
/// them are; so the bank as a whole sets the place, and 80% stays 80%.
final class Cut {
    /// Beyond these abilities nobody stands.
    private static final double FURTHEST = 8;

    private Cut() {}

    static double of(Blueprint blueprint, List<AssemblyItem> items, int passMark) {
        double low = -FURTHEST;
        double high = FURTHEST;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (averageScore(blueprint, items, middle) < passMark) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double averageScore(Blueprint blueprint, List<AssemblyItem> items, double ability) {
        return blueprint.cells().stream()
                .mapToDouble(cell -> cell.chooseTwo() * average(items, FormRules.cell(cell, true), ability)
                        + cell.oneAnswer() * average(items, FormRules.cell(cell, false), ability))
                .sum();
    }

    private static double average(List<AssemblyItem> items, Cell cell, double ability) {
        return items.stream()
                .filter(cell::contains)
                .mapToDouble(item -> item.expectedScore(ability))
                .average()
                .orElse(0);
    }
}
