package dev.assay.openbadges.did;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.did.ControllerDocument.Reading;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.Base64Url;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.RsaPublicKey;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.keys.VerificationKey;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// did:key and did:jwk: DIDs that are a key.
class SelfContainedDidTest {

    private static final int FRESH_KEYS = 50;

    private final SecureRandom random = new SecureRandom();

    @Test
    void everyKindOfKeyIsADidKeyAndADidJwkOfItsOwn() throws Exception {
        forFreshKeys(key -> {
            var did = DidKey.did(key);
            assertTrue(
                    did.matches(
                            switch (key.kind()) {
                                case ED25519 -> "did:key:z6Mk[1-9A-Za-z]{44}";
                                case P256 -> "did:key:zDn[1-9A-Za-z]{46}";
                                case P384 -> "did:key:z82[1-9A-Za-z]{68}";
                                case RSA -> "did:key:z4MX[1-9A-Za-z]{360,380}";
                            }),
                    did);
            assertIsItself(DidKey.resolve(did), did, DidKey.verificationMethod(key), key);
            var jwk = DidJwk.did(key);
            assertEquals(jwk + "#0", DidJwk.verificationMethod(key));
            assertIsItself(DidJwk.resolve(jwk), jwk, jwk + "#0", key);
        });
    }

    private static void assertIsItself(Reading reading, String did, String methodId, VerificationKey key) {
        var document = assertInstanceOf(Reading.Read.class, reading).document();
        var method = document.method(methodId).orElseThrow();
        assertEquals(did, document.id());
        assertEquals(List.of(method), document.verificationMethods());
        assertEquals(did, method.controller());
        assertEquals(Optional.of(key), method.key());
        assertTrue(document.mayAssert(methodId) && document.mayAuthenticate(methodId));
    }

    private void forFreshKeys(Consumer<VerificationKey> test) throws Exception {
        for (var kind : List.of(KeyKind.ED25519, KeyKind.P256, KeyKind.P384)) {
            for (int round = 0; round < FRESH_KEYS; round++) {
                test.accept(SigningKey.generate(kind, random).publicKey());
            }
        }
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2_048);
        var rsa = (RSAPublicKey) generator.generateKeyPair().getPublic();
        test.accept(RsaPublicKey.of(
                        rsa.getModulus().toByteArray(), rsa.getPublicExponent().toByteArray())
                .orElseThrow());
    }

    @Test
    void theKeysOfTheW3cVectorsAreTheirDids() {
        for (var file : List.of("w3c-vc-di-ecdsa/p256KeyPair.json", "w3c-vc-di-ecdsa/p384KeyPair.json")) {
            var multibase = Vectors.json(file).getString("publicKeyMultibase");
            assertInstanceOf(Reading.Read.class, DidKey.resolve("did:key:" + multibase), file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:jwk:",
                "did:jwk:e30",
                "did:jwk:!",
                "did:jwk:W10",
                "did:jwk:eyJrdHkiOiJPS1AifQ==",
                "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2"
            })
    void otherDidsAreNoDidJwk(String did) {
        assertInstanceOf(Reading.Refused.class, DidJwk.resolve(did));
    }

    @Test
    void aDidJwkThatHoldsItsSecretOrABrokenKeyIsRefused() {
        var jwk = SigningKey.generate(KeyKind.P256, random).publicKey().toJwk();
        for (var secret : List.of("d", "p", "q", "dp", "dq", "qi", "oth", "k")) {
            assertInstanceOf(Reading.Refused.class, resolved(Json.with(jwk, secret, text("AQ"))), secret);
        }
        assertInstanceOf(Reading.Refused.class, resolved(Json.with(jwk, "x", text("AQ"))));
        assertInstanceOf(Reading.Refused.class, resolved(Json.without(jwk, "kty")));
        assertInstanceOf(Reading.Refused.class, resolved(Json.without(jwk, "y")));
    }

    @Test
    void aDidJwkForEncryptionSignsNothing() {
        var jwk = SigningKey.generate(KeyKind.P256, random).publicKey().toJwk();
        var document = assertInstanceOf(Reading.Read.class, resolved(Json.with(jwk, "use", text("enc"))))
                .document();
        var id = document.id() + "#0";
        assertFalse(document.mayAssert(id) || document.mayAuthenticate(id));
        assertTrue(document.method(id).orElseThrow().key().isEmpty());
    }

    @Test
    void whatAKeyIsForDecidesWhetherItVerifies() {
        var jwk = SigningKey.generate(KeyKind.ED25519, random).publicKey().toJwk();
        var good = new ArrayList<JsonObject>(List.of(
                jwk,
                Json.with(jwk, "use", text("sig")),
                Json.with(jwk, "alg", text("EdDSA")),
                Json.with(jwk, "alg", text("Ed25519")),
                Json.with(jwk, "key_ops", Json.strings("verify")),
                Json.with(jwk, "extra", text("anything"))));
        good.forEach(each -> assertTrue(usable(each), each::toString));
        for (var other : List.of(
                Json.with(jwk, "use", text("tls")),
                Json.with(jwk, "alg", text("ES256")),
                Json.with(jwk, "key_ops", Json.strings("deriveBits")))) {
            assertFalse(usable(other), other::toString);
        }
    }

    @Test
    void keysOfOtherKindsAreDidsWithoutAUsableKey() {
        var p521 = Vectors.json("w3c-vc-jose-cose/input/vm-p521.json").getJsonObject("publicKeyJwk");
        assertFalse(usable(p521));
    }

    private static boolean usable(JsonObject jwk) {
        var document = assertInstanceOf(Reading.Read.class, resolved(jwk)).document();
        return document.verificationMethods().getFirst().key().isPresent();
    }

    private static Reading resolved(JsonObject jwk) {
        return DidJwk.resolve(
                "did:jwk:" + Base64Url.encode(StrictJson.write(jwk).getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonString text(String text) {
        return Json.PROVIDER.createValue(text);
    }
}
