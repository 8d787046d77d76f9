package dev.assay.psychometrics.linking;

/// On which scale curves are laid over each other.
public enum Compared {
    /// On the scale to reach alone, at abilities of its people.
    ON_TARGET,
    /// On both scales, so that the link back is the link's inverse.
    ON_BOTH
}
