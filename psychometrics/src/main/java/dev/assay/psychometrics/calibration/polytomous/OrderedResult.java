package dev.assay.psychometrics.calibration.polytomous;

import dev.assay.psychometrics.calibration.CalibrationResult.Population;
import dev.assay.psychometrics.calibration.Convergence;
import dev.assay.psychometrics.model.Polytomous;
import java.util.List;
import java.util.Optional;

/// What a calibration of items with ordered scores found.
///
/// @param items         in the order of columns
/// @param population    the distribution of abilities
/// @param logLikelihood marginal, of all scores on items that were estimated or anchored
/// @param iterations    passes over the data
public record OrderedResult(
        List<OrderedEstimate> items,
        Population population,
        double logLikelihood,
        int iterations,
        Convergence convergence) {

    /// The curves of an item by name; empty where they could not be estimated, or it is none of these.
    public Optional<Polytomous> model(String name) {
        return items.stream()
                .filter(item -> item.name().equals(name))
                .flatMap(item -> switch (item) {
                    case OrderedEstimate.Estimated known -> Optional.of(known.model()).stream();
                    case OrderedEstimate.Anchored known -> Optional.of(known.model()).stream();
                    case OrderedEstimate.NotEstimable _ -> Optional.<Polytomous>empty().stream();
                })
                .findFirst();
    }

    public boolean isConverged() {
        return convergence instanceof Convergence.Converged;
    }
}
