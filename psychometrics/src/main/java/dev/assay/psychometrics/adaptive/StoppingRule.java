package dev.assay.psychometrics.adaptive;

import java.util.OptionalDouble;

/// When an adaptive test ends: after `most` items, or after `least` as soon as the standard error is small
/// enough.
public record StoppingRule(int least, int most, OptionalDouble standardError) {
    public StoppingRule {
        if (!(1 <= least && least <= most)) {
            throw new IllegalArgumentException(
                    "a test has at least 1 item and ends at a number not below its least, not " + least + " to "
                            + most);
        }
        standardError.ifPresent(error -> {
            if (!(error > 0)) {
                throw new IllegalArgumentException("the standard error to stop at must be above 0, not " + error);
            }
        });
    }

    /// Always so many items.
    public static StoppingRule length(int items) {
        return new StoppingRule(items, items, OptionalDouble.empty());
    }

    /// @param most where the error is not reached before
    public static StoppingRule standardError(double error, int least, int most) {
        return new StoppingRule(least, most, OptionalDouble.of(error));
    }

    boolean isOver(int given, double error) {
        return given >= most || (given >= least && standardError.isPresent() && error <= standardError.getAsDouble());
    }
}
