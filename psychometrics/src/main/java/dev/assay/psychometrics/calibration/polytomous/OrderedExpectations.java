package dev.assay.psychometrics.calibration.polytomous;

/// What all people together are expected to have done, had their abilities been seen.
///
/// @param logLikelihood the marginal log-likelihood
/// @param population    how many people are expected at each node
/// @param counts        of each item, score and node how many people; without scores where an item does not count
record OrderedExpectations(double logLikelihood, double[] population, double[][][] counts) {}
