package dev.assay.openbadges.keys;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;

/// JSON Web Keys of the kinds known here (RFC 7517, RFC 7518 section 6, RFC 8037).
final class Jwk {

    private static final String X = "x";
    private static final String Y = "y";

    private Jwk() {}

    static JsonObject okp(byte[] x) {
        return Json.object()
                .add("kty", "OKP")
                .add("crv", KeyKind.ED25519.title())
                .add(X, Base64Url.encode(x))
                .build();
    }

    static JsonObject ec(KeyKind kind, byte[] x, byte[] y) {
        return Json.object()
                .add("kty", "EC")
                .add("crv", kind.title())
                .add(X, Base64Url.encode(x))
                .add(Y, Base64Url.encode(y))
                .build();
    }

    static JsonObject rsa(byte[] modulus, byte[] exponent) {
        return Json.object()
                .add("kty", "RSA")
                .add("n", Base64Url.encode(modulus))
                .add("e", Base64Url.encode(exponent))
                .build();
    }

    /// Empty also where a secret stands in it: whoever publishes one has no key that proves anything.
    static Optional<VerificationKey> read(JsonObject jwk) {
        if (jwk.containsKey("d")) {
            return Optional.empty();
        }
        return switch (Json.text(jwk, "kty").orElse("")) {
            case "OKP" ->
                Json.text(jwk, "crv")
                        .filter(KeyKind.ED25519.title()::equals)
                        .flatMap(ignored -> bytes(jwk, X).flatMap(Ed25519PublicKey::of));
            case "EC" ->
                Json.text(jwk, "crv")
                        .flatMap(KeyKind::titled)
                        .filter(KeyKind::isEc)
                        .flatMap(kind -> ec(kind, jwk));
            case "RSA" -> bytes(jwk, "n").flatMap(n -> bytes(jwk, "e").flatMap(e -> RsaPublicKey.of(n, e)));
            default -> Optional.empty();
        };
    }

    private static Optional<VerificationKey> ec(KeyKind kind, JsonObject jwk) {
        return bytes(jwk, X).flatMap(x -> bytes(jwk, Y).flatMap(y -> EcPublicKey.of(kind, x, y)));
    }

    static Optional<byte[]> bytes(JsonObject jwk, String name) {
        return Json.text(jwk, name).flatMap(Base64Url::decode);
    }
}
