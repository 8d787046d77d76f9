package dev.assay.psychometrics.calibration.polytomous;

/// What items with ordered scores are taken to follow.
public enum OrderedModel {
    /// Samejima's (1969): each item a slope and rising thresholds.
    GRADED_RESPONSE(StepCurve.GRADED, true),
    /// Muraki's (1992): each item a slope and steps in any order.
    GENERALISED_PARTIAL_CREDIT(StepCurve.PARTIAL, true),
    /// Masters' (1982): steps alone, slopes of 1; the spread of abilities is estimated.
    PARTIAL_CREDIT(StepCurve.PARTIAL, false);

    final StepCurve curve;
    final boolean hasSlopes;

    OrderedModel(StepCurve curve, boolean hasSlopes) {
        this.curve = curve;
        this.hasSlopes = hasSlopes;
    }
}
