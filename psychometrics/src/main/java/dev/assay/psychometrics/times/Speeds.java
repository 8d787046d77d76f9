package dev.assay.psychometrics.times;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/// How fast people work, from their times and what is known of the items.
///
/// Under the lognormal model the estimate is a weighted mean, `sum alpha^2 (beta - log T) / sum alpha^2`, whose
/// variance is `1 / sum alpha^2`. Van der Linden (2006), Journal of Educational and Behavioral Statistics 31.
public final class Speeds {
    private Speeds() {}

    /// The most likely speed; empty where no time is known.
    ///
    /// @param items in the order of columns
    public static Optional<PersonSpeed> maximumLikelihood(ResponseTimes times, int person, List<LognormalTime> items) {
        return maximumLikelihood(times, person, items, item -> true);
    }

    /// The most likely speed on those items (by column) for which `use` holds.
    public static Optional<PersonSpeed> maximumLikelihood(
            ResponseTimes times, int person, List<LognormalTime> items, IntPredicate use) {
        requireOneEach(times, items);
        return SpeedEvidence.of(times, person, items, use).estimate();
    }

    /// Mean and deviation of what the speed may be after the times, of a person from a normal population; for one
    /// without times, those of the population.
    public static PersonSpeed posterior(
            ResponseTimes times, int person, List<LognormalTime> items, double mean, double deviation) {
        requireOneEach(times, items);
        if (!(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the deviation of speeds must be 0 or more, not " + deviation);
        }
        return SpeedEvidence.of(times, person, items, item -> true).posterior(mean, deviation * deviation);
    }

    /// How far one time lies from what the person's other times foretell, in standard deviations: above 0 where
    /// it is longer. Standard normal where the model holds.
    ///
    /// `alpha (log T - beta + tau) / sqrt(1 - alpha^2 / sum alpha^2)` with tau from all times, which is the error
    /// of foretelling over its deviation. After van der Linden & Guo (2008), Bayesian procedures for identifying
    /// aberrant response-time patterns in adaptive testing, Psychometrika 73, for known items and a flat prior
    /// on speed. Empty where there is no such time, or no other.
    public static OptionalDouble residual(ResponseTimes times, int person, int item, List<LognormalTime> items) {
        requireOneEach(times, items);
        if (!times.isTimed(person, item)) {
            return OptionalDouble.empty();
        }
        var model = items.get(item);
        return SpeedEvidence.of(times, person, items, other -> other != item)
                .estimate()
                .map(others -> OptionalDouble.of((others.tau() - model.speedAt(times.log(person, item)))
                        / Math.sqrt(1 / model.precision() + others.error() * others.error())))
                .orElse(OptionalDouble.empty());
    }

    static void requireOneEach(ResponseTimes times, List<LognormalTime> items) {
        if (items.size() != times.itemCount()) {
            throw new IllegalArgumentException(
                    "there are " + items.size() + " time models for " + times.itemCount() + " items");
        }
    }
}
