package dev.assay.psychometrics.standards;

/// A cut in points of a form.
///
/// @param pass     the least whole number that passes: the smallest that is not below `expected`
/// @param expected the mean number right of people at the cut
/// @param low      the same one standard error below the cut, the larger one where tables are known
/// @param high     one above
public record NumberCorrectCut(int pass, double expected, double low, double high) {}
