package dev.assay.openbadges.jose;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.SigningKey;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.function.Consumer;

/// Signs tokens that their own reader takes.
final class IssuedToken {

    private IssuedToken() {}

    static JsonObject header(String type, String contentType, URI kid) {
        return Json.object()
                .add(JoseHeader.TYP, type)
                .add(JoseHeader.CTY, contentType)
                .add(JoseHeader.KID, absolute(kid).toString())
                .build();
    }

    static URI absolute(URI kid) {
        if (!kid.isAbsolute()) {
            throw new IllegalArgumentException("the key's id " + kid + " is not an absolute address");
        }
        return kid;
    }

    /// @param content what is signed, without claims
    /// @param claims  the same with claims
    /// @param reader  what reads such claims
    /// @throws IllegalArgumentException where the content holds a claim itself, or the reader refuses it
    static String of(
            JsonObject content, JsonObject claims, Consumer<JsonObject> reader, JsonObject header, SigningKey key) {
        for (var claim : JwtClaims.NAMES) {
            if (content.containsKey(claim)) {
                throw new IllegalArgumentException("what is to be signed holds the claim \"" + claim + "\" of tokens");
            }
        }
        try {
            reader.accept(claims);
        } catch (JoseFaultException refused) {
            throw new IllegalArgumentException(
                    "this cannot be signed: " + refused.fault().inWords(), refused);
        }
        var token = Jws.sign(header, claims, key);
        if (token.length() > Jws.MAX_LENGTH) {
            throw new IllegalArgumentException("the token would have " + token.length() + " characters");
        }
        return token;
    }
}
