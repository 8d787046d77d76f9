package dev.assay.psychometrics.classical;

/// What follows from a reliability: the error of a score, and the reliability of a shorter or longer test.
public final class Reliability {
    private Reliability() {}

    /// `s sqrt(1 - r)`: by how much a person's score scatters over forms, in the unit of the scores.
    ///
    /// Lord & Novick (1968), Statistical Theories of Mental Test Scores, section 3.8.
    ///
    /// @param deviation   the standard deviation of scores, 0 or more
    /// @param reliability at most 1
    public static double standardErrorOfMeasurement(double deviation, double reliability) {
        if (!(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the standard deviation must be 0 or more, not " + deviation);
        }
        if (!(reliability > Double.NEGATIVE_INFINITY && reliability <= 1)) {
            throw new IllegalArgumentException("the reliability must be at most 1, not " + reliability);
        }
        return deviation * Math.sqrt(1 - reliability);
    }

    /// The reliability of a test that is `factor` times as long: `f r / (1 + (f - 1) r)`.
    ///
    /// Spearman (1910), Correlation calculated from faulty data, and Brown (1910), Some experimental results in
    /// the correlation of mental abilities, British Journal of Psychology 3.
    ///
    /// @param reliability from 0 to 1; a negative one says nothing of other lengths
    /// @param factor      above 0: 2 for two halves put together
    public static double spearmanBrown(double reliability, double factor) {
        requireShare(reliability);
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the factor must be above 0, not " + factor);
        }
        return factor * reliability / (1 + (factor - 1) * reliability);
    }

    /// How many times as long a test must be for a wanted reliability: `w (1 - r) / (r (1 - w))`.
    ///
    /// @param reliability of the test as it is, above 0 and below 1
    /// @param wanted      above 0 and below 1
    public static double factorFor(double reliability, double wanted) {
        requireShare(reliability);
        requireShare(wanted);
        if (reliability == 0 || reliability == 1 || wanted == 0 || wanted == 1) {
            throw new IllegalArgumentException(
                    "both reliabilities must be above 0 and below 1, not " + reliability + " and " + wanted);
        }
        return wanted * (1 - reliability) / (reliability * (1 - wanted));
    }

    private static void requireShare(double reliability) {
        if (!(reliability >= 0 && reliability <= 1)) {
            throw new IllegalArgumentException("a reliability must be from 0 to 1, not " + reliability);
        }
    }
}
