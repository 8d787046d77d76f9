package dev.assay.bench.measure;

import java.util.Collection;
import java.util.List;

/// Statistics of a few numbers.
public final class Series {
    private Series() {}

    public static double median(Collection<Double> values) {
        return percentile(values, 50);
    }

    /// The nearest rank, except that a median between two values is their mean.
    static double percentile(Collection<Double> values, double percent) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        if (percent == 50 && size % 2 == 0) {
            return (sorted.get(size / 2 - 1) + sorted.get(size / 2)) / 2;
        }
        return sorted.get(Math.max(0, (int) Math.ceil(percent / 100 * size) - 1));
    }
}
