package dev.assay.psychometrics.dif;

/// How much an item differs between groups, as the Educational Testing Service grades it.
///
/// Zieky (1993), in Differential Item Functioning, ed. Holland & Wainer.
public enum EtsClass {
    /// Negligible: the test at 5 % finds nothing, or |delta| is below 1.
    A,
    /// Moderate: neither A nor C.
    B,
    /// Large: |delta| is 1.5 or more, and above 1 by a one-sided test at 5 %; the item is worth a look by
    /// people of both groups.
    C
}
