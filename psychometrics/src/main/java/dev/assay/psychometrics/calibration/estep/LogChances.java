package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.numeric.Grid;
import dev.assay.psychometrics.numeric.Logistic;

/// Logarithms of the chances of wrong and right, rounded so that their sums over all items are exact.
final class LogChances {
    /// Further than any curve that is estimated goes at the farthest node, so that those are concave.
    private static final double LEAST = -256;

    private final ItemCurves items;
    private final Rows rows;
    private final Grid grid;

    LogChances(ItemCurves items, Rows rows) {
        this.items = items;
        this.rows = rows;
        this.grid = Grid.ofBits(50 - Math.getExponent(-LEAST * items.size() - Rows.NOTHING));
    }

    double round(double value) {
        return grid.round(value);
    }

    /// Of a score on an item at a node; 0 where responses to the item do not count.
    double of(int item, int score, int q) {
        if (!items.used()[item]) {
            return 0;
        }
        double logit = items.a()[item] * rows.nodes()[q] + items.d()[item];
        double g = items.g()[item];
        double log;
        if (score == 0) {
            log = StrictMath.log1p(-g) - Logistic.softplus(logit);
        } else if (g == 0) {
            log = -Logistic.softplus(-logit);
        } else {
            log = StrictMath.log(g + (1 - g) * Logistic.probability(logit));
        }
        return grid.round(Math.max(log, LEAST));
    }
}
