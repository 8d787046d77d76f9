package dev.assay.server.vcapi;

/// What came of setting or clearing a mark in a status list.
public enum MarkOutcome {
    DONE,
    /// No credential of that id was issued with a status of that purpose.
    NO_SUCH_CREDENTIAL,
    /// The credential's mark has too few bits for the value.
    NO_SUCH_VALUE
}
