package dev.assay.openbadges.did;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.Base64Url;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// DIDs that are a JSON Web Key: `did:jwk:eyJ…`, base64url of the key as JSON. One key has many of them, because JSON
/// can be written in many ways; each is another DID.
///
/// Source: "did:jwk Method Specification" (github quartzjer/did-jwk).
public final class DidJwk {

    private static final String PREFIX = "did:jwk:";
    private static final String FRAGMENT = "#0";

    private DidJwk() {}

    /// The DID of a key, its JSON without white space and without `alg` and `kid`.
    public static String did(VerificationKey key) {
        return PREFIX + Base64Url.encode(StrictJson.write(key.toJwk()).getBytes(StandardCharsets.UTF_8));
    }

    /// The id of the only verification method of a key's DID: `did:jwk:eyJ…#0`.
    public static String verificationMethod(VerificationKey key) {
        return did(key) + FRAGMENT;
    }

    /// Whether a text is of this method, whatever its key.
    public static boolean isDidJwk(String did) {
        return did.startsWith(PREFIX);
    }

    /// The document of a DID, made from the DID itself. Its key may sign credentials and presentations, unless its
    /// `use` is `enc`.
    ///
    /// @param did the DID, without a fragment
    public static ControllerDocument.Reading resolve(String did) {
        if (!isDidJwk(did)) {
            return new ControllerDocument.Reading.Refused("this is not a did:jwk: " + did);
        }
        var jwk = Base64Url.decode(did.substring(PREFIX.length()))
                .map(StrictJson::read)
                .filter(reading -> reading instanceof JsonReading.Read(JsonObject _))
                .map(reading -> ((JsonReading.Read) reading).value().asJsonObject());
        if (jwk.isEmpty()) {
            return new ControllerDocument.Reading.Refused("the did:jwk does not hold a JSON Web Key: " + did);
        }
        try {
            return new ControllerDocument.Reading.Read(document(did, jwk.get()));
        } catch (IllegalArgumentException broken) {
            return new ControllerDocument.Reading.Refused(String.valueOf(broken.getMessage()));
        }
    }

    private static ControllerDocument document(String did, JsonObject jwk) {
        var method = new VerificationMethod(
                did + FRAGMENT,
                VerificationMethod.JSON_WEB_KEY,
                did,
                PublishedJwk.read(did, jwk),
                Optional.empty(),
                Optional.empty());
        return Json.text(jwk, "use").equals(Optional.of("enc"))
                ? new ControllerDocument(did, List.of(method), List.of(), List.of(), List.of())
                : ControllerDocument.ofOne(did, method);
    }
}
