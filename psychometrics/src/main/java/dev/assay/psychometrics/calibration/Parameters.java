package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.calibration.estep.ItemCurves;
import dev.assay.psychometrics.numeric.Logistic;
import dev.assay.psychometrics.numeric.NormalNodes;

/// All that is estimated, as one point: slope, intercept and logit of guessing of each item, then mean and logarithm of
/// the deviation of each group. What is fixed stands at its place too.
final class Parameters {
    final double[] values;
    private final int items;

    Parameters(double[] values, int items) {
        this.values = values;
        this.items = items;
    }

    double a(int item) {
        return values[3 * item];
    }

    double d(int item) {
        return values[3 * item + 1];
    }

    double guessing(int item) {
        return values[3 * item + 2];
    }

    double mean(int group) {
        return values[3 * items + 2 * group];
    }

    double deviation(int group) {
        return StrictMath.exp(values[3 * items + 2 * group + 1]);
    }

    NormalNodes population(NormalNodes nodes, int group) {
        return nodes.weighted(mean(group), deviation(group));
    }

    ItemCurves curves(boolean[] used, boolean[] guessed) {
        var a = new double[items];
        var d = new double[items];
        var g = new double[items];
        for (int item = 0; item < items; item++) {
            a[item] = a(item);
            d[item] = d(item);
            g[item] = guessed[item] ? Logistic.probability(guessing(item)) : 0;
        }
        return new ItemCurves(a, d, g, used);
    }
}
