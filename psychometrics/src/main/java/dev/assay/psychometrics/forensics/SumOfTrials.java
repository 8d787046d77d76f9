package dev.assay.psychometrics.forensics;

/// How likely each number of successes is in independent trials of unequal chances: the generalised (Poisson)
/// binomial distribution.
public final class SumOfTrials {
    private SumOfTrials() {}

    /// Of each number from 0 to that of the trials; sums to one.
    public static double[] distribution(double[] chances) {
        var sums = new double[chances.length + 1];
        sums[0] = 1;
        for (int i = 0; i < chances.length; i++) {
            if (!(chances[i] >= 0 && chances[i] <= 1)) {
                throw new IllegalArgumentException("chance " + (i + 1) + " must be from 0 to 1, not " + chances[i]);
            }
            for (int s = i + 1; s > 0; s--) {
                sums[s] = sums[s] * (1 - chances[i]) + sums[s - 1] * chances[i];
            }
            sums[0] *= 1 - chances[i];
        }
        return sums;
    }

    /// How likely as many successes or more are; summed from the small end, so that small chances keep their
    /// digits.
    public static double tail(double[] distribution, int from) {
        double sum = 0;
        for (int s = distribution.length - 1; s >= Math.max(from, 0); s--) {
            sum += distribution[s];
        }
        return from <= 0 ? 1 : Math.min(sum, 1);
    }
}
