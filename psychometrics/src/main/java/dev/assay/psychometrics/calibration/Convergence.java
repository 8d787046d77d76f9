package dev.assay.psychometrics.calibration;

/// Whether the estimates have settled.
public sealed interface Convergence {

    /// One more step would change no parameter by more than this.
    record Converged(double largestChange) implements Convergence {}

    /// It was stopped before; the last step changed some parameter by this. The estimates are not to be relied on.
    record NotConverged(double largestChange) implements Convergence {}
}
