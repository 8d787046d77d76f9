package dev.assay.psychometrics.standards;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// The share of people who fail at each cut.
///
/// Between two scores it rises in a straight line, as if people had not been counted in whole points.
final class FailureRates {
    private final double[] sorted;

    FailureRates(double[] scores) {
        if (scores.length == 0 || !Arrays.stream(scores).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("scores of one person at least are needed, all finite numbers");
        }
        this.sorted = scores.clone();
        Arrays.sort(sorted);
    }

    double least() {
        return sorted[0];
    }

    double most() {
        return sorted[sorted.length - 1];
    }

    /// The share of scores below a cut; between scores on the line that joins the shares there.
    double at(double cut) {
        int below = 0;
        while (below < sorted.length && sorted[below] < cut) {
            below++;
        }
        if (below == 0 || below == sorted.length) {
            return below == 0 ? 0 : 1;
        }
        double high = sorted[below];
        double low = sorted[below - 1];
        int belowLow = below - 1;
        while (belowLow > 0 && sorted[belowLow - 1] == low) {
            belowLow--;
        }
        double way = (cut - low) / (high - low);
        return (belowLow + way * (below - belowLow)) / sorted.length;
    }

    /// Where a falling line meets the shares.
    Compromise meet(DoubleUnaryOperator line, double from, double to) {
        if (!(at(from) <= line.applyAsDouble(from) && at(to) >= line.applyAsDouble(to))) {
            return new Compromise.NotFound();
        }
        double low = from;
        double high = to;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (at(middle) < line.applyAsDouble(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double cut = (low + high) / 2;
        return new Compromise.Found(cut, at(cut));
    }
}
