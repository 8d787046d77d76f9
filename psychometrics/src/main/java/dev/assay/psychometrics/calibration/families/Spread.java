package dev.assay.psychometrics.calibration.families;

import java.util.OptionalDouble;

/// How far the variants of a family scatter about their mean, in logits: the standard deviation of their
/// intercepts.
///
/// With a deviation of 0.5, one variant in six lowers the logit of a right answer by more than 0.5 against its
/// family: who has even chances on the family's mean has 38 in 100 on that variant.
///
/// As of every variance by maximum likelihood, estimates from few variants are too small, in simulations by a third
/// with three variants, by a sixth with five to ten, by a twentieth with fifty; intervals of the mean intercept
/// then hold it in 75, 85 to 90 and 95 of 100.
public sealed interface Spread {

    /// Variants differ.
    ///
    /// @param deviation in logits
    /// @param logError  the standard error of the deviation's logarithm; empty where the likelihood is not curved
    /// @param pValue    how often as much would be seen where variants are all alike: half of that of
    ///                  chi-square with one degree of freedom, as 0 is at the edge of what a deviation can be (Self
    ///                  & Liang, 1987, Journal of the American Statistical Association 82)
    record Estimated(double deviation, OptionalDouble logError, double pValue) implements Spread {}

    /// The answers are most likely where variants are all alike.
    ///
    /// @param below a deviation of this or more would make them so much less likely that intervals of 95% by the
    ///              ratio of likelihoods leave it out; empty where the answers do not say
    record None(OptionalDouble below) implements Spread {}

    /// Not to be told from these answers; `why` is a sentence. The family's curve is then that of a variant drawn
    /// at random, which is flatter than that of the variant in the middle.
    record NotIdentified(String why) implements Spread {}
}
