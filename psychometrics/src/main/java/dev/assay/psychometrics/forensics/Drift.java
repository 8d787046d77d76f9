package dev.assay.psychometrics.forensics;

/// Where an item's difficulty goes.
///
/// Easier need not mean leaked: teaching that takes up a topic, a notice in the news, a changed key or other
/// people than before have the same look.
public enum Drift {
    EASIER,
    HARDER
}
