package dev.assay.psychometrics.fit;

import java.util.Arrays;

/// How likely each number of right answers is, given the chance of each, at several abilities at once.
///
/// Lord & Wingersky (1984), Comparison of IRT true-score and equipercentile observed-score "equatings", Applied
/// Psychological Measurement 8. Arrays go by score, then by ability, so that the inner loops run over
/// abilities, none of which waits for another.
final class ScoreDistribution {
    private ScoreDistribution() {}

    /// @param right the chances of right answers, by item and by ability
    /// @return      chances by score, from 0 to the number of items, and by ability
    static double[][] of(double[][] right) {
        int abilities = right[0].length;
        var scores = new double[right.length + 1][abilities];
        Arrays.fill(scores[0], 1);
        for (int item = 0; item < right.length; item++) {
            for (int score = item + 1; score > 0; score--) {
                step(scores[score], scores[score - 1], right[item]);
            }
            for (int at = 0; at < abilities; at++) {
                scores[0][at] *= 1 - right[item][at];
            }
        }
        return scores;
    }

    private static void step(double[] same, double[] below, double[] right) {
        for (int at = 0; at < right.length; at++) {
            same[at] = same[at] * (1 - right[at]) + below[at] * right[at];
        }
    }

    /// The distribution without one item: the last step of the recursion, undone from the end where errors
    /// shrink, which is the low one where a right answer is less likely than not.
    ///
    /// @param right   the chances of the item by ability, rising or falling
    /// @param from    the lowest score of the rest that is wanted
    /// @param to      the highest, at most the number of other items
    /// @param without takes the result, in the rows wanted; others are left in any state
    static void without(double[][] scores, double[] right, int from, int to, double[][] without) {
        boolean low = right[0] < 0.5;
        int cut = 0;
        while (cut < right.length && right[cut] < 0.5 == low) {
            cut++;
        }
        upwards(scores, right, low ? 0 : cut, low ? cut : right.length, to, without);
        downwards(scores, right, low ? cut : 0, low ? right.length : cut, from, without);
    }

    private static void upwards(double[][] scores, double[] right, int first, int end, int to, double[][] without) {
        for (int score = 0; score <= to; score++) {
            var with = scores[score];
            var row = without[score];
            if (score == 0) {
                for (int at = first; at < end; at++) {
                    row[at] = with[at] / (1 - right[at]);
                }
            } else {
                var below = without[score - 1];
                for (int at = first; at < end; at++) {
                    row[at] = (with[at] - right[at] * below[at]) / (1 - right[at]);
                }
            }
        }
    }

    private static void downwards(double[][] scores, double[] right, int first, int end, int from, double[][] without) {
        int last = scores.length - 2;
        for (int score = last; score >= from; score--) {
            var with = scores[score + 1];
            var row = without[score];
            if (score == last) {
                for (int at = first; at < end; at++) {
                    row[at] = with[at] / right[at];
                }
            } else {
                var above = without[score + 1];
                for (int at = first; at < end; at++) {
                    row[at] = (with[at] - (1 - right[at]) * above[at]) / right[at];
                }
            }
        }
    }
}
