package dev.assay.psychometrics.classical;

import dev.assay.psychometrics.data.PairCounts;
import dev.assay.psychometrics.data.Responses;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// McDonald's omega of one factor: how much of the variance of the number right is due to what all items
/// measure.
///
/// `(sum of l s)^2 / ((sum of l s)^2 + sum of s^2 (1 - l^2))` with loadings l and standard deviations s of
/// items. McDonald (1999), Test Theory: A Unified Treatment, chapter 6. Unlike alpha it lets items measure
/// unequally well.
///
/// Loadings are fitted by minres to Pearson's correlations of right and wrong, not to tetrachoric ones: those
/// give the reliability of a sum of unseen continuous answers, which nobody reports, and it is higher than that
/// of the number right (Green & Yang, 2009, Reliability of summated item scores using structural equation
/// modeling, Psychometrika 74). Items that do not vary are left out, as they add neither variance nor error.
///
/// Where people saw different forms, each pair counts with the number of people who saw both, and omega is that
/// of a form of average length and average items.
///
/// @param value    from 0 to 1
/// @param length   how many items a person was presented, on average
/// @param loadings one entry an item; empty for those left out
/// @param heywood  whether a loading stands at its limit of 1, as happens with few items or few people; the
///                 figure is then worth a second look
public record Omega(double value, double length, List<OptionalDouble> loadings, boolean heywood) {

    /// Empty where fewer than 3 items vary, with which loadings are not determined; where the items have
    /// nothing in common; and where minres does not settle.
    public static Optional<Omega> of(Responses responses) {
        var pairs = PairCounts.of(responses);
        var items = IntStream.range(0, responses.itemCount())
                .filter(item -> pairs.covariance(item, item).orElse(0) > 0)
                .toArray();
        if (items.length < 3) {
            return Optional.empty();
        }
        return OneFactor.loadings(pairs, items).flatMap(loadings -> of(responses, pairs, items, loadings));
    }

    private static Optional<Omega> of(Responses responses, PairCounts pairs, int[] items, double[] loadings) {
        double common = 0;
        double unique = 0;
        long weights = 0;
        boolean heywood = false;
        for (int i = 0; i < items.length; i++) {
            double variance = pairs.covariance(items[i], items[i]).orElseThrow();
            int weight = pairs.together(items[i], items[i]);
            common += weight * loadings[i] * Math.sqrt(variance);
            unique += weight * variance * (1 - loadings[i] * loadings[i]);
            weights += weight;
            heywood |= Math.abs(loadings[i]) == 1;
        }
        double length = MeanCovariances.of(responses, pairs).length();
        // of those that vary, as many as a form holds on average
        double varying = length * weights / weightOfAll(pairs);
        double factor = varying * common / weights * (varying * common / weights);
        double total = factor + varying * unique / weights;
        if (!(total > 0)) {
            return Optional.empty();
        }
        var entries = new OptionalDouble[pairs.itemCount()];
        Arrays.fill(entries, OptionalDouble.empty());
        for (int i = 0; i < items.length; i++) {
            entries[items[i]] = OptionalDouble.of(loadings[i]);
        }
        return Optional.of(new Omega(factor / total, length, List.of(entries), heywood));
    }

    private static long weightOfAll(PairCounts pairs) {
        return IntStream.range(0, pairs.itemCount())
                .mapToLong(item -> pairs.together(item, item))
                .sum();
    }
}
