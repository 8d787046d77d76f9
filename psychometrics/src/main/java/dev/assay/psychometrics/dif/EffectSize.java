package dev.assay.psychometrics.dif;

/// How much a difference between groups matters.
public enum EffectSize {
    NEGLIGIBLE,
    MODERATE,
    LARGE
}
