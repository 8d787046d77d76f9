package dev.assay.openbadges.proof;

import jakarta.json.JsonObject;

/// What came of deriving a proof to show from an issuer's base proof: parts of the document with a proof, or
/// [ProofOutcome.Failed] or [ProofOutcome.Unknown] with what stood in the way.
public sealed interface Derivation permits Derivation.Derived, ProofOutcome.Unproven {

    /// The parts to show, with their proof.
    record Derived(JsonObject document) implements Derivation {}
}
