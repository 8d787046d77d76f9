package dev.assay.psychometrics.forensics;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// How high a cumulative sum may go by chance.
///
/// For charts that are looked at after each answer, a run length says after how many answers a sum crosses the
/// threshold on average though nothing has changed.
public final class CusumThreshold {
    private static final double HIGHEST = 1_000;

    private CusumThreshold() {}

    /// The threshold that so many answers of the foretold chances cross with a chance of at most `level`.
    public static double simulated(
            OrderedAnswers answers,
            double reference,
            Drift direction,
            double level,
            int replications,
            RandomGenerator random) {
        CusumChart.requireReference(reference);
        Tails.requireReplications(replications);
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("the level must lie between 0 and 1, not be " + level);
        }
        var highest = new double[replications];
        for (int i = 0; i < replications; i++) {
            highest[i] = CusumChart.highest(answers.simulated(random), reference, direction);
        }
        Arrays.sort(highest);
        int above = (int) Math.floor(level * (replications + 1));
        return highest[Math.min(Math.max(replications - above, 0), replications - 1)];
    }

    /// The mean number of answers until one sum crosses the threshold though nothing has changed, for normal
    /// residuals: `(exp(2 k b) - 2 k b - 1) / (2 k^2)` with `b = h + 1.166`.
    ///
    /// Siegmund (1985), Sequential Analysis, section 2.6. Answers are coins, whose residuals are skewed the more
    /// the easier or harder the item is: at `k = 1/2` sums of items that most answer right take twice as long to
    /// cross on the easier side, and less on the other. Where that matters, use [#simulated].
    public static double runLength(double reference, double threshold) {
        CusumChart.requireReference(reference);
        if (!(threshold >= 0 && threshold <= HIGHEST)) {
            throw new IllegalArgumentException("the threshold must be from 0 to " + HIGHEST + ", not " + threshold);
        }
        double b = threshold + 1.166;
        double x = 2 * reference * b;
        // for a small exponent its series, in which nothing cancels
        double length = x < 1e-4 ? b * b * (1 + x / 3) : (StrictMath.expm1(x) - x) / (2 * reference * reference);
        return Math.min(length, Double.MAX_VALUE);
    }

    /// The threshold of a mean run length; inverse of [#runLength].
    ///
    /// @param answers above that of the threshold 0
    public static double ofRunLength(double reference, double answers) {
        if (!(answers >= runLength(reference, 0) && answers <= 1e15)) {
            throw new IllegalArgumentException("the run length must be from " + runLength(reference, 0) + " to 1e15"
                    + " for the reference " + reference + ", not " + answers);
        }
        double low = 0;
        double high = HIGHEST;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (runLength(reference, middle) < answers) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
