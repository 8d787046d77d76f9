package dev.assay.psychometrics.classical;

import dev.assay.psychometrics.data.PairCounts;
import dev.assay.psychometrics.data.Responses;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.FDistribution;

/// Cronbach's alpha: how much of the variance of a score is common to its items.
///
/// `L c / (v + (L - 1) c)` with L items, the mean variance v of items and the mean covariance c of pairs, which
/// is the familiar `k / (k - 1) (1 - sum of variances / variance of the total)`; of right and wrong it is
/// KR-20. Cronbach (1951), Coefficient alpha and the internal structure of tests, Psychometrika 16.
///
/// Where people saw different forms, v and c are means over all items and all pairs that anyone saw together,
/// weighted by people, and L is the mean number of items that a person was presented: the alpha of one such
/// form. It is below the reliability where items measure unequally well, and may be negative.
///
/// @param value         at most 1 where everyone was presented all
/// @param length        L
/// @param totalVariance the variance of the number right on a form of length L
/// @param people        how many were presented anything
/// @param complete      whether everyone was presented all
/// @param ifDeleted     one entry an item: alpha where it is taken out of the forms that hold it; empty where
///                      too little is left
public record Alpha(
        double value,
        double length,
        double totalVariance,
        int people,
        boolean complete,
        List<OptionalDouble> ifDeleted) {

    /// Empty where no two items were seen together by two people, or the total does not vary.
    public static Optional<Alpha> of(Responses responses) {
        var means = MeanCovariances.of(responses, PairCounts.of(responses));
        var value = means.alpha();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var without = IntStream.range(0, responses.itemCount())
                .mapToObj(means::alphaWithout)
                .toList();
        return Optional.of(new Alpha(
                value.getAsDouble(),
                means.length(),
                means.totalVariance(),
                means.people(),
                responses.isComplete(),
                without));
    }

    /// The standard deviation of one person's scores over forms of this length; empty where alpha is above 1,
    /// which only pairs of few people can make it.
    public OptionalDouble standardErrorOfMeasurement() {
        return value <= 1
                ? OptionalDouble.of(Reliability.standardErrorOfMeasurement(Math.sqrt(totalVariance), value))
                : OptionalDouble.empty();
    }

    /// The standard deviation of alpha over samples of people: that of `(1 - alpha) F'`, where F' is
    /// F-distributed with `(n - 1)(L - 1)` and `n - 1` degrees of freedom.
    ///
    /// Feldt (1965), The approximate sampling distribution of Kuder-Richardson reliability coefficient twenty,
    /// Psychometrika 30. Empty where forms differ, to which that does not apply, and below 6 people.
    public OptionalDouble standardError() {
        double first = (people - 1) * (length - 1);
        double second = people - 1;
        if (!(complete && second > 4)) {
            return OptionalDouble.empty();
        }
        double variance =
                2 * second * second * (first + second - 2) / (first * (second - 2) * (second - 2) * (second - 4));
        return OptionalDouble.of((1 - value) * Math.sqrt(variance));
    }

    /// Feldt's interval, from `1 - (1 - alpha) F` at both ends of F with `n - 1` and `(n - 1)(L - 1)` degrees
    /// of freedom; source and conditions as with [#standardError], but from 2 people on.
    ///
    /// @param confidence such as 0.95
    public Optional<Interval> interval(double confidence) {
        Interval.requireConfidence(confidence);
        if (!(complete && people >= 2)) {
            return Optional.empty();
        }
        var f = FDistribution.of(people - 1, (people - 1) * (length - 1));
        double tail = (1 - confidence) / 2;
        return Optional.of(new Interval(
                1 - (1 - value) * f.inverseSurvivalProbability(tail),
                1 - (1 - value) * f.inverseCumulativeProbability(tail)));
    }
}
