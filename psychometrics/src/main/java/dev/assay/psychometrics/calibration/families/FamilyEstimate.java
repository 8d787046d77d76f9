package dev.assay.psychometrics.calibration.families;

import dev.assay.psychometrics.model.ItemFamily;
import java.util.OptionalDouble;

/// What was found of one family.
public sealed interface FamilyEstimate {

    String name();

    /// An estimate.
    ///
    /// @param family with a variance of 0 where `spread` is none or not identified
    record Estimated(String name, ItemFamily family, MeanErrors errors, Spread spread) implements FamilyEstimate {}

    /// Answers that do not say what the curve is, such as all right; `why` is a sentence.
    record NotEstimable(String name, String why) implements FamilyEstimate {}

    /// Standard errors of the mean's slope, difficulty and intercept; empty where the likelihood is not curved.
    ///
    /// They hold the scatter of variants, where it is estimated, but take the other families as known.
    record MeanErrors(OptionalDouble a, OptionalDouble b, OptionalDouble d) {
        static final MeanErrors NONE =
                new MeanErrors(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }
}
