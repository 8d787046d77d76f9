package dev.assay.openbadges.did;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The keys in a document that is a JSON Web Key, or a set of them (RFC 7517, section 5).
///
/// Nothing in it says whose they are: that is for whoever knows why the document was looked at.
///
/// @param keys those of kinds known here, in the order of the document
public record JwkSet(List<Named> keys) {

    private static final String KEYS = "keys";
    private static final int MOST_KEYS = 100;

    public JwkSet {
        keys = List.copyOf(keys);
    }

    /// @param kid how a signature names the key among others; often absent where the document is one key
    public record Named(Optional<String> kid, VerificationKey key) {}

    /// What came of reading a document.
    public sealed interface Reading {
        record Read(JwkSet set) implements Reading {}

        /// @param problem what is wrong, in words
        record Refused(String problem) implements Reading {}
    }

    /// Whether a document has the form of a key or of a set, whatever it is worth.
    public static boolean isOne(JsonObject json) {
        return json.containsKey("kty") || json.get(KEYS) instanceof JsonArray;
    }

    /// Reads a document. In a set, keys that cannot be read are passed over, as the RFC has it; a key that is published
    /// with its secret refuses the whole.
    public static Reading read(JsonObject json) {
        if (!isOne(json)) {
            return new Reading.Refused("it is neither a JSON Web Key nor a set of them");
        }
        var written = json.containsKey("kty") ? List.of(json) : Json.many(json, KEYS);
        if (written.size() > MOST_KEYS) {
            return new Reading.Refused("the set holds more than " + MOST_KEYS + " keys");
        }
        var keys = new ArrayList<Named>();
        for (var each : written) {
            if (each instanceof JsonObject jwk) {
                if (PublishedJwk.holdsSecret(jwk)) {
                    return new Reading.Refused("a key is published with its secret, so it proves nothing");
                }
                PublishedJwk.usable(jwk).ifPresent(key -> keys.add(new Named(Json.text(jwk, "kid"), key)));
            }
        }
        return new Reading.Read(new JwkSet(keys));
    }

    /// The keys of a name; more than one where a set gives it to keys of different kinds.
    public List<VerificationKey> named(String kid) {
        return keys.stream()
                .filter(each -> each.kid().equals(Optional.of(kid)))
                .map(Named::key)
                .toList();
    }
}
