package dev.assay.openbadges.verify;

import dev.assay.openbadges.did.ControllerDocument;
import dev.assay.openbadges.did.VerificationMethod;
import dev.assay.openbadges.keys.VerificationKey;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.proof.DataIntegrityProof;
import dev.assay.openbadges.proof.ProofDoubt;
import dev.assay.openbadges.proof.ProofFault;
import dev.assay.openbadges.proof.ProofOutcome;
import dev.assay.openbadges.verify.Controllers.Found;
import jakarta.json.JsonObject;
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
    private final Controllers controllers;
    private final Optional<VerificationKey> knownKey;
    private final Instant at;

    SignatureChecks(Controllers controllers, VerificationOptions options) {
        this.controllers = controllers;
        this.knownKey = options.issuerKey();
        this.at = options.at();
    }

    Signature check(JsonObject document, String issuer, List<JsonObject> proofs) {
        if (proofs.isEmpty()) {
            return Signature.broken(new CheckOutcome.Failed(Fault.NO_PROOF, "it has no proof: nobody signed it"));
        }
        if (proofs.size() > MOST_PROOFS) {
            return Signature.broken(
                    new CheckOutcome.Unknown(Gap.TOO_COMPLEX, "it has more than " + MOST_PROOFS + " proofs"));
        }
        var supported = new ArrayList<Signature>();
        var unsupported = new ArrayList<Signature>();
        for (JsonObject proof : proofs) {
            switch (DataIntegrityProof.read(proof)) {
                case DataIntegrityProof.Reading.Read(var fields) ->
                    supported.add(check(document, issuer, proof, fields));
                case DataIntegrityProof.Reading.Faulty(var fault) ->
                    supported.add(Signature.broken(new CheckOutcome.Failed(Fault.BROKEN_PROOF, fault.inWords())));
                case DataIntegrityProof.Reading.Unsupported(var doubt) ->
                    unsupported.add(Signature.broken(new CheckOutcome.Unknown(Gap.UNSUPPORTED, doubt.inWords())));
            }
        }
        var deciding = supported.isEmpty() ? unsupported : supported;
        return deciding.stream().reduce(Signature::worse).orElseThrow();
    }

    private Signature check(JsonObject document, String issuer, JsonObject proof, DataIntegrityProof fields) {
        String methodId = fields.verificationMethod();
        Found found = controllers.find(withoutFragment(methodId));
        return switch (found) {
            case Found.Missing(var outcome) -> Signature.withoutKey(outcome);
            case Found.Itself(var holder) -> signed(document, issuer, proof, fields, found, holder);
            case Found.Live(var holder, var _) -> signed(document, issuer, proof, fields, found, holder);
            case Found.Bundled(var holder, var _) -> signed(document, issuer, proof, fields, found, holder);
        };
    }

    private Signature signed(
            JsonObject document,
            String issuer,
            JsonObject proof,
            DataIntegrityProof fields,
            Found found,
            ControllerDocument holder) {
        var method = holder.method(fields.verificationMethod());
        if (method.isEmpty()) {
            return Signature.withoutKey(
                    lacking(found, fields.verificationMethod() + " is not a key of " + holder.id()));
        }
        var key = method.get().key();
        if (key.isEmpty()) {
            return Signature.withoutKey(new CheckOutcome.Unknown(
                    Gap.UNSUPPORTED, fields.verificationMethod() + " is not a key of a kind known here"));
        }
        return new Signature(
                proof(dataIntegrity.verify(document, proof, key.get()), fields),
                source(found, holder, method.get(), fields),
                issuer(found, holder, method.get(), issuer));
    }

    /// A live document that lacks the key speaks against the badge; a bundle's copy may only be incomplete.
    private static CheckOutcome lacking(Found found, String words) {
        return found instanceof Found.Bundled
                ? new CheckOutcome.Unknown(Gap.NO_KEY, words + " in the bundle")
                : new CheckOutcome.Failed(Fault.NOT_THE_ISSUERS_KEY, words);
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

    /// Where the key was found, and whether it was in force when the proof was made.
    private CheckOutcome source(
            Found found, ControllerDocument holder, VerificationMethod method, DataIntegrityProof fields) {
        if (method.revoked().isPresent() && !at.isBefore(method.revoked().get())) {
            return new CheckOutcome.Failed(
                    Fault.KEY_REVOKED,
                    "its issuer revoked the key on " + method.revoked().get());
        }
        Instant made = fields.created().orElse(at);
        if (method.expires().isPresent() && !made.isBefore(method.expires().get())) {
            return new CheckOutcome.Failed(
                    Fault.KEY_REVOKED,
                    "the key was retired on " + method.expires().get() + ", before the signature was made");
        }
        return switch (found) {
            case Found.Itself _ -> new CheckOutcome.Passed("the key is in the issuer's id itself");
            case Found.Live(var _, var from)
            when from.getScheme().equals("file") ->
                new CheckOutcome.Passed("the key of " + holder.id() + " is in the document that you gave: " + from);
            case Found.Live _ -> new CheckOutcome.Passed("the key was fetched from " + holder.id());
            case Found.Bundled _ ->
                new CheckOutcome.Passed("the key was taken from the bundle, as the bundle gives it");
            case Found.Missing(var outcome) -> outcome;
        };
    }

    private CheckOutcome issuer(Found found, ControllerDocument holder, VerificationMethod method, String issuer) {
        if (!holder.id().equals(issuer)) {
            return namedBy(issuer, method);
        }
        if (!method.controller().equals(issuer) || !holder.mayAssert(method.id())) {
            return new CheckOutcome.Failed(
                    Fault.NOT_THE_ISSUERS_KEY, "the issuer does not let that key sign credentials");
        }
        boolean vouched = knownKey.isPresent() && knownKey.equals(method.key());
        if (found instanceof Found.Bundled && !vouched) {
            return new CheckOutcome.Unknown(
                    Gap.UNPROVEN_ISSUER,
                    "that this is a key of " + issuer + " is only what the bundle says, and a bundle cannot prove it;"
                            + " check once online, or name the key you know ("
                            + method.key().orElseThrow() + ")");
        }
        return new CheckOutcome.Passed("signed by " + issuer + (vouched ? ", with the key that you named" : ""));
    }

    /// The key lives under another id than the issuer's: then the issuer must name it.
    private CheckOutcome namedBy(String issuer, VerificationMethod method) {
        return switch (controllers.find(issuer)) {
            case Found.Live(var holder, var _)
            when holder.mayAssert(method.id()) ->
                new CheckOutcome.Passed("signed with a key that " + issuer + " names");
            case Found.Bundled _ ->
                new CheckOutcome.Unknown(
                        Gap.UNPROVEN_ISSUER, "that this is a key of " + issuer + " is only what the bundle says");
            case Found.Missing(var outcome) -> outcome;
            case Found.Live _ -> stranger(issuer, method);
            case Found.Itself _ -> stranger(issuer, method);
        };
    }

    private static CheckOutcome stranger(String issuer, VerificationMethod method) {
        return new CheckOutcome.Failed(
                Fault.NOT_THE_ISSUERS_KEY, "it is signed by " + method.controller() + ", not by its issuer " + issuer);
    }

    private static String withoutFragment(String methodId) {
        int hash = methodId.indexOf('#');
        return hash < 0 ? methodId : methodId.substring(0, hash);
    }
}
