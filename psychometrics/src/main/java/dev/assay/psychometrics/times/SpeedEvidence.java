package dev.assay.psychometrics.times;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// All that one person's times say of speed.
///
/// @param precision the sum of squared discriminations
/// @param weighted  the sum of squared discriminations times the speed that each time shows
record SpeedEvidence(double precision, double weighted) {

    static SpeedEvidence of(ResponseTimes times, int person, List<LognormalTime> items, IntPredicate use) {
        double precision = 0;
        double weighted = 0;
        for (int item = 0; item < items.size(); item++) {
            if (times.isTimed(person, item) && use.test(item)) {
                var model = items.get(item);
                precision += model.precision();
                weighted += model.precision() * model.speedAt(times.log(person, item));
            }
        }
        return new SpeedEvidence(precision, weighted);
    }

    Optional<PersonSpeed> estimate() {
        return precision > 0
                ? Optional.of(new PersonSpeed(weighted / precision, 1 / Math.sqrt(precision)))
                : Optional.empty();
    }

    /// Written so that a variance of 0 and a precision of 0 are no special cases.
    PersonSpeed posterior(double mean, double variance) {
        double shrunk = variance / (1 + variance * precision);
        return new PersonSpeed(mean + shrunk * (weighted - precision * mean), Math.sqrt(shrunk));
    }
}
