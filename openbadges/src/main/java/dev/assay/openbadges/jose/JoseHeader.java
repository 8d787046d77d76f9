package dev.assay.openbadges.jose;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The protected header of a JSON Web Signature (RFC 7515, section 4), readable before anything is verified.
///
/// Keys and certificates in it, and addresses of such (`jwk`, `jku`, `x5c`, `x5u`), prove nothing: who makes a
/// token chooses them. They are never fetched, and a `jwk` must be the very key that the token is verified with.
public record JoseHeader(JsonObject json) {

    static final String ALG = "alg";
    static final String TYP = "typ";
    static final String CTY = "cty";
    static final String KID = "kid";
    static final String JWK = "jwk";
    static final String ISS = "iss";

    private static final List<String> TEXTS = List.of(ALG, TYP, CTY, KID, ISS);
    /// As long as an address may be; they are repeated in messages.
    private static final int MAX_TEXT = 2_000;

    private static final List<String> FORBIDDEN = List.of("crit", "b64");

    static JoseHeader checked(JsonObject json) {
        for (var name : FORBIDDEN) {
            if (json.containsKey(name)) {
                throw new JoseFaultException(new JoseFault.ForbiddenHeader(name));
            }
        }
        if (Json.text(json, ALG).isEmpty()) {
            throw new JoseFaultException(new JoseFault.Malformed("the token's header names no algorithm"));
        }
        for (var name : TEXTS) {
            if (json.containsKey(name) && !isShortText(json.get(name))) {
                throw new JoseFaultException(
                        new JoseFault.Malformed("the token's " + name + " is not a text, or too long a one"));
            }
        }
        return new JoseHeader(json);
    }

    private static boolean isShortText(@Nullable JsonValue value) {
        return value instanceof JsonString text && text.getString().length() <= MAX_TEXT;
    }

    /// How the token says it is signed.
    public String algorithm() {
        return json.getString(ALG);
    }

    /// What the token says it is, in lower case and without `application/`, such as `vc+jwt`.
    public Optional<String> type() {
        return Json.text(json, TYP).map(JoseHeader::shortened);
    }

    /// What the token says it secures, such as `vc`.
    public Optional<String> contentType() {
        return Json.text(json, CTY).map(JoseHeader::shortened);
    }

    private static String shortened(String mediaType) {
        var lower = mediaType.toLowerCase(Locale.ROOT);
        return lower.startsWith("application/") ? lower.substring("application/".length()) : lower;
    }

    /// The name of the key, as written.
    public Optional<String> keyId() {
        return Json.text(json, KID);
    }

    /// The signer, where the header repeats that claim.
    public Optional<String> issuer() {
        return Json.text(json, ISS);
    }

    /// Refuses another `cty` than the one that goes with the `typ`; it may be left out.
    void mustSecure(String expected) {
        if (!contentType().orElse(expected).equals(expected)) {
            throw new JoseFaultException(
                    new JoseFault.WrongType(CTY, contentType().orElseThrow()));
        }
    }

    /// Whether the header brings no key along, or this one.
    boolean agreesOn(VerificationKey key) {
        return !json.containsKey(JWK)
                || (json.get(JWK) instanceof JsonObject jwk
                        && VerificationKey.ofJwk(jwk).equals(Optional.of(key)));
    }
}
