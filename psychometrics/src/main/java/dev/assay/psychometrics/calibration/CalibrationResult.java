package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.model.Dichotomous;
import java.util.List;
import java.util.Optional;

/// What a calibration found.
///
/// @param items         in the order of columns
/// @param groups        of each group the distribution of abilities
/// @param logLikelihood marginal, of all responses to items that were estimated or anchored
/// @param iterations    passes over the data
public record CalibrationResult(
        List<ItemEstimate> items,
        List<Population> groups,
        double logLikelihood,
        int iterations,
        Convergence convergence) {

    /// A normal distribution of abilities.
    public record Population(double mean, double deviation) {}

    /// The curve of an item by name; empty where it could not be estimated, or is none of these.
    public Optional<Dichotomous> model(String name) {
        return items.stream()
                .filter(item -> item.name().equals(name))
                .flatMap(item -> switch (item) {
                    case ItemEstimate.Estimated known -> Optional.of(known.model()).stream();
                    case ItemEstimate.Anchored known -> Optional.of(known.model()).stream();
                    case ItemEstimate.NotEstimable _ -> Optional.<Dichotomous>empty().stream();
                })
                .findFirst();
    }

    public boolean isConverged() {
        return convergence instanceof Convergence.Converged;
    }
}
