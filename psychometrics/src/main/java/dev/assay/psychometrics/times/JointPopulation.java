package dev.assay.psychometrics.times;

/// Ability and speed of people, which may go together: normal each and jointly.
///
/// The second level of van der Linden (2007), A hierarchical framework for modeling speed and accuracy on test
/// items, Psychometrika 72.
///
/// @param abilityMean      in the metric of the answer curves
/// @param abilityDeviation above 0
/// @param speedMean        in the metric of the time models
/// @param speedDeviation   above 0
/// @param correlation      above -1 and below 1; above 0 where the able are fast
public record JointPopulation(
        double abilityMean, double abilityDeviation, double speedMean, double speedDeviation, double correlation) {
    public JointPopulation {
        if (!(Double.isFinite(abilityMean) && Double.isFinite(speedMean))) {
            throw new IllegalArgumentException(
                    "the means must be finite numbers, not " + abilityMean + " and " + speedMean);
        }
        if (!(abilityDeviation > 0 && speedDeviation > 0 && abilityDeviation + speedDeviation < 1e300)) {
            throw new IllegalArgumentException(
                    "the deviations must be above 0, not " + abilityDeviation + " and " + speedDeviation);
        }
        if (!(correlation > -1 && correlation < 1)) {
            throw new IllegalArgumentException("the correlation must lie between -1 and 1, not " + correlation);
        }
    }

    /// Of means 0.
    public static JointPopulation of(double abilityDeviation, double speedDeviation, double correlation) {
        return new JointPopulation(0, abilityDeviation, 0, speedDeviation, correlation);
    }

    /// The mean speed of people of an ability.
    double speedAt(double theta) {
        return speedMean + correlation * speedDeviation / abilityDeviation * (theta - abilityMean);
    }

    /// The variance of speeds of people of one ability.
    double speedVariance() {
        return speedDeviation * speedDeviation * (1 - correlation * correlation);
    }
}
