package dev.assay.psychometrics.scoring;

/// An ability with its standard error.
public record AbilityEstimate(double theta, double error) {}
