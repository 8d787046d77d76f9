package dev.assay.psychometrics.classical;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The share of people who answered an item right, among those who were presented it.
///
/// @param presented how many were presented it, 1 or more
/// @param right     how many of those answered right
public record Facility(int presented, int right) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public Facility {
        if (!(presented >= 1 && right >= 0 && right <= presented)) {
            throw new IllegalArgumentException(
                    "of 1 or more presented, 0 to all can be right, not " + right + " of " + presented);
        }
    }

    public double share() {
        return (double) right / presented;
    }

    /// `sqrt(p (1 - p) / n)`; 0 where all or none answered right, which [#interval] does not take for
    /// certainty.
    public double standardError() {
        double p = share();
        return Math.sqrt(p * (1 - p) / presented);
    }

    /// Wilson's interval, which stays within 0 and 1 and has width even where all or none answered right.
    ///
    /// Wilson (1927), Probable inference, the law of succession, and statistical inference, Journal of the
    /// American Statistical Association 22.
    ///
    /// @param confidence such as 0.95
    public Interval interval(double confidence) {
        Interval.requireConfidence(confidence);
        double z = NORMAL.inverseSurvivalProbability((1 - confidence) / 2);
        double n = presented;
        double p = share();
        double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        // at the ends the exact limits are 0 and 1, which rounding would miss
        return new Interval(
                right == 0 ? 0 : Math.max(0, middle - half), right == presented ? 1 : Math.min(1, middle + half));
    }
}
