package dev.assay.psychometrics.forensics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// P-values of many tests together, so that looking at many people does not make some of them stand out by
/// chance.
public final class AdjustedPValues {
    private AdjustedPValues() {}

    /// Those at or below a level hold at least one test that only chance made small with at most that chance,
    /// whatever depends on what.
    ///
    /// Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics
    /// 6.
    ///
    /// @param pValues from 0 to 1; the result is in the same order
    public static double[] holm(double[] pValues) {
        var rising = rising(pValues);
        var adjusted = new double[pValues.length];
        double least = 0;
        for (int rank = 0; rank < pValues.length; rank++) {
            int at = rising.get(rank);
            least = Math.max(least, Math.min((pValues.length - rank) * pValues[at], 1));
            adjusted[at] = least;
        }
        return adjusted;
    }

    /// Of those at or below a level, at most that share is small by chance alone, on average, where tests are
    /// independent or rise together.
    ///
    /// Benjamini & Hochberg (1995), Controlling the false discovery rate, Journal of the Royal Statistical
    /// Society B 57.
    ///
    /// @param pValues from 0 to 1; the result is in the same order
    public static double[] benjaminiHochberg(double[] pValues) {
        var rising = rising(pValues);
        var adjusted = new double[pValues.length];
        double most = 1;
        for (int rank = pValues.length - 1; rank >= 0; rank--) {
            int at = rising.get(rank);
            most = Math.min(most, pValues[at] * pValues.length / (rank + 1));
            adjusted[at] = most;
        }
        return adjusted;
    }

    private static List<Integer> rising(double[] pValues) {
        for (int i = 0; i < pValues.length; i++) {
            if (!(pValues[i] >= 0 && pValues[i] <= 1)) {
                throw new IllegalArgumentException("p-value " + (i + 1) + " must be from 0 to 1, not " + pValues[i]);
            }
        }
        return IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .toList();
    }
}
