package dev.assay.openbadges.did;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Optional;
import java.util.Set;

/// A JSON Web Key that somebody published for others to verify with (RFC 7517, section 4).
final class PublishedJwk {

    /// Members that are known to the owner alone (RFC 7518, section 6; RFC 8037, section 2).
    private static final Set<String> SECRETS = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    /// RFC 9864 gives the one algorithm of Ed25519 a second name.
    private static final String ED25519 = "Ed25519";

    private PublishedJwk() {}

    /// @param name what to call the key in a message
    /// @return empty where the key is of a kind not known here, or meant for something else
    /// @throws IllegalArgumentException where it is of a known kind but broken, or holds its secret
    static Optional<VerificationKey> read(String name, JsonObject jwk) {
        if (holdsSecret(jwk)) {
            throw new IllegalArgumentException("the secret of " + name + " is published with it, so it proves nothing");
        }
        if (VerificationKey.ofJwk(jwk).isEmpty() && claimsToBeKnown(jwk)) {
            throw new IllegalArgumentException("the JSON Web Key " + name + " is not such a key as it says");
        }
        return usable(jwk);
    }

    static boolean holdsSecret(JsonObject jwk) {
        return jwk.keySet().stream().anyMatch(SECRETS::contains);
    }

    /// The key, where its owner lets it sign in a way that is verified here.
    static Optional<VerificationKey> usable(JsonObject jwk) {
        return isForVerifying(jwk)
                ? VerificationKey.ofJwk(jwk).filter(key -> isFor(key.kind(), jwk))
                : Optional.empty();
    }

    private static boolean isForVerifying(JsonObject jwk) {
        var operations = Json.many(jwk, "key_ops");
        return (!jwk.containsKey("use") || Json.text(jwk, "use").equals(Optional.of("sig")))
                && (operations.isEmpty()
                        || operations.stream()
                                .anyMatch(each -> each instanceof JsonString text
                                        && text.getString().equals("verify")));
    }

    /// RSA is left out: such a key may be sound and yet too short to be used here.
    private static boolean claimsToBeKnown(JsonObject jwk) {
        var kind = Json.text(jwk, "crv").flatMap(KeyKind::titled);
        var type = Json.text(jwk, "kty");
        return type.isEmpty()
                || (type.get().equals("OKP") && kind.equals(Optional.of(KeyKind.ED25519)))
                || (type.get().equals("EC") && kind.filter(KeyKind::isEc).isPresent());
    }

    private static boolean isFor(KeyKind kind, JsonObject jwk) {
        var algorithm = Json.text(jwk, "alg");
        return algorithm.isEmpty()
                || algorithm.get().equals(kind.joseAlgorithm())
                || (kind == KeyKind.ED25519 && algorithm.get().equals(ED25519));
    }
}
