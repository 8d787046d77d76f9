package dev.assay.openbadges.proof;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.jsonld.JsonLdProblem;
import dev.assay.openbadges.keys.Base58;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;

/// Signs documents and verifies their proofs (W3C Verifiable Credential Data Integrity 1.0), also where they have
/// several: each alone (a proof set), or one over others (a proof chain).
///
/// Strict where the specifications leave room: unknown terms are refused, a signature has one spelling, a key signs
/// only with its suites.
public final class DataIntegrity {

    private final JsonLd jsonLd;
    private final SelectiveDisclosure disclosure;

    public DataIntegrity(JsonLd jsonLd) {
        this.jsonLd = jsonLd;
        this.disclosure = new SelectiveDisclosure(jsonLd);
    }

    /// With the bundled contexts alone.
    public static DataIntegrity bundled() {
        return new DataIntegrity(JsonLd.bundled());
    }

    /// The document with a proof that asserts it, in the suite of statements that suits the key.
    ///
    /// @param verificationMethod the absolute id under which the key's owner publishes the key
    /// @param created            when the proof is made, kept to the second
    /// @throws IllegalArgumentException where the document has a proof already, or holds what cannot be signed
    public JsonObject sign(JsonObject document, SigningKey key, URI verificationMethod, Instant created) {
        if (document.containsKey("proof")) {
            throw new IllegalArgumentException("the document has a proof already");
        }
        return sign(document, key, ProofOptions.of(Cryptosuite.of(key.kind()), verificationMethod, created));
    }

    /// The document with a proof more, beside those it has. [SelectiveDisclosure] makes those of parts.
    ///
    /// @throws IllegalArgumentException where the suite does not suit the key, a proof to build on is missing, the
    ///                                  proof's id is taken, or the document holds what cannot be signed
    public JsonObject sign(JsonObject document, SigningKey key, ProofOptions options) {
        requireFitting(document, key, options);
        var proof = options.unsigned();
        if (options.suite().form() == Cryptosuite.Form.JSON && document.containsKey("@context")) {
            proof = Json.with(proof, "@context", document.get("@context"));
        }
        var secured = switch (SecuredDocument.of(document, options.previousProofs())) {
            case SecuredDocument.Ready ready -> ready.document();
            case SecuredDocument.Missing(var id) ->
                throw new IllegalArgumentException("cannot sign: " + new ProofFault.MissingProof(id).inWords());
        };
        var signature = key.sign(toSign(SigningInput.of(jsonLd, secured, proof, options.suite(), key.kind())));
        return SecuredDocument.withProof(
                document,
                Json.object(proof)
                        .add("proofValue", "z" + Base58.encode(signature))
                        .build());
    }

    static void requireFitting(JsonObject document, SigningKey key, ProofOptions options) {
        if (!options.suite().suits(key.kind())) {
            throw new IllegalArgumentException(
                    "cannot sign: " + new ProofFault.WrongKey(options.suite(), key.kind()).inWords());
        }
        options.id()
                .filter(id -> SecuredDocument.hasProof(document, id.toString()))
                .ifPresent(taken -> {
                    throw new IllegalArgumentException("the document has a proof with the id " + taken + " already");
                });
    }

    private static byte[] toSign(SigningInput input) {
        return switch (input) {
            case SigningInput.Ready ready -> ready.bytes();
            case SigningInput.Unready unready -> throw cannotSign(unready);
        };
    }

    static IllegalArgumentException cannotSign(SigningInput.Unready unready) {
        return new IllegalArgumentException("cannot sign: "
                + switch (unready) {
                    case SigningInput.Refused(var problem) -> problem.inWords();
                    case SigningInput.TooComplex _ -> new ProofDoubt.TooComplex().inWords();
                });
    }

    /// Whether a proof that asserts a document holds under a key. The key's right to sign for the issuer, and the
    /// proof's times, are for the caller to judge.
    ///
    /// @param document the document with its proofs, of which only those count that this proof builds on
    /// @param proof    one proof of it
    public ProofOutcome verify(JsonObject document, JsonObject proof, VerificationKey key) {
        return verify(document, proof, key, Expectation.ASSERTION);
    }

    /// Whether a proof of a document holds under a key and is for what the verifier expects.
    public ProofOutcome verify(JsonObject document, JsonObject proof, VerificationKey key, Expectation expectation) {
        return switch (DataIntegrityProof.read(proof)) {
            case DataIntegrityProof.Reading.Unsupported unsupported -> new ProofOutcome.Unknown(unsupported.doubt());
            case DataIntegrityProof.Reading.Faulty faulty -> new ProofOutcome.Failed(faulty.fault());
            case DataIntegrityProof.Reading.Read(var fields) -> {
                var unmet = expectation.unmet(fields);
                yield unmet.isPresent() ? new ProofOutcome.Failed(unmet.get()) : verify(document, proof, fields, key);
            }
        };
    }

    private ProofOutcome verify(JsonObject document, JsonObject proof, DataIntegrityProof fields, VerificationKey key) {
        if (!fields.suite().suits(key.kind())) {
            return new ProofOutcome.Failed(new ProofFault.WrongKey(fields.suite(), key.kind()));
        }
        if (!SecuredDocument.beginsAlike(document, proof)) {
            return new ProofOutcome.Failed(new ProofFault.OtherContext());
        }
        return switch (SecuredDocument.of(document, fields.previousProofs())) {
            case SecuredDocument.Missing(var id) -> new ProofOutcome.Failed(new ProofFault.MissingProof(id));
            case SecuredDocument.Ready(var secured) ->
                fields.suite().form() == Cryptosuite.Form.SELECTABLE
                        ? disclosure.verify(secured, proof, fields, key)
                        : whole(SigningInput.of(jsonLd, secured, proof, fields.suite(), key.kind()), fields, key);
        };
    }

    private static ProofOutcome whole(SigningInput input, DataIntegrityProof fields, VerificationKey key) {
        return switch (input) {
            case SigningInput.Unready unready -> unproven(unready);
            case SigningInput.Ready ready ->
                key.verifies(ready.bytes(), fields.signature())
                        ? new ProofOutcome.Verified(fields)
                        : new ProofOutcome.Failed(new ProofFault.WrongSignature());
        };
    }

    static ProofOutcome.Unproven unproven(SigningInput.Unready unready) {
        return switch (unready) {
            case SigningInput.TooComplex _ -> new ProofOutcome.Unknown(new ProofDoubt.TooComplex());
            case SigningInput.Refused(JsonLdProblem.UnknownContext unknown) ->
                new ProofOutcome.Unknown(new ProofDoubt.UnknownContext(unknown.url()));
            case SigningInput.Refused(var problem) -> new ProofOutcome.Failed(new ProofFault.NotCovered(problem));
        };
    }
}
