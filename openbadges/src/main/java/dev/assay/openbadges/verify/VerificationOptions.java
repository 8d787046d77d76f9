package dev.assay.openbadges.verify;

import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.keys.VerificationKey;
import java.time.Instant;
import java.util.Optional;

/// What a verification may use and should answer.
///
/// @param at the time for which validity is asked
/// @param documents where named documents come from; empty when nothing may be fetched
/// @param recipient the e-mail address, DID or other id that the badge should belong to, if that is asked
/// @param issuerKey a key that the asker knows to be the issuer's, from elsewhere than the badge
public record VerificationOptions(
        Instant at, Optional<Documents> documents, Optional<String> recipient, Optional<VerificationKey> issuerKey) {
    /// Nothing is fetched.
    public static VerificationOptions offline(Instant at) {
        return new VerificationOptions(at, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Issuers' keys and status lists are fetched.
    public static VerificationOptions online(Instant at, Documents documents) {
        return new VerificationOptions(at, Optional.of(documents), Optional.empty(), Optional.empty());
    }

    /// The same, also asking whether the badge belongs to an e-mail address, a DID or another id.
    public VerificationOptions forRecipient(String emailOrId) {
        return new VerificationOptions(at, documents, Optional.of(emailOrId), issuerKey);
    }

    /// The same, with the issuer's key known beforehand.
    public VerificationOptions knowing(VerificationKey key) {
        return new VerificationOptions(at, documents, recipient, Optional.of(key));
    }
}
