package dev.assay.psychometrics.linking;

import java.util.Arrays;
import java.util.Optional;

/// By means and standard deviations of the difficulties of the common items.
///
/// Marco (1977), Item characteristic curve solutions to three intractable testing problems, Journal of Educational
/// Measurement 14. An item with several scores counts with each of its thresholds. A single difficulty that is
/// badly known weighs as much as any other; [StockingLord] and [Haebara] err less.
public record MeanSigma() implements LinkingMethod {

    /// Empty where the difficulties of a scale are all alike, or too far apart for squares.
    @Override
    public Optional<LinearLink> link(CommonItems items) {
        var from = items.fromLocations();
        var onto = items.ontoLocations();
        double slope = items.isShift() ? 1 : spread(onto) / spread(from);
        double intercept = mean(onto) - slope * mean(from);
        return slope > 0 && slope < Double.POSITIVE_INFINITY && Double.isFinite(intercept)
                ? Optional.of(new LinearLink(slope, intercept))
                : Optional.empty();
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double spread(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares);
    }
}
