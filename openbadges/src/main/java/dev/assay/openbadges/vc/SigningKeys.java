package dev.assay.openbadges.vc;

import dev.assay.openbadges.did.ControllerDocument;
import dev.assay.openbadges.did.KeyDocuments;
import dev.assay.openbadges.did.VerificationMethod;
import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.proof.ProofPurpose;
import java.time.Instant;
import java.util.Optional;

/// Finds the key that a signature names, and whether its holder lets it be used for what the signature is for.
final class SigningKeys {
    private final KeyDocuments documents;

    /// @param documents where key documents come from that are not in the id itself
    SigningKeys(Documents documents) {
        this.documents = new KeyDocuments(documents);
    }

    sealed interface Found {
        /// @param holder whose key it is
        record Method(VerificationMethod method, String holder) implements Found {
            /// Why the key is not one of somebody, if so; nobody may be named.
            Optional<String> foreignTo(Optional<String> by) {
                return by.filter(id -> !id.equals(holder)).map(id -> method.id() + " is not a key of " + id);
            }
        }

        /// @param why in words
        record None(String why) implements Found {}
    }

    /// @param purpose what the signature is for, as key documents name it
    /// @param made    when it says to have been made
    Found find(String methodId, String purpose, Optional<Instant> made, Instant now) {
        return switch (documents.find(methodId)) {
            case KeyDocuments.Outcome.Itself(var document) -> listed(document, methodId, purpose, made, now);
            case KeyDocuments.Outcome.Fetched(var document, var _) -> listed(document, methodId, purpose, made, now);
            case KeyDocuments.Outcome.FetchedKeys(var _, var from) ->
                new Found.None("the keys at " + from + " do not say whose they are");
            case KeyDocuments.Outcome.NotFetched(var _, var words) -> new Found.None(words);
            case KeyDocuments.Outcome.Unusable(var words) -> new Found.None(words);
            case KeyDocuments.Outcome.Malformed(var words) -> new Found.None(words);
            case KeyDocuments.Outcome.Unsupported(var words) -> new Found.None(words);
        };
    }

    private static Found listed(
            ControllerDocument document, String methodId, String purpose, Optional<Instant> made, Instant now) {
        if (!isListed(document, methodId, purpose)) {
            return new Found.None(document.id() + " does not list " + methodId + " under " + purpose);
        }
        var method = document.method(methodId);
        if (method.isEmpty()) {
            return new Found.None(methodId + " is not a key of " + document.id());
        }
        return unusable(method.get(), made, now)
                .<Found>map(Found.None::new)
                .orElseGet(() -> new Found.Method(method.get(), document.id()));
    }

    private static boolean isListed(ControllerDocument document, String methodId, String purpose) {
        if (purpose.equals(ProofPurpose.ASSERTION.term())) {
            return document.mayAssert(methodId);
        }
        return purpose.equals(ProofPurpose.AUTHENTICATION.term()) && document.mayAuthenticate(methodId);
    }

    /// Why a key proves nothing, if so.
    private static Optional<String> unusable(VerificationMethod method, Optional<Instant> made, Instant now) {
        if (method.revoked().filter(at -> !now.isBefore(at)).isPresent()) {
            return Optional.of(method.id() + " was revoked by its holder");
        }
        var signed = made.orElse(now);
        if (method.expires().filter(at -> !signed.isBefore(at)).isPresent()) {
            return Optional.of(method.id() + " was retired before the proof was made");
        }
        return method.key().isPresent()
                ? Optional.empty()
                : Optional.of(method.id() + " is not a key of a kind known here");
    }
}
