package dev.assay.psychometrics.forensics;

import dev.assay.psychometrics.times.LognormalTime;
import dev.assay.psychometrics.times.PersonSpeed;
import dev.assay.psychometrics.times.ResponseTimes;
import dev.assay.psychometrics.times.Speeds;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// A person's speed on some items against that on others.
///
/// `z = (some - others) / sqrt(error^2 + error^2)`, standard normal where times are lognormal and speed is one
/// through the form; the sum of weighted residuals of van der Linden & Guo (2008), Psychometrika 73. People also
/// become faster towards the end of a form, and on topics they like.
///
/// @param pValue how likely a z as high or higher is by chance
public record SpeedContrast(PersonSpeed some, PersonSpeed others, double z, double pValue) {

    /// Empty where no time of one kind is known.
    ///
    /// @param models in the order of columns
    /// @param some   which columns; items for which neither predicate holds take no part
    /// @param others must not overlap with `some`
    public static Optional<SpeedContrast> of(
            ResponseTimes times, int person, List<LognormalTime> models, IntPredicate some, IntPredicate others) {
        for (int item = 0; item < models.size(); item++) {
            if (some.test(item) && others.test(item)) {
                throw new IllegalArgumentException("item " + (item + 1) + " is of both kinds");
            }
        }
        var one = Speeds.maximumLikelihood(times, person, models, some);
        var other = Speeds.maximumLikelihood(times, person, models, others);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        double variance = one.get().error() * one.get().error()
                + other.get().error() * other.get().error();
        double z = (one.get().tau() - other.get().tau()) / Math.sqrt(variance);
        return Optional.of(new SpeedContrast(one.get(), other.get(), z, Tails.normal(z)));
    }
}
