package dev.assay.openbadges.proof;

import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.json.CanonicalJson;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.jsonld.JsonLdProblem;
import dev.assay.openbadges.jsonld.RdfReading;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.rdfc.Canonicalization;
import dev.assay.openbadges.rdfc.Rdfc10;
import jakarta.json.JsonObject;
import java.util.Arrays;

/// What a cryptosuite signs: the hash of the canonical proof options, then that of the canonical document (W3C Data
/// Integrity EdDSA Cryptosuites 1.0, sections 3.2.3 to 3.2.5 and 3.3.3 to 3.3.5; ECDSA likewise).
sealed interface SigningInput {

    /// @param proofOptions the canonical text of the proof without its value
    /// @param document     the canonical text of the document without its proofs
    record Ready(String proofOptions, String document, HashAlgorithm hash) implements SigningInput {

        /// The 64 bytes to sign, or 96 where the key is on P-384.
        byte[] bytes() {
            var bytes = Arrays.copyOf(hash.of(proofOptions), 2 * hash.length());
            System.arraycopy(hash.of(document), 0, bytes, hash.length(), hash.length());
            return bytes;
        }
    }

    /// There is nothing that could be signed.
    sealed interface Unready extends SigningInput {}

    /// The document or the proof cannot be read as what is signed.
    record Refused(JsonLdProblem problem) implements Unready {}

    /// Canonicalisation gave up.
    record TooComplex() implements Unready {}

    /// @param document without proofs but those that are signed too
    /// @param proof    with or without its value, which is left out
    static SigningInput of(JsonLd jsonLd, JsonObject document, JsonObject proof, Cryptosuite suite, KeyKind kind) {
        var options = Json.without(proof, "proofValue");
        var hash = hash(kind);
        return switch (suite.form()) {
            case STATEMENTS -> statements(jsonLd, document, options, hash);
            case JSON -> json(document, options, hash);
            case SELECTABLE -> throw new IllegalArgumentException(suite + " does not sign a document as a whole");
        };
    }

    private static HashAlgorithm hash(KeyKind kind) {
        return kind == KeyKind.P384 ? HashAlgorithm.SHA_384 : HashAlgorithm.SHA_256;
    }

    private static SigningInput statements(JsonLd jsonLd, JsonObject document, JsonObject options, HashAlgorithm hash) {
        return switch (proofOptions(jsonLd, document, options, hash)) {
            case Part.Failure failure -> failure.why();
            case Part.Text(var proofLines) ->
                switch (canonical(jsonLd, document, hash)) {
                    case Part.Failure failure -> failure.why();
                    case Part.Text(var documentLines) -> new Ready(proofLines, documentLines, hash);
                };
        };
    }

    /// The canonical statements of a proof without its value, for which the document's context counts too.
    static Part proofOptions(JsonLd jsonLd, JsonObject document, JsonObject options, HashAlgorithm hash) {
        var context = document.get("@context");
        return context == null
                ? new Part.Failure(new Refused(new JsonLdProblem.Malformed("the document has no @context")))
                : canonical(jsonLd, Json.with(options, "@context", context), hash);
    }

    /// The proof's context counts for both, where it has one.
    private static SigningInput json(JsonObject document, JsonObject options, HashAlgorithm hash) {
        var context = options.get("@context");
        var proofText = CanonicalJson.write(options);
        var documentText = CanonicalJson.write(context == null ? document : Json.with(document, "@context", context));
        return proofText.isPresent() && documentText.isPresent()
                ? new Ready(proofText.get(), documentText.get(), hash)
                : new Refused(
                        new JsonLdProblem.NotSignable("a number in it has more digits than JSON signatures keep"));
    }

    private static Part canonical(JsonLd jsonLd, JsonObject object, HashAlgorithm hash) {
        return switch (jsonLd.read(object)) {
            case RdfReading.Refused refused -> new Part.Failure(new Refused(refused.problem()));
            case RdfReading.Statements statements ->
                switch (Rdfc10.canonicalize(statements.quads(), hash)) {
                    case Canonicalization.TooComplex tooComplex -> new Part.Failure(new TooComplex());
                    case Canonicalization.Canonical canonical -> new Part.Text(canonical.nquads());
                };
        };
    }

    /// One of the two parts on its way.
    sealed interface Part {
        record Text(String canonical) implements Part {}

        record Failure(Unready why) implements Part {}
    }
}
