package dev.assay.psychometrics.assembly;

/// A rule of a blueprint for one pool: of these items, at least and at most so many.
///
/// @param kind  what limits that share no item have in common, such as `domain x format`
/// @param rule  in words, for someone who wonders which rule to relax
/// @param name  of the items, such as `domain storage`
/// @param items indices in the pool, rising
public record Limit(String kind, String rule, String name, int least, int most, int[] items) {}
