package dev.assay.openbadges.verify;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.proof.DataIntegrityProof;
import dev.assay.openbadges.proof.ProofDoubt;
import dev.assay.openbadges.proof.ProofFault;
import dev.assay.openbadges.proof.ProofOutcome;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether a document is signed, by which key, and whether that key is its issuer's.
///
/// Of several proofs those of a known kind must all hold, and at least one must be of a known kind.
final class SignatureChecks {
    private static final int MOST_PROOFS = 4;

    private final DataIntegrity dataIntegrity = DataIntegrity.bundled();
    private final KeyChecks keys;
    private final Instant at;

    SignatureChecks(Controllers controllers, VerificationOptions options) {
        this.keys = new KeyChecks(controllers, options);
        this.at = options.at();
    }

    /// The proofs that a document has; what is not an object is none.
    static List<JsonObject> proofs(JsonObject document) {
        return Json.many(document, "proof").stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .toList();
    }

    /// All proofs of a document together.
    Signature check(JsonObject document, String issuer, List<JsonObject> proofs) {
        return each(document, issuer, proofs).stream().reduce(Signature::worse).orElseThrow();
    }

    /// Each proof of a document; one finding where it has none, or too many.
    List<Signature> each(JsonObject document, String issuer, List<JsonObject> proofs) {
        if (proofs.isEmpty()) {
            return List.of(
                    Signature.broken(new CheckOutcome.Failed(Fault.NO_PROOF, "it has no proof: nobody signed it")));
        }
        if (proofs.size() > MOST_PROOFS) {
            return List.of(Signature.broken(
                    new CheckOutcome.Unknown(Gap.TOO_COMPLEX, "it has more than " + MOST_PROOFS + " proofs")));
        }
        var readings = proofs.stream().map(DataIntegrityProof::read).toList();
        boolean someKnown =
                readings.stream().anyMatch(reading -> !(reading instanceof DataIntegrityProof.Reading.Unsupported));
        var all = new ArrayList<Signature>();
        for (int i = 0; i < proofs.size(); i++) {
            all.add(
                    switch (readings.get(i)) {
                        case DataIntegrityProof.Reading.Read(var fields) ->
                            keys.check(claim(document, proofs.get(i), fields), issuer);
                        case DataIntegrityProof.Reading.Faulty(var fault) ->
                            Signature.broken(new CheckOutcome.Failed(Fault.BROKEN_PROOF, fault.inWords()));
                        case DataIntegrityProof.Reading.Unsupported(var doubt) ->
                            someKnown
                                    ? Signature.leftOut(doubt.inWords())
                                    : Signature.broken(new CheckOutcome.Unknown(Gap.UNSUPPORTED, doubt.inWords()));
                    });
        }
        return all;
    }

    private SignatureClaim claim(JsonObject document, JsonObject proof, DataIntegrityProof fields) {
        return new SignatureClaim(
                Optional.of(fields.verificationMethod()),
                fields.created(),
                key -> proof(dataIntegrity.verify(document, proof, key), fields));
    }

    /// A credential that is a token, whose issuer as the credential has it is that of the token too.
    Signature check(ReceivedToken token, String issuer) {
        if (!token.issuer().equals(issuer)) {
            return Signature.broken(new CheckOutcome.Failed(
                    Fault.NOT_THE_ISSUERS_KEY, "the token is issued by " + token.issuer() + ", not by " + issuer));
        }
        return keys.check(token.claimAt(at), issuer);
    }

    private CheckOutcome proof(ProofOutcome outcome, DataIntegrityProof fields) {
        return switch (outcome) {
            case ProofOutcome.Verified _ ->
                fields.expires().isPresent() && !at.isBefore(fields.expires().get())
                        ? new CheckOutcome.Failed(
                                Fault.EXPIRED,
                                "the signature expired on " + fields.expires().get())
                        : new CheckOutcome.Passed("nothing was changed since it was signed");
            case ProofOutcome.Failed(ProofFault.WrongSignature fault) ->
                new CheckOutcome.Failed(Fault.WRONG_SIGNATURE, fault.inWords());
            case ProofOutcome.Failed(ProofFault fault) -> new CheckOutcome.Failed(Fault.BROKEN_PROOF, fault.inWords());
            case ProofOutcome.Unknown(ProofDoubt.UnknownContext doubt) ->
                new CheckOutcome.Unknown(Gap.UNKNOWN_CONTEXT, doubt.inWords());
            case ProofOutcome.Unknown(ProofDoubt.TooComplex doubt) ->
                new CheckOutcome.Unknown(Gap.TOO_COMPLEX, doubt.inWords());
            case ProofOutcome.Unknown(ProofDoubt.UnsupportedKind doubt) ->
                new CheckOutcome.Unknown(Gap.UNSUPPORTED, doubt.inWords());
        };
    }
}
