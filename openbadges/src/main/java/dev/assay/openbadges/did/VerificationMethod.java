package dev.assay.openbadges.did;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/// A key that a DID document or an issuer's profile names.
///
/// @param id         its absolute address, mostly the controller's with a fragment
/// @param type       such as `Multikey`
/// @param controller the DID or address that controls the key
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

    /// The type of a key that is written as a JSON Web Key.
    static final String JSON_WEB_KEY = "JsonWebKey";

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

    JsonObject toJson() {
        var json = Json.object()
                .add("id", id)
                .add("type", MULTIKEY)
                .add("controller", controller)
                .add(
                        "publicKeyMultibase",
                        key.orElseThrow(() ->
                                        new IllegalStateException("the key " + id + " is of a kind not written here"))
                                .multibase());
        expires.ifPresent(at -> json.add("expires", at.toString()));
        revoked.ifPresent(at -> json.add("revoked", at.toString()));
        return json.build();
    }
}
