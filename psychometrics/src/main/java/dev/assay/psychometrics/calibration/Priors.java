package dev.assay.psychometrics.calibration;

import java.util.Optional;

/// What is believed of the parameters of every item.
///
/// @param slope     of the slope a
/// @param intercept of the intercept d
/// @param guessing  of the chance of guessing g
public record Priors(Optional<Prior> slope, Optional<Prior> intercept, Optional<Prior> guessing) {

    /// @throws IllegalArgumentException where a prior has no density at values that the parameter can have: an
    /// intercept
    /// below 0, a slope above 1
    public Priors {
        if (slope.filter(Prior.Beta.class::isInstance).isPresent()) {
            throw new IllegalArgumentException("the prior of a slope is normal or log-normal, not " + slope.get());
        }
        if (!intercept.stream().allMatch(Prior.Normal.class::isInstance)) {
            throw new IllegalArgumentException("the prior of an intercept is normal, not " + intercept.get());
        }
    }

    /// Nothing: maximum likelihood.
    public static final Priors NONE = new Priors(Optional.empty(), Optional.empty(), Optional.empty());

    /// Of g alone: about so many options to choose from, with the weight of 20 answers. Without one, data of the usual
    /// size hardly say what g is.
    public static Priors ofOptions(int options) {
        if (options < 2) {
            throw new IllegalArgumentException("a question has two options at least, not " + options);
        }
        double chance = 1.0 / options;
        return NONE.withGuessing(new Prior.Beta(1 + 20 * chance, 1 + 20 * (1 - chance)));
    }

    public Priors withSlope(Prior prior) {
        return new Priors(Optional.of(prior), intercept, guessing);
    }

    public Priors withIntercept(Prior prior) {
        return new Priors(slope, Optional.of(prior), guessing);
    }

    public Priors withGuessing(Prior prior) {
        return new Priors(slope, intercept, Optional.of(prior));
    }
}
