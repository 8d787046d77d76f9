package dev.assay.psychometrics.times;

/// What was found of the times of one item.
public sealed interface TimeEstimate {

    String name();

    /// An estimate.
    ///
    /// @param intensityError      `sqrt((1 / alpha^2 + variance of speeds) / n)`: exact where all have all times,
    ///                            otherwise no smaller than the true one, as it takes nothing from other items
    /// @param discriminationError from the information on the residual variance with all else known
    record Estimated(String name, LognormalTime model, double intensityError, double discriminationError)
            implements TimeEstimate {}

    /// Times that say nothing of the model; `why` is a sentence.
    record NotEstimable(String name, String why) implements TimeEstimate {}
}
