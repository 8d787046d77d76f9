package dev.assay.psychometrics.calibration.families;

import dev.assay.psychometrics.calibration.Convergence;
import dev.assay.psychometrics.model.ItemFamily;
import java.util.List;
import java.util.Optional;

/// What a calibration of families found.
///
/// @param families      in the order of their names
/// @param logLikelihood of all answers, by Bethe's approximation
/// @param iterations    passes over the answers
public record FamilyResult(
        List<FamilyEstimate> families, double logLikelihood, int iterations, Convergence convergence) {

    /// A family by name; empty where it could not be estimated, or is none of these.
    public Optional<ItemFamily> family(String name) {
        return families.stream()
                .filter(family -> family.name().equals(name))
                .flatMap(family -> switch (family) {
                    case FamilyEstimate.Estimated known -> Optional.of(known.family()).stream();
                    case FamilyEstimate.NotEstimable _ -> Optional.<ItemFamily>empty().stream();
                })
                .findFirst();
    }

    public boolean isConverged() {
        return convergence instanceof Convergence.Converged;
    }
}
