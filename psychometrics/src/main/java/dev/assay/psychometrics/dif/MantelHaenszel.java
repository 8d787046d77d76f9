package dev.assay.psychometrics.dif;

import dev.assay.psychometrics.data.Responses;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// Compares the odds of a right answer of two groups at equal scores (Mantel-Haenszel).
///
/// Mantel & Haenszel (1959), Statistical aspects of the analysis of data from retrospective studies of disease,
/// Journal of the National Cancer Institute 22; Holland & Thayer (1988), in Test Validity, ed. Wainer & Braun.
/// Sees a difference that goes the same way at all abilities; for one that turns round see [LogisticDif].
public final class MantelHaenszel {
    private static final ChiSquaredDistribution CHI_SQUARED = ChiSquaredDistribution.of(1);

    private MantelHaenszel() {}

    /// @param alpha         the common ratio of odds, of the reference group to the focal group: `sum of A D /
    ///                      N` over `sum of B C / N`, with A and B right and wrong of the reference, C and D of
    ///                      the focal group
    /// @param delta         MH D-DIF, `-2.35 ln alpha`: on the scale of item difficulty of the Educational
    ///                      Testing Service; below 0 where the item is harder for the focal group than for
    ///                      equals
    /// @param standardError of delta; Robins, Breslow & Greenland (1986), Estimators of the Mantel-Haenszel
    ///                      variance consistent in both sparse data and large-strata limiting models,
    ///                      Biometrics 42
    /// @param chiSquared    with 1 degree of freedom and continuity correction, which never makes it grow
    /// @param pValue        of chiSquared; with many items, mind that one in twenty is below 0.05 by chance
    /// @param reference     how many people of the reference group had an equal in the other
    /// @param focal         how many people of the focal group had
    public record Result(
            double alpha,
            double delta,
            double standardError,
            double chiSquared,
            double pValue,
            int reference,
            int focal) {

        public EtsClass etsClass() {
            double size = Math.abs(delta);
            if (!(pValue < 0.05 && size >= 1)) {
                return EtsClass.A;
            }
            return size >= 1.5 && size - 1.6448536269514722 * standardError > 1 ? EtsClass.C : EtsClass.B;
        }
    }

    /// Of each item; purification leaves out items of classes B and C.
    ///
    /// Where people saw different forms, they are matched by number right of the same number presented, which
    /// takes forms for equally hard.
    ///
    /// @param groups        one a person
    /// @param purifications at most so many rounds; 0 for none, 10 are plenty
    public static Screening<Result> of(Responses responses, List<Group> groups, Matching matching, int purifications) {
        return Screening.of(
                responses,
                groups,
                matching,
                purifications,
                MantelHaenszel::of,
                result -> result.etsClass() != EtsClass.A);
    }

    /// Of one item whose people are already matched; empty where the ratio would be 0 or without bound, or no
    /// stratum holds right and wrong answers and both groups.
    public static Optional<Result> of(List<Stratum> strata) {
        var sums = new Sums();
        strata.stream()
                .filter(stratum -> stratum.reference() > 0 && stratum.focal() > 0)
                .forEach(sums::add);
        return sums.result();
    }

    private static final class Sums {
        private double r;
        private double s;
        private double pr;
        private double psqr;
        private double qs;
        private double deviation;
        private double variance;
        private int reference;
        private int focal;

        void add(Stratum stratum) {
            double n = stratum.people();
            double ad = (double) stratum.referenceRight() * stratum.focalWrong() / n;
            double bc = (double) stratum.referenceWrong() * stratum.focalRight() / n;
            double p = (stratum.referenceRight() + stratum.focalWrong()) / n;
            double q = (stratum.referenceWrong() + stratum.focalRight()) / n;
            r += ad;
            s += bc;
            pr += p * ad;
            psqr += p * bc + q * ad;
            qs += q * bc;
            // A - E(A) = (A D - B C) / N
            deviation += ad - bc;
            double wrong = n - stratum.right();
            variance += n > 1 ? stratum.reference() / n * stratum.focal() / n * stratum.right() * wrong / (n - 1) : 0;
            reference += stratum.reference();
            focal += stratum.focal();
        }

        Optional<Result> result() {
            if (!(r > 0 && s > 0 && variance > 0)) {
                return Optional.empty();
            }
            double alpha = r / s;
            double excess = Math.max(0, Math.abs(deviation) - 0.5);
            double chiSquared = excess * excess / variance;
            double spread = pr / (2 * r * r) + psqr / (2 * r * s) + qs / (2 * s * s);
            return Optional.of(new Result(
                    alpha,
                    // alpha 1 gives 0 and not -0
                    -2.35 * StrictMath.log(alpha) + 0.0,
                    2.35 * Math.sqrt(spread),
                    chiSquared,
                    CHI_SQUARED.survivalProbability(chiSquared),
                    reference,
                    focal));
        }
    }
}
