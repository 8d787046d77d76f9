package dev.assay.psychometrics.dif;

import dev.assay.psychometrics.data.Responses;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// Compares the curves of two groups over the score by logistic regression.
///
/// Three models are fitted: the logit depends on the score; on score and group; on score, group and their
/// product. Swaminathan & Rogers (1990), Detecting differential item functioning using logistic regression
/// procedures, Journal of Educational Measurement 27.
public final class LogisticDif {
    private static final double SIGNIFICANT = 0.05;

    private LogisticDif() {}

    /// A likelihood-ratio test, with the change in Nagelkerke's R2 that goes with it.
    ///
    /// Nagelkerke (1991), A note on a general definition of the coefficient of determination, Biometrika 78.
    ///
    /// @param degreesOfFreedom 1 or 2
    /// @param rSquaredChange   0 or more
    public record Test(double chiSquared, int degreesOfFreedom, double pValue, double rSquaredChange) {}

    /// @param uniform     whether the group matters beside the score
    /// @param nonUniform  whether it matters differently at different scores
    /// @param any         both at once, with 2 degrees of freedom
    /// @param groupEffect the logit of the focal group less that of the reference group at equal scores, in the
    ///                    second model; below 0 where the item is harder for the focal group than for equals
    /// @param people      how many were compared
    public record Result(Test uniform, Test nonUniform, Test any, double groupEffect, int people) {

        /// By the change in R2 of [#any], where its test at 5 % finds something: moderate from 0.035, large
        /// from 0.070.
        ///
        /// Jodoin & Gierl (2001), Evaluating type I error and power rates using an effect size measure with the
        /// logistic regression procedure for DIF detection, Applied Measurement in Education 14.
        public EffectSize jodoinGierl() {
            return size(0.035, 0.070);
        }

        /// Likewise, moderate from 0.13, large from 0.26.
        ///
        /// Zumbo & Thomas (1997), A measure of effect size for a model-based approach for studying DIF,
        /// University of Northern British Columbia.
        public EffectSize zumboThomas() {
            return size(0.13, 0.26);
        }

        private EffectSize size(double moderate, double large) {
            double change = any.rSquaredChange();
            if (!(any.pValue() < SIGNIFICANT && change >= moderate)) {
                return EffectSize.NEGLIGIBLE;
            }
            return change >= large ? EffectSize.LARGE : EffectSize.MODERATE;
        }
    }

    /// Of each item; purification leaves out items that are moderate or large by Jodoin & Gierl.
    ///
    /// The score is the share right among the items a person was presented, so forms may differ where they are
    /// equally hard; where everyone was presented all, that is the number right in another unit.
    ///
    /// @param groups        one a person
    /// @param purifications at most so many rounds; 0 for none, 10 are plenty
    public static Screening<Result> of(Responses responses, List<Group> groups, Matching matching, int purifications) {
        return Screening.of(
                responses,
                groups,
                matching,
                purifications,
                LogisticDif::of,
                result -> result.jodoinGierl() != EffectSize.NEGLIGIBLE);
    }

    /// Of one item whose people are already matched.
    ///
    /// Empty where one group is missing, all answered alike, all scores are the same, or right and wrong can be
    /// told apart without error, so that a regression has no finite solution.
    public static Optional<Result> of(List<Stratum> strata) {
        int people = strata.stream().mapToInt(Stratum::people).sum();
        int focal = strata.stream().mapToInt(Stratum::focal).sum();
        int right = strata.stream().mapToInt(Stratum::right).sum();
        if (focal == 0 || focal == people || right == 0 || right == people) {
            return Optional.empty();
        }
        double share = (double) right / people;
        double none = right * StrictMath.log(share) + (people - right) * StrictMath.log1p(-share);
        return LogisticFit.of(strata, 2)
                .flatMap(score -> LogisticFit.of(strata, 3)
                        .flatMap(group -> LogisticFit.of(strata, 4)
                                .map(product -> new Result(
                                        test(score, group, none, people),
                                        test(group, product, none, people),
                                        test(score, product, none, people),
                                        group.coefficients()[2],
                                        people))));
    }

    private static Test test(LogisticFit small, LogisticFit large, double none, int people) {
        // rounding can bring the larger model below the smaller by the last digit
        double chiSquared = Math.max(0, 2 * (large.logLikelihood() - small.logLikelihood()));
        int more = large.coefficients().length - small.coefficients().length;
        double change = rSquared(large, none, people) - rSquared(small, none, people);
        return new Test(
                chiSquared, more, ChiSquaredDistribution.of(more).survivalProbability(chiSquared), Math.max(0, change));
    }

    private static double rSquared(LogisticFit fit, double none, int people) {
        return StrictMath.expm1(2 * (none - fit.logLikelihood()) / people) / StrictMath.expm1(2 * none / people);
    }
}
