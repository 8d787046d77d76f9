package dev.assay.psychometrics.calibration.families;

import dev.assay.psychometrics.calibration.Priors;
import dev.assay.psychometrics.numeric.NormalNodes;

/// How to calibrate families.
///
/// @param priors    of the mean slope and the mean intercept of each family
/// @param people    the distribution of abilities, which sets the scale
/// @param tolerance converged is what would change by less than this, in the units of the parameters
/// @param mostIterations then it stops, and says so
public record FamilyOptions(Priors priors, NormalNodes people, double tolerance, int mostIterations) {

    public FamilyOptions {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance must be between 0 and 1, not " + tolerance);
        }
        if (!(mostIterations >= 1)) {
            throw new IllegalArgumentException("one iteration at least, not " + mostIterations);
        }
        if (priors.guessing().isPresent()) {
            throw new IllegalArgumentException("families are not guessed: give no prior of guessing");
        }
    }

    /// Maximum likelihood with 41 points on [-6, 6] for abilities of mean 0 and deviation 1.
    public static FamilyOptions standard() {
        return new FamilyOptions(Priors.NONE, NormalNodes.standard(41), 1e-3, 500);
    }

    public FamilyOptions withPriors(Priors other) {
        return new FamilyOptions(other, people, tolerance, mostIterations);
    }

    public FamilyOptions withTolerance(double smaller) {
        return new FamilyOptions(priors, people, smaller, mostIterations);
    }

    public FamilyOptions withMostIterations(int most) {
        return new FamilyOptions(priors, people, tolerance, most);
    }
}
