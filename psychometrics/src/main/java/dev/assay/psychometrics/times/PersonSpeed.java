package dev.assay.psychometrics.times;

/// A speed with its standard error.
///
/// One unit more means times shorter by the factor e; 0.1 more, shorter by about a tenth.
public record PersonSpeed(double tau, double error) {}
