package dev.assay.psychometrics.dif;

/// Which score makes two people equally able.
public enum Matching {
    /// With the item under study, as Holland & Thayer (1988) show to be right for Mantel-Haenszel under the
    /// Rasch model: without it, an item without any difference would seem to have one where the groups differ
    /// in ability.
    TOTAL,
    /// Without the item under study.
    REST
}
