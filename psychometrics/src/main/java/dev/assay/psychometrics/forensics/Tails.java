package dev.assay.psychometrics.forensics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// How likely a statistic is to be as large as it is, by chance alone.
final class Tails {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Tails() {}

    static double normal(double z) {
        return NORMAL.survivalProbability(z);
    }

    /// Normal where there is no degree of freedom to tell a scatter from.
    static double student(double t, int degrees) {
        return degrees > 0 ? TDistribution.of(degrees).survivalProbability(t) : normal(t);
    }

    /// Of two independent p-values together: `-2 (log p1 + log p2)` is chi-squared with 4 degrees of freedom.
    ///
    /// Fisher (1932), Statistical Methods for Research Workers, section 21.1.
    static double combined(double one, double other) {
        double logs =
                StrictMath.log(Math.max(one, Double.MIN_NORMAL)) + StrictMath.log(Math.max(other, Double.MIN_NORMAL));
        return ChiSquaredDistribution.of(4).survivalProbability(Math.max(-2 * logs, 0));
    }

    /// The place of an observed statistic among simulated ones, itself counted with them, which makes the p-value
    /// valid for any number of them. Dwass (1957), Annals of Mathematical Statistics 28.
    static double simulated(int asLarge, int replications) {
        return (1.0 + asLarge) / (1.0 + replications);
    }

    static void requireReplications(int replications) {
        if (!(replications > 0)) {
            throw new IllegalArgumentException("one replication at least is needed, not " + replications);
        }
    }
}
