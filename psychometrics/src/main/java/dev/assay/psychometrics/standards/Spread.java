package dev.assay.psychometrics.standards;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Middle and scatter of a few numbers.
final class Spread {
    private Spread() {}

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /// Of a sample: by one less than the number.
    static double deviation(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (values.length - 1));
    }

    static OptionalDouble correlation(double[] one, double[] other) {
        double mean = mean(one);
        double otherMean = mean(other);
        double product = 0;
        double square = 0;
        double otherSquare = 0;
        for (int i = 0; i < one.length; i++) {
            product += (one[i] - mean) * (other[i] - otherMean);
            square += (one[i] - mean) * (one[i] - mean);
            otherSquare += (other[i] - otherMean) * (other[i] - otherMean);
        }
        // equal numbers may differ from their mean by rounding
        boolean both = square > 1e-18 && otherSquare > 1e-18;
        return both
                ? OptionalDouble.of(Math.min(Math.max(product / Math.sqrt(square * otherSquare), -1), 1))
                : OptionalDouble.empty();
    }
}
