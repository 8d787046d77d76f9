package dev.assay.openbadges.jose;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.Base64Url;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A JSON Web Signature in compact serialisation (RFC 7515, section 7.1): three parts of base64url, each in its one
/// spelling, so that no character can be changed without the signature failing.
///
/// Algorithms: EdDSA (also under its newer name Ed25519), ES256, ES384 and RS256, each under a key of its kind
/// alone.
///
/// @param signingInput the first two parts as they stand
public record Jws(JoseHeader header, byte[] payload, byte[] signature, String signingInput) {

    /// The most characters read: 1 MiB.
    public static final int MAX_LENGTH = 1 << 20;

    private static final String ED25519 = "Ed25519";

    /// What came of reading a text as a token.
    public sealed interface Reading {

        /// The text is a token; whether it is genuine is still open.
        record Read(Jws jws) implements Reading {}

        /// The text is no token, or one that nobody can hold for genuine.
        record Faulty(JoseFault fault) implements Reading {}

        /// The text is a token of another kind.
        record Unsupported(JoseDoubt doubt) implements Reading {}
    }

    /// Takes a token apart.
    public static Reading read(String token) {
        if (token.length() > MAX_LENGTH) {
            return new Reading.Unsupported(new JoseDoubt.TooLarge(token.length()));
        }
        var parts = token.split("\\.", 6);
        if (parts.length == 5) {
            return new Reading.Unsupported(new JoseDoubt.UnsupportedForm("an encrypted token"));
        }
        try {
            return new Reading.Read(of(parts));
        } catch (JoseFaultException faulty) {
            return new Reading.Faulty(faulty.fault());
        }
    }

    private static Jws of(String[] parts) {
        if (parts.length != 3) {
            throw malformed("a signed token has three parts with a dot between them");
        }
        var header = JoseHeader.checked(object("header", StrictJson.read(bytes("header", parts[0]))));
        return new Jws(header, bytes("payload", parts[1]), bytes("signature", parts[2]), parts[0] + "." + parts[1]);
    }

    private static byte[] bytes(String part, String text) {
        return Base64Url.decode(text)
                .orElseThrow(() -> malformed("the token's " + part + " is not base64url in its one spelling"));
    }

    private static JsonObject object(String part, JsonReading reading) {
        return switch (reading) {
            case JsonReading.Read(JsonObject object) -> object;
            case JsonReading.Read _ -> throw malformed("the token's " + part + " is not an object");
            case JsonReading.Refused refused ->
                throw malformed("the token's " + part + " cannot be read: " + refused.inWords());
        };
    }

    private static JoseFaultException malformed(String problem) {
        return new JoseFaultException(new JoseFault.Malformed(problem));
    }

    /// What was signed, read as JSON.
    public JsonReading payloadJson() {
        return StrictJson.read(payload);
    }

    /// What was signed, as one object.
    JsonObject claims() {
        return object("payload", payloadJson());
    }

    /// Verifies the signature under a key, which the caller knows to be the signer's.
    public JoseOutcome verify(VerificationKey key) {
        var algorithm = header.algorithm();
        var lower = algorithm.toLowerCase(Locale.ROOT);
        if (lower.equals("none") || lower.startsWith("hs")) {
            return new JoseOutcome.Failed(new JoseFault.ForbiddenAlgorithm(algorithm));
        }
        var kind = kindOf(algorithm);
        if (kind.isEmpty()) {
            return new JoseOutcome.Unknown(new JoseDoubt.UnsupportedAlgorithm(algorithm));
        }
        return fault(key, kind.get()).<JoseOutcome>map(JoseOutcome.Failed::new).orElseGet(JoseOutcome.Verified::new);
    }

    private Optional<JoseFault> fault(VerificationKey key, KeyKind kind) {
        if (kind != key.kind()) {
            return Optional.of(new JoseFault.OtherAlgorithm(header.algorithm(), key.kind()));
        }
        if (!header.agreesOn(key)) {
            return Optional.of(new JoseFault.OtherKeyInHeader());
        }
        return key.verifies(ascii(signingInput), signature)
                ? Optional.empty()
                : Optional.of(new JoseFault.WrongSignature());
    }

    private static Optional<KeyKind> kindOf(String algorithm) {
        return algorithm.equals(ED25519)
                ? Optional.of(KeyKind.ED25519)
                : Arrays.stream(KeyKind.values())
                        .filter(kind -> kind.joseAlgorithm().equals(algorithm))
                        .findFirst();
    }

    /// Signs a payload.
    ///
    /// @param header everything but `alg`, which the key's kind decides
    public static String sign(JsonObject header, byte[] payload, SigningKey key) {
        var whole = Json.object().add(JoseHeader.ALG, key.kind().joseAlgorithm());
        header.forEach(whole::add);
        var input = Base64Url.encode(StrictJson.write(whole.build()).getBytes(StandardCharsets.UTF_8)) + "."
                + Base64Url.encode(payload);
        return input + "." + Base64Url.encode(key.sign(ascii(input)));
    }

    /// Signs claims.
    static String sign(JsonObject header, JsonObject claims, SigningKey key) {
        return sign(header, StrictJson.write(claims).getBytes(StandardCharsets.UTF_8), key);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
