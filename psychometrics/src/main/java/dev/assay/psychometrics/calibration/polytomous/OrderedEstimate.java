package dev.assay.psychometrics.calibration.polytomous;

import dev.assay.psychometrics.model.Polytomous;
import java.util.List;
import java.util.OptionalDouble;

/// What was found of one item with ordered scores.
public sealed interface OrderedEstimate {

    String name();

    /// An estimate.
    ///
    /// @param errors empty where none were asked for
    record Estimated(String name, Polytomous model, StepErrors errors) implements OrderedEstimate {}

    /// Known beforehand.
    record Anchored(String name, Polytomous model) implements OrderedEstimate {}

    /// Scores that do not say what the curves are, such as one that nobody has; `why` is a sentence.
    record NotEstimable(String name, String why) implements OrderedEstimate {}

    /// Standard errors.
    ///
    /// @param a     of the slope; empty where it is fixed
    /// @param steps of each threshold or step, in order; empty where there are none
    record StepErrors(OptionalDouble a, List<OptionalDouble> steps) {
        /// None.
        public static final StepErrors NONE = new StepErrors(OptionalDouble.empty(), List.of());

        public StepErrors {
            steps = List.copyOf(steps);
        }
    }
}
