package dev.assay.psychometrics.calibration.estep;

/// What all people together are expected to have done, had their abilities been seen.
///
/// @param logLikelihood the marginal log-likelihood of the responses
/// @param nodes         the abilities of the quadrature points; some at the end may stand for nobody
/// @param population    how many people are expected at each quadrature point
/// @param presented     of each item and point: of those who were presented the item; one array for all items where all
/// were
/// @param right         of each item: how many answered it right
/// @param ability       of each item: the abilities expected of those who did, summed
/// @param rightAt       of each item and point: those who did; empty where only slope and intercept are asked for
public record Expectations(
        double logLikelihood,
        double[] nodes,
        double[] population,
        double[][] presented,
        double[] right,
        double[] ability,
        double[][] rightAt) {}
