package dev.assay.psychometrics.forensics;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/// How much likelier a person's answers to items that are said to be public are if a share of them was known
/// before.
///
/// A known item is answered right with the chance `known`, any other by its curve; each is known with the chance
/// kappa: `P = kappa known + (1 - kappa) P(theta)`, a mixture in the manner of the deterministic, gated model of
/// Shu, Henson & Luecht (2013), Psychometrika 78, and of the likelihood ratios of Sinharay (2017), Detection of
/// item preknowledge using likelihood ratio test and score test, Journal of Educational and Behavioral Statistics
/// 42. Ability is integrated out over what the other answers leave open, so that the items in question do not
/// raise it. Public items may be known from study too, and someone strong in their topics looks alike.
///
/// @param share           kappa of the highest likelihood
/// @param low             the lower end of its 95 % interval, where the log-likelihood is 1.92 below the highest
/// @param high            the upper end
/// @param likelihoodRatio twice the logarithm of the likelihood at `share` over that at 0
/// @param pValue          the tail of chi-squared with 1 degree of freedom; as kappa cannot be below 0, half of it is
///                        right for very many items (Self & Liang, 1987, Journal of the American Statistical
///                        Association 82), but at 20 items that half points at 6 of 100 where it says 5; sharper for
///                        few items is [#simulatedPValue]
/// @param evidence        the likelihood ratio averaged over all shares alike: by chance it is above r with a chance
///                        of at most 1 / r, for any number of items
public record Preknowledge(
        double share, double low, double high, double likelihoodRatio, double pValue, double evidence) {

    /// The usual chance of a right answer to a known item.
    public static final double KNOWN = 0.98;

    /// Empty where the person was presented none of the items in question.
    ///
    /// @param items    in the order of columns
    /// @param isPublic whether the item of a column is in question
    public static Optional<Preknowledge> of(
            Responses responses,
            int person,
            List<? extends Dichotomous> items,
            NormalNodes population,
            IntPredicate isPublic,
            double known) {
        return gate(responses, person, items, population, isPublic, known).map(KnownShare::estimate);
    }

    /// How often answers by the curves alone have so high a likelihood ratio, by simulation; empty where [#of]
    /// is.
    public static OptionalDouble simulatedPValue(
            Responses responses,
            int person,
            List<? extends Dichotomous> items,
            NormalNodes population,
            IntPredicate isPublic,
            double known,
            int replications,
            RandomGenerator random) {
        Tails.requireReplications(replications);
        var gate = gate(responses, person, items, population, isPublic, known);
        if (gate.isEmpty()) {
            return OptionalDouble.empty();
        }
        double observed = gate.get().highest().ratio();
        int asHigh = 0;
        for (int i = 0; i < replications; i++) {
            // a drawn ratio that differs by rounding alone counts as equal
            asHigh += gate.get().simulated(random).highest().ratio() >= observed - 1e-9 ? 1 : 0;
        }
        return OptionalDouble.of(Tails.simulated(asHigh, replications));
    }

    private static Optional<KnownShare> gate(
            Responses responses,
            int person,
            List<? extends Dichotomous> items,
            NormalNodes population,
            IntPredicate isPublic,
            double known) {
        ConditionalAbility.requireOneEach(responses, items);
        if (!(known > 0.5 && known < 1)) {
            throw new IllegalArgumentException(
                    "a known item is answered right with a chance above 0.5 and below 1, not " + known);
        }
        var asked = Subset.of(responses, person, isPublic);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var ability = new ConditionalAbility(items, population);
        return Optional.of(KnownShare.of(responses, person, ability, asked, isPublic, known));
    }
}
