package dev.assay.psychometrics.standards;

/// An item at its place in a booklet.
///
/// @param page     from 1, the easiest
/// @param item     its place in the list the booklet was made of, from 0
/// @param location the ability at which it is answered right with the chance the booklet is ordered by
public record OrderedItem(int page, int item, double location) {}
