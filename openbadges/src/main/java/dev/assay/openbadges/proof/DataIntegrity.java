package dev.assay.openbadges.proof;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.jsonld.JsonLdProblem;
import dev.assay.openbadges.keys.Base58;
import dev.assay.openbadges.keys.Ed25519PublicKey;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.template.Canonicalizer;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;

/// Signs documents and verifies their proofs with `eddsa-rdfc-2022` (W3C Verifiable Credential Data Integrity 1.0).
///
/// Strict where the specifications leave room: the purpose is assertion, unknown terms are refused, a signature has one
/// spelling.
public final class DataIntegrity {

    private final Canonicalizer canonicalizer;

    public DataIntegrity(JsonLd jsonLd) {
        this(new Canonicalizer(jsonLd));
    }

    private DataIntegrity(Canonicalizer canonicalizer) {
        this.canonicalizer = canonicalizer;
    }

    /// With the bundled contexts alone.
    public static DataIntegrity bundled() {
        return new DataIntegrity(Canonicalizer.bundled());
    }

    /// The document with a proof at its end.
    ///
    /// @param verificationMethod the absolute id under which the key's owner publishes the key
    /// @param created            when the proof is made, kept to the second
    /// @throws IllegalArgumentException where the document has a proof already, or holds what cannot be signed
    public JsonObject sign(JsonObject document, SigningKey key, URI verificationMethod, Instant created) {
        if (document.containsKey("proof")) {
            throw new IllegalArgumentException("the document has a proof already");
        }
        if (!verificationMethod.isAbsolute()) {
            throw new IllegalArgumentException("the verification method is not an absolute IRI: " + verificationMethod);
        }
        var proof = DataIntegrityProof.unsigned(verificationMethod.toString(), created);
        var signature = key.sign(
                switch (SigningInput.of(canonicalizer, document, proof)) {
                    case SigningInput.Ready ready -> ready.bytes();
                    case SigningInput.Refused refused ->
                        throw new IllegalArgumentException(
                                "cannot sign: " + refused.problem().inWords());
                    case SigningInput.TooComplex tooComplex ->
                        throw new IllegalArgumentException("cannot sign: " + new ProofDoubt.TooComplex().inWords());
                });
        return Json.object(document)
                .add("proof", Json.object(proof).add("proofValue", "z" + Base58.encode(signature)))
                .build();
    }

    /// Whether a proof of a document holds under a key. The key's right to sign for the issuer, and the proof's times,
    /// are
    /// for the caller to judge.
    ///
    /// @param document the document, with or without its proofs: they are not part of what is signed
    /// @param proof    one proof of it
    public ProofOutcome verify(JsonObject document, JsonObject proof, Ed25519PublicKey key) {
        return switch (DataIntegrityProof.read(proof)) {
            case DataIntegrityProof.Reading.Unsupported unsupported -> new ProofOutcome.Unknown(unsupported.doubt());
            case DataIntegrityProof.Reading.Faulty faulty -> new ProofOutcome.Failed(faulty.fault());
            case DataIntegrityProof.Reading.Read read -> verify(document, proof, read.proof(), key);
        };
    }

    private ProofOutcome verify(
            JsonObject document, JsonObject proof, DataIntegrityProof fields, Ed25519PublicKey key) {
        if (proof.containsKey("@context") && !beginsAlike(document, proof)) {
            return new ProofOutcome.Failed(new ProofFault.OtherContext());
        }
        return switch (SigningInput.of(canonicalizer, document, proof)) {
            case SigningInput.TooComplex tooComplex -> new ProofOutcome.Unknown(new ProofDoubt.TooComplex());
            case SigningInput.Refused(JsonLdProblem.UnknownContext unknown) ->
                new ProofOutcome.Unknown(new ProofDoubt.UnknownContext(unknown.url()));
            case SigningInput.Refused refused -> new ProofOutcome.Failed(new ProofFault.NotCovered(refused.problem()));
            case SigningInput.Ready ready ->
                key.verifies(ready.bytes(), fields.signature())
                        ? new ProofOutcome.Verified(fields)
                        : new ProofOutcome.Failed(new ProofFault.WrongSignature());
        };
    }

    /// A proof may repeat the document's contexts, or the first of them, and nothing else.
    private static boolean beginsAlike(JsonObject document, JsonObject proof) {
        var ofDocument = Json.many(document, "@context");
        var ofProof = Json.many(proof, "@context");
        return ofProof.size() <= ofDocument.size()
                && ofDocument.subList(0, ofProof.size()).equals(ofProof);
    }
}
