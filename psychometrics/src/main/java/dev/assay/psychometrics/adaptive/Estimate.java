package dev.assay.psychometrics.adaptive;

/// An ability and how uncertain it is: mean and standard deviation of the posterior.
public record Estimate(double theta, double standardError) {}
