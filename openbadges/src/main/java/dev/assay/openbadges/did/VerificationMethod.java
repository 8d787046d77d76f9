package dev.assay.openbadges.did;

import dev.assay.openbadges.keys.VerificationKey;
import java.time.Instant;
import java.util.Optional;

/// A key that a DID document names.
///
/// @param id         the absolute DID URL, with its fragment
/// @param type       such as `Multikey`
/// @param controller the DID that controls the key
/// @param key        the key; empty where it is of a kind this library does not know
/// @param expires    when the key stops being used; signatures made before stay good
/// @param revoked    when the key was declared compromised; signatures under it prove nothing from then on
public record VerificationMethod(
        String id,
        String type,
        String controller,
        Optional<VerificationKey> key,
        Optional<Instant> expires,
        Optional<Instant> revoked) {

    /// The type written for our own keys.
    public static final String MULTIKEY = "Multikey";

    /// A key in use, named by its own Multikey text: `did:web:example.org#z6Mk…`.
    public static VerificationMethod of(String did, VerificationKey key) {
        return named(did, key.multibase(), key);
    }

    /// A key in use.
    ///
    /// @param fragment the part of its id after `#`
    public static VerificationMethod named(String did, String fragment, VerificationKey key) {
        return new VerificationMethod(
                did + "#" + fragment, MULTIKEY, did, Optional.of(key), Optional.empty(), Optional.empty());
    }

    /// This key as retired: badges signed with it stay good, new ones are signed with another.
    public VerificationMethod retired(Instant at) {
        return new VerificationMethod(id, type, controller, key, Optional.of(at), revoked);
    }

    /// This key as compromised.
    public VerificationMethod revokedAt(Instant at) {
        return new VerificationMethod(id, type, controller, key, expires, Optional.of(at));
    }
}
