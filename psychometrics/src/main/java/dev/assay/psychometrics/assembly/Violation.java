package dev.assay.psychometrics.assembly;

/// A rule that a form breaks.
///
/// @param rule    in words, such as `domain storage: 4 to 4`
/// @param found   what the form has
public record Violation(String rule, double found) {}
