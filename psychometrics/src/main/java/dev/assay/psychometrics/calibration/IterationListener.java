package dev.assay.psychometrics.calibration;

/// Hears of each pass over the data.
@FunctionalInterface
public interface IterationListener {

    /// Hears nothing.
    IterationListener NONE = (iteration, logLikelihood, change) -> {};

    /// @param change by how much the next step would move a parameter, at most
    void visited(int iteration, double logLikelihood, double change);
}
