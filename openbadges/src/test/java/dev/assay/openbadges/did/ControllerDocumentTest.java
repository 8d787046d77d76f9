package dev.assay.openbadges.did;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.did.ControllerDocument.Reading;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.Base58;
import dev.assay.openbadges.keys.Ed25519PublicKey;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ControllerDocumentTest {

    private static final String WEB = "did:web:a.example";
    private static final String ID = WEB + "#k";

    private final VerificationKey ed25519 =
            SigningKey.generate(KeyKind.ED25519, new SecureRandom()).publicKey();
    private final VerificationKey p256 =
            SigningKey.generate(KeyKind.P256, new SecureRandom()).publicKey();
    private final VerificationKey p384 =
            SigningKey.generate(KeyKind.P384, new SecureRandom()).publicKey();

    @Test
    void keysAreReadInEveryWayTheyAreWritten() {
        var raw = ((Ed25519PublicKey) ed25519).raw();
        for (var key : List.of(ed25519, p256, p384)) {
            assertKey(key, "Multikey", "publicKeyMultibase", text(key.multibase()));
            assertKey(key, "JsonWebKey", "publicKeyJwk", key.toJwk());
            assertKey(key, "JsonWebKey2020", "publicKeyJwk", Json.with(key.toJwk(), "kid", text("k")));
        }
        assertKey(ed25519, "Ed25519VerificationKey2020", "publicKeyMultibase", text(ed25519.multibase()));
        assertKey(ed25519, "Ed25519VerificationKey2018", "publicKeyBase58", text(Base58.encode(raw)));
        assertKey(ed25519, "Ed25519VerificationKey2018", "publicKeyJwk", ed25519.toJwk());
        assertKey(p256, "EcdsaSecp256r1VerificationKey2019", "publicKeyMultibase", text(p256.multibase()));
        assertKey(p256, "EcdsaSecp256r1VerificationKey2019", "publicKeyJwk", p256.toJwk());
        assertKey(p384, "EcdsaSecp384r1VerificationKey2019", "publicKeyMultibase", text(p384.multibase()));
    }

    @Test
    void rsaKeysAreReadAndShortOnesLeftUnused() throws Exception {
        for (int bits : List.of(1_024, 2_048)) {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            var pem = "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder()
                            .encodeToString(
                                    generator.generateKeyPair().getPublic().getEncoded())
                    + "\n-----END PUBLIC KEY-----\n";
            var document = read(method("RsaVerificationKey2018", "publicKeyPem", text(pem)));
            assertEquals(bits == 2_048, document.method(ID).orElseThrow().key().isPresent());
        }
    }

    @Test
    void keysOfOtherKindsAreKeptUnused() {
        var p521 = Vectors.json("w3c-vc-jose-cose/input/vm-p521.json").getJsonObject("publicKeyJwk");
        for (var method : List.of(
                method("JsonWebKey", "publicKeyJwk", p521),
                method("JsonWebKey", "publicKeyJwk", json("{\"kty\": \"RSA\"}")),
                method("JsonWebKey", "publicKeyJwk", json("{\"kty\": \"OKP\", \"crv\": \"X25519\", \"x\": \"AQ\"}")),
                method("Multikey", "publicKeyMultibase", text("z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc")),
                method("X25519KeyAgreementKey2020", "publicKeyMultibase", text("z6LSnothing")),
                method("Unheard-of", "proofOfWork", JsonValue.TRUE))) {
            var document = read(method);
            assertTrue(document.method(ID).orElseThrow().key().isEmpty(), method::toString);
            assertTrue(document.mayAssert(ID));
        }
    }

    @Test
    void aBrokenKeyRefusesTheDocument() {
        for (var method : List.of(
                method("Multikey", "publicKeyMultibase", text("z6MkBroken")),
                method("Multikey", "publicKeyMultibase", text("zDnBroken")),
                method("Multikey", "publicKeyMultibase", text("z82Broken")),
                method("Multikey", "publicKeyMultibase", JsonValue.TRUE),
                method("Multikey", "publicKey", text(p256.multibase())),
                method("JsonWebKey", "publicKeyJwk", text(p256.multibase())),
                method("JsonWebKey", "publicKeyJwk", Json.without(p256.toJwk(), "y")),
                method("JsonWebKey", "publicKeyJwk", Json.without(ed25519.toJwk(), "x")),
                method("JsonWebKey", "publicKeyJwk", Json.without(p384.toJwk(), "kty")),
                method("Ed25519VerificationKey2020", "publicKeyMultibase", text(p256.multibase())),
                method("Ed25519VerificationKey2018", "publicKeyBase58", text("111")),
                method("Ed25519VerificationKey2018", "publicKeyBase58", text("0OIl")),
                method("EcdsaSecp256r1VerificationKey2019", "publicKeyMultibase", text(p384.multibase())),
                Json.with(
                        method("Multikey", "publicKeyMultibase", text(p256.multibase())),
                        "publicKeyJwk",
                        ed25519.toJwk()),
                Json.without(method("Multikey", "publicKeyMultibase", text(p256.multibase())), "controller"),
                Json.without(method("Multikey", "publicKeyMultibase", text(p256.multibase())), "id"),
                Json.with(method("X", "y", JsonValue.NULL), "revoked", text("soon")))) {
            assertInstanceOf(Reading.Refused.class, ControllerDocument.read(document(method)), method::toString);
        }
    }

    @Test
    void aKeyPublishedWithItsSecretRefusesTheDocument() {
        for (var vector : List.of("ed25519", "p256", "p384", "p521", "did-ed25519")) {
            var method = Vectors.json("w3c-vc-jose-cose/input/vm-" + vector + ".json");
            assertInstanceOf(Reading.Refused.class, ControllerDocument.read(document(method)), vector);
            var without = Json.without(method, "secretKeyJwk");
            var document = assertInstanceOf(Reading.Read.class, ControllerDocument.read(document(without)), vector)
                    .document();
            assertEquals(
                    !vector.equals("p521"),
                    document.verificationMethods().getFirst().key().isPresent());
        }
        var leaked = Json.with(p256.toJwk(), "d", text("AQ"));
        assertInstanceOf(
                Reading.Refused.class, ControllerDocument.read(document(method("JsonWebKey", "publicKeyJwk", leaked))));
        var beside = Json.with(
                method("Multikey", "publicKeyMultibase", text(p256.multibase())), "privateKeyMultibase", text("z42"));
        assertInstanceOf(Reading.Refused.class, ControllerDocument.read(document(beside)));
    }

    @Test
    void whatAKeyMayDoIsReadFromItsRelationships() {
        var key = "{\"id\": \"#%s\", \"type\": \"Multikey\", \"controller\": \"https://a.example/me\","
                + " \"publicKeyMultibase\": \"" + p256.multibase() + "\"}";
        var document = read(json("""
                {"id": "https://a.example/me", "type": "Profile", "name": "A",
                 "verificationMethod": [%s], "assertionMethod": ["#one", "did:key:zX#zX"],
                 "authentication": [%s], "keyAgreement": ["#three"]}
                """.formatted(key.formatted("one"), key.formatted("two"))));
        assertEquals(2, document.verificationMethods().size());
        assertTrue(document.mayAssert("https://a.example/me#one") && document.mayAssert("did:key:zX#zX"));
        assertFalse(document.mayAuthenticate("https://a.example/me#one"));
        assertTrue(document.mayAuthenticate("https://a.example/me#two"));
        assertFalse(document.mayAssert("https://a.example/me#two"));
        assertTrue(
                document.method("https://a.example/me#two").orElseThrow().key().isPresent());
    }

    @Test
    void aDocumentThatNamesTooManyKeysOrNobodyIsRefused() {
        var many = "\"#k\",".repeat(300) + "\"#k\"";
        for (var wrong : List.of(
                "{\"id\": \"%s\", \"assertionMethod\": [%s]}".formatted(WEB, many),
                "{\"id\": \"urn:uuid:1\"}",
                "{\"id\": 7}",
                "{}",
                "{\"id\": \"did:web:a\", \"verificationMethod\": [5]}",
                "{\"id\": \"did:web:a\", \"authentication\": [{\"id\": \"#k\"}]}")) {
            assertInstanceOf(Reading.Refused.class, ControllerDocument.read(json(wrong)), wrong);
        }
    }

    @Test
    void aKeyThatStandsTwiceRefusesTheDocument() {
        var method = method("Multikey", "publicKeyMultibase", text(p256.multibase()));
        var twice = Json.with(document(method), "authentication", Json.array(List.of(method)));
        assertInstanceOf(Reading.Refused.class, ControllerDocument.read(twice));
    }

    @Test
    void documentsOfFreshKeysAreReadBackAsWritten() {
        var random = new Random(11);
        for (int round = 0; round < 100; round++) {
            var one = VerificationMethod.of(WEB, Samples.key(random).publicKey());
            var two = VerificationMethod.named(
                    WEB,
                    "p",
                    SigningKey.generate(KeyKind.P384, new SecureRandom()).publicKey());
            var document = new ControllerDocument(
                    WEB,
                    List.of(one.retired(Samples.NOW), two.revokedAt(Samples.NOW.plusSeconds(round))),
                    List.of(one.id()),
                    List.of(two.id()),
                    List.of("https://a.example/"));
            assertEquals(new Reading.Read(document), ControllerDocument.read(document.toJson()));
        }
    }

    private static void assertKey(VerificationKey key, String type, String property, JsonValue value) {
        var method = read(method(type, property, value)).method(ID).orElseThrow();
        assertEquals(Optional.of(key), method.key(), type);
        assertEquals(type, method.type());
    }

    private static ControllerDocument read(JsonObject methodOrDocument) {
        var json = methodOrDocument.containsKey("controller") ? document(methodOrDocument) : methodOrDocument;
        return assertInstanceOf(Reading.Read.class, ControllerDocument.read(json), json::toString)
                .document();
    }

    private static JsonObject document(JsonObject method) {
        return Json.object()
                .add("id", WEB)
                .add("verificationMethod", Json.array(List.of(method)))
                .add("assertionMethod", Json.strings("#k"))
                .build();
    }

    private static JsonObject method(String type, String property, JsonValue value) {
        return Json.object()
                .add("id", "#k")
                .add("type", type)
                .add("controller", WEB)
                .add(property, value)
                .build();
    }

    private static JsonValue text(String text) {
        return Json.PROVIDER.createValue(text);
    }

    private static JsonObject json(String text) {
        return Vectors.parsed(text);
    }
}
