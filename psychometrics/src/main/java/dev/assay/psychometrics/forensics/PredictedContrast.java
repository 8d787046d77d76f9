package dev.assay.psychometrics.forensics;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// How many old items a person answers right, against what the answers to the fresh ones foretell.
///
/// The distribution is exact under the curves and the population: that of the number right at each ability
/// (Lord-Wingersky), weighted by how likely the ability is after the answers to fresh items. As old items take no
/// part in the ability, knowing many of them does not hide itself. A small p-value has other explanations too:
/// topics that this person learnt and that only old items ask, or a slow start on fresh items.
///
/// @param old       the number of old items
/// @param rightOld  how many of them were answered right
/// @param expected  foretold mean
/// @param deviation foretold standard deviation
/// @param pValue    how likely as many or more are by chance
public record PredictedContrast(int old, int rightOld, double expected, double deviation, double pValue) {

    /// Empty where the person was presented no old item; without fresh items the population foretells.
    ///
    /// @param isOld whether the item of a column has long been exposed
    public static Optional<PredictedContrast> of(
            Responses responses,
            int person,
            List<? extends Dichotomous> items,
            NormalNodes population,
            IntPredicate isOld) {
        ConditionalAbility.requireOneEach(responses, items);
        var ability = new ConditionalAbility(items, population);
        return of(responses, person, ability, isOld);
    }

    static Optional<PredictedContrast> of(
            Responses responses, int person, ConditionalAbility ability, IntPredicate isOld) {
        var old = Subset.of(responses, person, isOld);
        if (old.isEmpty()) {
            return Optional.empty();
        }
        var weights = ability.weights(responses, person, isOld.negate());
        var chances = new double[old.columns().size() + 1];
        for (int q = 0; q < weights.length; q++) {
            int at = q;
            var sums = SumOfTrials.distribution(old.columns().stream()
                    .mapToDouble(item -> ability.right(item, at))
                    .toArray());
            for (int s = 0; s < chances.length; s++) {
                chances[s] += weights[q] * sums[s];
            }
        }
        double mean = 0;
        double square = 0;
        for (int s = 0; s < chances.length; s++) {
            mean += s * chances[s];
            square += (double) s * s * chances[s];
        }
        return Optional.of(new PredictedContrast(
                old.columns().size(),
                old.right(),
                mean,
                Math.sqrt(Math.max(square - mean * mean, 0)),
                SumOfTrials.tail(chances, old.right())));
    }
}
