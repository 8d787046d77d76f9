package dev.assay.psychometrics.forensics;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.scoring.NumberCorrect;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Of a person's right answers those on old items, against how they fall on old and fresh ones by chance.
///
/// Given the number of right answers, how many of them are on old items does not depend on ability where items
/// are Rasch: the test is exact for any small number of items and knows nothing of a population. For other curves
/// the chances are those at the ability whose expected number this is. It sees only what tells old from fresh:
/// who knew all items before stays unseen.
///
/// @param old      the number of old items
/// @param rightOld how many of them were answered right
/// @param right    how many of all were answered right
/// @param expected the mean of `rightOld` given `right`
/// @param pValue   how likely as many right old answers or more are by chance
public record ConditionalContrast(int old, int rightOld, int right, double expected, double pValue) {

    /// Empty where the person was presented no item of one kind.
    ///
    /// @param isOld whether the item of a column has long been exposed
    public static Optional<ConditionalContrast> of(
            Responses responses, int person, List<? extends Dichotomous> items, IntPredicate isOld) {
        ConditionalAbility.requireOneEach(responses, items);
        var old = Subset.of(responses, person, isOld);
        var fresh = Subset.of(responses, person, isOld.negate());
        if (old.isEmpty() || fresh.isEmpty()) {
            return Optional.empty();
        }
        int right = old.right() + fresh.right();
        var all = Subset.of(responses, person, item -> true);
        double theta = new NumberCorrect(all.<Dichotomous>of(items)).thetaAt(right);
        var oldChances = new NumberCorrect(old.<Dichotomous>of(items)).distribution(theta);
        var freshChances = new NumberCorrect(fresh.<Dichotomous>of(items)).distribution(theta);
        double sum = 0;
        double mean = 0;
        double tail = 0;
        for (int s = 0; s < oldChances.length; s++) {
            if (right - s >= 0 && right - s < freshChances.length) {
                double chance = oldChances[s] * freshChances[right - s];
                sum += chance;
                mean += s * chance;
                tail += s >= old.right() ? chance : 0;
            }
        }
        return Optional.of(
                new ConditionalContrast(old.columns().size(), old.right(), right, mean / sum, Math.min(tail / sum, 1)));
    }
}
