package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.model.Dichotomous;
import java.util.OptionalDouble;

/// What was found of one item.
public sealed interface ItemEstimate {

    String name();

    /// An estimate.
    ///
    /// @param errors empty where none were asked for
    record Estimated(String name, Dichotomous model, StandardErrors errors) implements ItemEstimate {}

    /// Known beforehand.
    record Anchored(String name, Dichotomous model) implements ItemEstimate {}

    /// Answers that say nothing of the curve, such as all right; `why` is a sentence.
    record NotEstimable(String name, String why) implements ItemEstimate {}

    /// Standard errors of the parameters; empty for one that is fixed or of which the data say nothing.
    record StandardErrors(OptionalDouble a, OptionalDouble b, OptionalDouble d, OptionalDouble g) {
        /// None.
        public static final StandardErrors NONE = new StandardErrors(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }
}
