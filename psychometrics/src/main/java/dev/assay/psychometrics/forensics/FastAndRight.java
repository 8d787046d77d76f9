package dev.assay.psychometrics.forensics;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import dev.assay.psychometrics.times.LognormalTime;
import dev.assay.psychometrics.times.ResponseTimes;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Whether a person is both faster and more often right on old items than fresh ones foretell.
///
/// Given ability and speed, times and answers are independent (van der Linden, 2007, Psychometrika 72), and the
/// speed of the person drops out of the contrast of times; so the two p-values are independent and Fisher's
/// method combines them. Who has met an item in study, or in a former attempt that the rules allow, is fast and
/// right too.
///
/// @param speed  on right answers to old items against all answers to fresh ones
/// @param right  the number of right answers to old items against what fresh ones foretell
/// @param pValue of both together
public record FastAndRight(SpeedContrast speed, PredictedContrast right, double pValue) {

    /// Empty where no old item was answered right in a known time, or there is no time of a fresh one.
    ///
    /// @param items  curves in the order of columns
    /// @param models of times in the same order; times have the same columns and people
    /// @param isOld  whether the item of a column has long been exposed
    public static Optional<FastAndRight> of(
            Responses responses,
            ResponseTimes times,
            int person,
            List<? extends Dichotomous> items,
            List<LognormalTime> models,
            NormalNodes population,
            IntPredicate isOld) {
        if (times.itemCount() != responses.itemCount() || times.people() != responses.people()) {
            throw new IllegalArgumentException(
                    "times (" + times + ") and answers (" + responses + ") must be of the same people and items");
        }
        IntPredicate oldAndRight =
                item -> isOld.test(item) && responses.isPresented(person, item) && responses.isRight(person, item);
        var speed = SpeedContrast.of(times, person, models, oldAndRight, isOld.negate());
        var right = PredictedContrast.of(responses, person, items, population, isOld);
        if (speed.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        double both = Tails.combined(speed.get().pValue(), right.get().pValue());
        return Optional.of(new FastAndRight(speed.get(), right.get(), both));
    }
}
