package dev.assay.openbadges.proof;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The fields of a Data Integrity proof (W3C Verifiable Credential Data Integrity 1.0, section 2.1).
///
/// @param verificationMethod the absolute id of the key, such as `did:key:z6Mk…#z6Mk…`
/// @param created            when the proof says it was made
/// @param expires            after when the proof no longer holds
/// @param purpose            what it says it is for, such as `assertionMethod`
/// @param domains            where it is meant to be shown
/// @param challenge          what it answers
/// @param id                 its own id
/// @param previousProofs     the ids of the proofs that it signs too
/// @param proofValue         the signature as multibase text
public record DataIntegrityProof(
        Cryptosuite suite,
        String verificationMethod,
        Optional<Instant> created,
        Optional<Instant> expires,
        String purpose,
        List<String> domains,
        Optional<String> challenge,
        Optional<String> id,
        List<String> previousProofs,
        String proofValue) {

    /// The proof's type, but for suites of before 2022.
    public static final String TYPE = "DataIntegrityProof";

    public DataIntegrityProof {
        domains = List.copyOf(domains);
        previousProofs = List.copyOf(previousProofs);
    }

    /// What came of reading a proof.
    public sealed interface Reading {

        /// The proof's fields, each of its form.
        record Read(DataIntegrityProof proof) implements Reading {}

        /// The proof is broken.
        record Faulty(ProofFault fault) implements Reading {}

        /// The proof is of another kind.
        record Unsupported(ProofDoubt doubt) implements Reading {}
    }

    /// Reads a proof's fields and checks their form, not the signature.
    public static Reading read(JsonObject json) {
        return ProofReader.read(json);
    }

    /// The signature's bytes.
    byte[] signature() {
        return ProofReader.bytes(proofValue, suite).orElseThrow();
    }
}
