package dev.assay.psychometrics.forensics.simulation;

/// How often a statistic had a p-value at or below a level though nothing was wrong.
///
/// @param statistic its name, and what it was tried on
/// @param level     the nominal rate
/// @param rejected  of `tests`
public record FalsePositiveRate(String statistic, double level, int rejected, int tests) {

    /// The observed rate.
    public double observed() {
        return (double) rejected / tests;
    }

    /// The standard error of the observed rate, were the nominal one true.
    public double error() {
        return Math.sqrt(level * (1 - level) / tests);
    }

    /// By how many standard errors the observed rate lies above the nominal one.
    public double excess() {
        return (observed() - level) / error();
    }
}
