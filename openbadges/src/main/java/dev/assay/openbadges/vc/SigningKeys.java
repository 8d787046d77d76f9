package dev.assay.openbadges.vc;

import dev.assay.openbadges.did.ControllerDocument;
import dev.assay.openbadges.did.KeyDocuments;
import dev.assay.openbadges.did.VerificationMethod;
import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.proof.DataIntegrityProof;
import dev.assay.openbadges.proof.ProofPurpose;
import java.time.Instant;
import java.util.Optional;

/// Finds the key that a proof names, and whether its holder lets it be used for what the proof is for.
final class SigningKeys {
    private final KeyDocuments documents;

    /// @param documents where key documents come from that are not in the id itself
    SigningKeys(Documents documents) {
        this.documents = new KeyDocuments(documents);
    }

    sealed interface Found {
        /// @param holder whose key it is
        record Method(VerificationMethod method, String holder) implements Found {}

        /// @param why in words
        record None(String why) implements Found {}
    }

    /// The DID or address that a verification method belongs to.
    static String holder(String methodId) {
        int fragment = methodId.indexOf('#');
        return fragment < 0 ? methodId : methodId.substring(0, fragment);
    }

    Found find(DataIntegrityProof proof, Instant now) {
        return switch (documents.find(proof.verificationMethod())) {
            case KeyDocuments.Outcome.Itself(var document) -> listed(document, proof, now);
            case KeyDocuments.Outcome.Fetched(var document, var _) -> listed(document, proof, now);
            case KeyDocuments.Outcome.FetchedKeys(var _, var from) ->
                new Found.None("the keys at " + from + " do not say whose they are");
            case KeyDocuments.Outcome.NotFetched(var _, var words) -> new Found.None(words);
            case KeyDocuments.Outcome.Unusable(var words) -> new Found.None(words);
            case KeyDocuments.Outcome.Malformed(var words) -> new Found.None(words);
            case KeyDocuments.Outcome.Unsupported(var words) -> new Found.None(words);
        };
    }

    private static Found listed(ControllerDocument document, DataIntegrityProof proof, Instant now) {
        return isListed(document, proof)
                ? method(document, proof, now)
                : new Found.None(
                        document.id() + " does not list " + proof.verificationMethod() + " under " + proof.purpose());
    }

    private static boolean isListed(ControllerDocument document, DataIntegrityProof proof) {
        if (proof.purpose().equals(ProofPurpose.ASSERTION.term())) {
            return document.mayAssert(proof.verificationMethod());
        }
        return proof.purpose().equals(ProofPurpose.AUTHENTICATION.term())
                && document.mayAuthenticate(proof.verificationMethod());
    }

    private static Found method(ControllerDocument document, DataIntegrityProof proof, Instant now) {
        var method = document.method(proof.verificationMethod());
        if (method.isEmpty()) {
            return new Found.None(proof.verificationMethod() + " is not a key of " + document.id());
        }
        return unusable(method.get(), proof, now)
                .<Found>map(Found.None::new)
                .orElseGet(() -> new Found.Method(method.get(), document.id()));
    }

    /// Why a key proves nothing, if so.
    private static Optional<String> unusable(VerificationMethod method, DataIntegrityProof proof, Instant now) {
        if (method.revoked().filter(at -> !now.isBefore(at)).isPresent()) {
            return Optional.of(method.id() + " was revoked by its holder");
        }
        var made = proof.created().orElse(now);
        if (method.expires().filter(at -> !made.isBefore(at)).isPresent()) {
            return Optional.of(method.id() + " was retired before the proof was made");
        }
        return method.key().isPresent()
                ? Optional.empty()
                : Optional.of(method.id() + " is not a key of a kind known here");
    }
}
