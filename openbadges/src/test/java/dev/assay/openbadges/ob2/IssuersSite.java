package dev.assay.openbadges.ob2;

import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.Base64Url;
import dev.assay.openbadges.rdfc.Sha256;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An issuer's documents as its server has them, in a map; whatever is not there is not found.
public final class IssuersSite implements Documents {

    public static final String CONTEXT = "https://w3id.org/openbadges/v2";
    public static final String ASSERTION = "https://issuer.example/assertions/1";
    static final String BADGE = "https://issuer.example/badges/1";
    static final String PROFILE = "https://issuer.example/profile";
    static final String KEY = "https://issuer.example/key";
    static final String REVOKED = "https://issuer.example/revoked";

    final Map<String, JsonObject> files = new HashMap<>();
    final List<String> asked = new ArrayList<>();

    /// A site with a profile, a badge class and a hosted assertion.
    public static IssuersSite hosting() {
        var site = new IssuersSite();
        site.put(typed(PROFILE, "Profile")
                .add("name", "Test Town")
                .add("url", "https://issuer.example")
                .build());
        site.put(typed(BADGE, "BadgeClass")
                .add("name", "Assayer")
                .add("description", "Knows gold from pyrite.")
                .add("image", "https://issuer.example/badge.png")
                .add("criteria", Json.object().add("narrative", "Tell ten nuggets apart."))
                .add("issuer", PROFILE)
                .build());
        site.put(assertion("HostedBadge"));
        return site;
    }

    /// A site whose profile names a key, for signed badges.
    public static IssuersSite signing(KeyPair pair) {
        var site = hosting();
        site.files.remove(ASSERTION);
        site.put(typed(KEY, "CryptographicKey")
                .add("owner", PROFILE)
                .add("publicKeyPem", pem(pair))
                .build());
        site.change(PROFILE, "publicKey", Json.PROVIDER.createValue(KEY));
        site.change(PROFILE, "revocationList", Json.PROVIDER.createValue(REVOKED));
        site.revokes(Json.strings("https://issuer.example/assertions/other"));
        return site;
    }

    static JsonObjectBuilder typed(String id, String type) {
        return Json.object().add("@context", CONTEXT).add("id", id).add("type", type);
    }

    public static JsonObject assertion(String verification) {
        var how = Json.object().add("type", verification);
        if (verification.startsWith("Signed")) {
            how.add("creator", KEY);
        }
        return typed(ASSERTION, "Assertion")
                .add("recipient", recipient("ada@example.org"))
                .add("badge", BADGE)
                .add("issuedOn", "2026-01-02T03:04:05+00:00")
                .add("expires", "2027-01-02T03:04:05Z")
                .add("verification", how)
                .build();
    }

    private static JsonObject recipient(String email) {
        var hash = Sha256.hex(email + "salt");
        return Json.object()
                .add("type", "email")
                .add("hashed", true)
                .add("salt", "salt")
                .add("identity", "sha256$" + hash)
                .build();
    }

    void revokes(JsonValue assertions) {
        put(typed(REVOKED, "RevocationList")
                .add("issuer", PROFILE)
                .add("revokedAssertions", assertions)
                .build());
    }

    void put(JsonObject document) {
        files.put(document.getString("id"), document);
    }

    public JsonObject get(String id) {
        return files.getOrDefault(id, JsonValue.EMPTY_JSON_OBJECT);
    }

    public void change(String id, String key, JsonValue value) {
        files.put(id, Json.with(get(id), key, value));
    }

    @Override
    public Fetch get(URI url, String accept) {
        asked.add(url.toString());
        var found = files.get(url.toString());
        return found == null
                ? new Fetch.Failed("the server answered 404")
                : new Fetch.Fetched(StrictJson.write(found).getBytes(StandardCharsets.UTF_8), "application/json", url);
    }

    public static KeyPair rsa() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2_048);
        return generator.generateKeyPair();
    }

    static KeyPair p256() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    static String pem(KeyPair pair) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    public static String signed(JsonObject assertion, PrivateKey key) throws GeneralSecurityException {
        boolean rsa = key.getAlgorithm().equals("RSA");
        return signed("{\"alg\":\"" + (rsa ? "RS256" : "ES256") + "\"}", assertion, key);
    }

    static String signed(String header, JsonObject assertion, PrivateKey key) throws GeneralSecurityException {
        var input = encoded(header) + "." + encoded(StrictJson.write(assertion));
        var signer = Signature.getInstance(
                key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSAinP1363Format");
        signer.initSign(key);
        signer.update(input.getBytes(StandardCharsets.US_ASCII));
        return input + "." + Base64Url.encode(signer.sign());
    }

    private static String encoded(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }
}
