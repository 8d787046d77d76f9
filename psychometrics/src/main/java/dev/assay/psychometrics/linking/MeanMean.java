package dev.assay.psychometrics.linking;

import java.util.Optional;

/// By the means of slopes and of difficulties of the common items.
///
/// Loyd & Hoover (1980), Vertical equating using the Rasch model, Journal of Educational Measurement 17.
public record MeanMean() implements LinkingMethod {

    /// Empty only where parameters are so far out that their means are.
    @Override
    public Optional<LinearLink> link(CommonItems items) {
        double from =
                items.items().stream().mapToDouble(item -> item.from().a()).sum();
        double onto =
                items.items().stream().mapToDouble(item -> item.onto().a()).sum();
        double slope = from / onto;
        double intercept = MeanSigma.mean(items.ontoLocations()) - slope * MeanSigma.mean(items.fromLocations());
        return slope > 0 && slope < Double.POSITIVE_INFINITY && Double.isFinite(intercept)
                ? Optional.of(new LinearLink(slope, intercept))
                : Optional.empty();
    }
}
