package dev.assay.openbadges.proof;

/// What came of verifying a proof.
public sealed interface ProofOutcome {

    /// The document is what the holder of the key signed.
    ///
    /// @param proof the proof's fields; whether its times suit is for the caller to judge
    record Verified(DataIntegrityProof proof) implements ProofOutcome {}

    /// Nothing is proven, nor can anything be derived.
    sealed interface Unproven extends ProofOutcome, Derivation {}

    /// The proof does not hold.
    record Failed(ProofFault fault) implements Unproven {}

    /// Whether the proof holds could not be checked.
    record Unknown(ProofDoubt doubt) implements Unproven {}
}
