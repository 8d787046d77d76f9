package dev.assay.openbadges.disclosure;

import jakarta.json.JsonObject;

/// What came of disclosing parts of a document.
public sealed interface Disclosed {

    /// The parts and what proves them.
    ///
    /// @param document without proofs
    record Parts(JsonObject document, DerivedProofValue value) implements Disclosed {}

    /// The parts could not be disclosed.
    record Refused(DisclosureProblem problem) implements Disclosed {}
}
