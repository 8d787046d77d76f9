package dev.assay.psychometrics.forensics;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.scoring.AbilityEstimate;
import dev.assay.psychometrics.scoring.PointScores;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// A person's ability on items long exposed against that on fresh ones.
///
/// `z = (old - fresh) / sqrt(error^2 + error^2)` of two weighted likelihood estimates (Warm, 1989, Psychometrika
/// 54), about normal for some 15 items of either kind; for fewer take [ConditionalContrast] or
/// [PredictedContrast]. A high z need not mean that items were known before: old and fresh items may be of other
/// topics, or stand at other places in the form.
///
/// @param pValue how likely a z as high or higher is by chance
public record AbilityContrast(AbilityEstimate old, AbilityEstimate fresh, double z, double pValue) {

    /// Empty where the person was presented no item of one kind, or these say nothing of ability.
    ///
    /// @param items in the order of columns
    /// @param old   whether the item of a column has long been exposed
    public static Optional<AbilityContrast> of(
            Responses responses, int person, List<? extends Dichotomous> items, IntPredicate old) {
        ConditionalAbility.requireOneEach(responses, items);
        var onOld = estimate(responses, person, items, old);
        var onFresh = estimate(responses, person, items, old.negate());
        if (onOld.isEmpty() || onFresh.isEmpty()) {
            return Optional.empty();
        }
        var one = onOld.get();
        var other = onFresh.get();
        double z = (one.theta() - other.theta()) / Math.sqrt(one.error() * one.error() + other.error() * other.error());
        return Optional.of(new AbilityContrast(one, other, z, Tails.normal(z)));
    }

    private static Optional<AbilityEstimate> estimate(
            Responses responses, int person, List<? extends Dichotomous> items, IntPredicate use) {
        var some = Subset.of(responses, person, use);
        return some.isEmpty()
                ? Optional.empty()
                : PointScores.weightedLikelihood(some.row(responses, person), 0, some.<Dichotomous>of(items));
    }
}
