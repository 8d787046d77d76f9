package dev.assay.psychometrics.fit;

/// How likely each number of right answers is, given the chance of each.
///
/// Lord & Wingersky (1984), Comparison of IRT true-score and equipercentile observed-score "equatings", Applied
/// Psychological Measurement 8.
final class ScoreDistribution {
    private ScoreDistribution() {}

    /// @param right the chances of right answers
    static double[] of(double[] right) {
        var scores = new double[right.length + 1];
        scores[0] = 1;
        for (int item = 0; item < right.length; item++) {
            for (int score = item + 1; score > 0; score--) {
                scores[score] = scores[score] * (1 - right[item]) + scores[score - 1] * right[item];
            }
            scores[0] *= 1 - right[item];
        }
        return scores;
    }

    /// The distribution without one item: the last step of the recursion, undone from the end where errors
    /// shrink.
    ///
    /// @param without takes the result; as long as scores, with its last entry left as it is
    static void without(double[] scores, double right, double[] without) {
        int last = scores.length - 2;
        if (right < 0.5) {
            double before = 0;
            for (int score = 0; score <= last; score++) {
                before = Math.max(0, (scores[score] - right * before) / (1 - right));
                without[score] = before;
            }
        } else {
            double after = 0;
            for (int score = last; score >= 0; score--) {
                after = Math.max(0, (scores[score + 1] - (1 - right) * after) / right);
                without[score] = after;
            }
        }
    }
}
