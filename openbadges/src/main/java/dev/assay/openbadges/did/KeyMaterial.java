package dev.assay.openbadges.did;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.Base58;
import dev.assay.openbadges.keys.Ed25519PublicKey;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.RsaPublicKey;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The key inside a verification method, in the ways that documents write one.
///
/// Sources: W3C Controlled Identifiers 1.0, section 2.2; W3C DID Specification Registries (types of before 2024).
final class KeyMaterial {

    private static final String JWK = "publicKeyJwk";
    private static final String MULTIBASE = "publicKeyMultibase";
    private static final String BASE58 = "publicKeyBase58";
    private static final String PEM = "publicKeyPem";

    /// Which kinds of key a type may hold; a method of another type is of a kind not known here.
    private static final Map<String, Set<KeyKind>> TYPES = Map.of(
            VerificationMethod.MULTIKEY,
            EnumSet.allOf(KeyKind.class),
            VerificationMethod.JSON_WEB_KEY,
            EnumSet.allOf(KeyKind.class),
            "JsonWebKey2020",
            EnumSet.allOf(KeyKind.class),
            "Ed25519VerificationKey2018",
            EnumSet.of(KeyKind.ED25519),
            "Ed25519VerificationKey2020",
            EnumSet.of(KeyKind.ED25519),
            "EcdsaSecp256r1VerificationKey2019",
            EnumSet.of(KeyKind.P256),
            "EcdsaSecp384r1VerificationKey2019",
            EnumSet.of(KeyKind.P384),
            "RsaVerificationKey2018",
            EnumSet.of(KeyKind.RSA));

    /// How Multikey texts of known kinds begin, RSA left out.
    private static final Set<String> MULTIKEY_STARTS = Set.of("z6Mk", "zDn", "z82");

    private KeyMaterial() {}

    /// @return empty where the key is of a kind not known here, or not for signatures
    /// @throws IllegalArgumentException where it is of a known kind but broken, or its secret stands beside it
    static Optional<VerificationKey> read(String id, String type, JsonObject method) {
        if (method.keySet().stream().anyMatch(name -> name.startsWith("secretKey") || name.startsWith("privateKey"))) {
            throw new IllegalArgumentException("the secret of " + id + " is published with it, so it proves nothing");
        }
        var kinds = TYPES.get(type);
        if (kinds == null) {
            return Optional.empty();
        }
        var written = Stream.of(JWK, MULTIBASE, BASE58, PEM)
                .filter(method::containsKey)
                .toList();
        if (written.size() != 1) {
            throw new IllegalArgumentException(id + " is written in " + written.size() + " ways, not one");
        }
        var name = written.getFirst();
        var key = name.equals(JWK) ? jwk(id, method) : text(id, name, method);
        // a short RSA key may be sound and is only not used here
        boolean ofOneKind = kinds.size() == 1 && !kinds.contains(KeyKind.RSA);
        if (key.map(its -> !kinds.contains(its.kind())).orElse(ofOneKind)) {
            throw broken(id, name);
        }
        return key;
    }

    private static Optional<VerificationKey> jwk(String id, JsonObject method) {
        if (!(method.get(JWK) instanceof JsonObject jwk)) {
            throw broken(id, JWK);
        }
        return PublishedJwk.read(id, jwk);
    }

    private static Optional<VerificationKey> text(String id, String name, JsonObject method) {
        var text = Json.text(method, name).orElseThrow(() -> broken(id, name));
        return switch (name) {
            case MULTIBASE -> {
                var key = VerificationKey.ofMultibase(text);
                if (key.isEmpty() && MULTIKEY_STARTS.stream().anyMatch(text::startsWith)) {
                    throw broken(id, MULTIBASE);
                }
                yield key;
            }
            case BASE58 -> Base58.decode(text).flatMap(Ed25519PublicKey::of);
            default -> RsaPublicKey.ofPem(text).map(key -> key);
        };
    }

    private static IllegalArgumentException broken(String id, String name) {
        return new IllegalArgumentException("the " + name + " of " + id + " is not such a key as it says");
    }
}
