package dev.assay.openbadges.did;

/// What came of resolving a DID or reading its document.
public sealed interface DidReading {

    /// The document.
    record Read(DidDocument document) implements DidReading {}

    /// The text is no DID document, or the DID is not one of its method.
    ///
    /// @param problem what is wrong, in words
    record Refused(String problem) implements DidReading {}
}
