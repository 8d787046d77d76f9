package dev.assay.openbadges.proof;

import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLdProblem;
import dev.assay.openbadges.template.CanonicalOutcome;
import dev.assay.openbadges.template.CanonicalOutcome.Canonical;
import dev.assay.openbadges.template.Canonicalizer;
import jakarta.json.JsonObject;

/// What `eddsa-rdfc-2022` signs (W3C Data Integrity EdDSA Cryptosuites 1.0, sections 3.2.3 to 3.2.5): the SHA-256 of
/// the
/// canonical proof options, then that of the canonical document.
sealed interface SigningInput {

    /// @param proofOptions the canonical N-Quads of the proof without its value
    /// @param document     the canonical N-Quads of the document without its proofs
    record Ready(Canonical proofOptions, Canonical document) implements SigningInput {

        /// The 64 bytes to sign.
        byte[] bytes() {
            var bytes = new byte[64];
            System.arraycopy(proofOptions.digest(HashAlgorithm.SHA_256), 0, bytes, 0, 32);
            System.arraycopy(document.digest(HashAlgorithm.SHA_256), 0, bytes, 32, 32);
            return bytes;
        }
    }

    /// The document or the proof cannot be read as statements.
    record Refused(JsonLdProblem problem) implements SigningInput {}

    /// Canonicalisation gave up.
    record TooComplex() implements SigningInput {}

    /// @param document with or without its proofs; they are left out
    /// @param proof    with or without its value and context; they are left out, the document's context counts
    static SigningInput of(Canonicalizer canonicalizer, JsonObject document, JsonObject proof) {
        var context = document.get("@context");
        if (context == null) {
            return new Refused(new JsonLdProblem.Malformed("the document has no @context"));
        }
        var options = Json.with(Json.without(proof, "proofValue"), "@context", context);
        return switch (canonical(canonicalizer, options)) {
            case Part.Failure failure -> failure.why();
            case Part.Lines proofLines ->
                switch (canonical(canonicalizer, Json.without(document, "proof"))) {
                    case Part.Failure failure -> failure.why();
                    case Part.Lines documentLines -> new Ready(proofLines.nquads(), documentLines.nquads());
                };
        };
    }

    private static Part canonical(Canonicalizer canonicalizer, JsonObject object) {
        return switch (canonicalizer.canonical(object, HashAlgorithm.SHA_256)) {
            case CanonicalOutcome.Refused(var problem) -> new Part.Failure(new Refused(problem));
            case CanonicalOutcome.TooComplex _ -> new Part.Failure(new TooComplex());
            case Canonical canonical -> new Part.Lines(canonical);
        };
    }

    /// One of the two parts on its way.
    sealed interface Part {
        record Lines(Canonical nquads) implements Part {}

        record Failure(SigningInput why) implements Part {}
    }
}
