package dev.assay.psychometrics.dif;

/// The part that a person plays in a comparison of two groups.
public enum Group {
    /// The group that is compared with.
    REFERENCE,
    /// The group for whom items might work differently.
    FOCAL,
    /// Neither, or not known: such people count for nothing.
    OTHER
}
