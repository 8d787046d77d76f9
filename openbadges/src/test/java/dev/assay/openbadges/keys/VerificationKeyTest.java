package dev.assay.openbadges.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.json.Json;
import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationKeyTest {

    /// 2,048 bits take long to find; the keys of one provider are as fresh as those of another.
    private static final int FRESH_RSA_KEYS = 40;

    @ParameterizedTest
    @ValueSource(strings = {"w3c-vc-di-ecdsa/p256KeyPair.json", "w3c-vc-di-ecdsa/p384KeyPair.json"})
    void theKeyPairsOfTheSpecificationBelongTogether(String file) {
        var pair = Vectors.json(file);
        var key = SigningKey.ofSecretMultibase(pair.getString("secretKeyMultibase"));
        assertEquals(pair.getString("publicKeyMultibase"), key.publicKey().multibase());
        assertEquals(pair.getString("secretKeyMultibase"), key.exposeSecretMultibase());
    }

    /// RFC 7515, appendix A.3: the key, the signing input and the signature of a JSON Web Signature with ES256.
    @Test
    void theSignatureOfRfc7515Verifies() {
        var jwk = Json.object()
                .add("kty", "EC")
                .add("crv", "P-256")
                .add("x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU")
                .add("y", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0")
                .build();
        var key = VerificationKey.ofJwk(jwk).orElseThrow();
        var message = ("eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9l"
                        + "eGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var signature = Base64Url.decode(
                        "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q")
                .orElseThrow();
        for (var provider : SignatureProvider.available().toList()) {
            assertTrue(Signatures.verify(provider, key, message, signature), provider.name());
            message[0] ^= 1;
            assertFalse(Signatures.verify(provider, key, message, signature), provider.name());
            message[0] ^= 1;
        }
        assertEquals(jwk, key.toJwk());
    }

    @Test
    void freshRsaKeysVerifyUnderEveryProvider() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        var random = new SecureRandom();
        for (int round = 0; round < FRESH_RSA_KEYS; round++) {
            generator.initialize(2_048);
            var pair = generator.generateKeyPair();
            var message = new byte[random.nextInt(200)];
            random.nextBytes(message);
            var signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(pair.getPrivate());
            signer.update(message);
            var signature = signer.sign();
            var pem = "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
                    + "\n-----END PUBLIC KEY-----\n";
            var key = RsaPublicKey.ofPem(pem).orElseThrow();
            assertEquals(key, VerificationKey.ofJwk(key.toJwk()).orElseThrow());
            assertEquals(key, VerificationKey.ofMultibase(key.multibase()).orElseThrow());
            var changed = signature.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            for (var provider : SignatureProvider.available().toList()) {
                assertTrue(Signatures.verify(provider, key, message, signature), provider.name());
                assertFalse(Signatures.verify(provider, key, message, changed), provider.name());
            }
        }
    }

    @Test
    void shortRsaKeysAndOddExponentsAreNoKeys() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1_024);
        var small = (RSAPublicKey) generator.generateKeyPair().getPublic();
        assertTrue(RsaPublicKey.of(small.getModulus().toByteArray(), new byte[] {1, 0, 1})
                .isEmpty());
        var large = BigInteger.TWO.pow(2_047).add(BigInteger.ONE).toByteArray();
        assertTrue(RsaPublicKey.of(large, new byte[] {1}).isEmpty());
        assertTrue(RsaPublicKey.of(large, new byte[] {4}).isEmpty());
        assertTrue(RsaPublicKey.of(large, new byte[9]).isEmpty());
        assertTrue(RsaPublicKey.ofPem("-----BEGIN PUBLIC KEY-----\n!\n-----END PUBLIC KEY-----")
                .isEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyKind.class,
            names = {"P256", "P384"})
    void pointsOffTheCurveAreNoKeys(KeyKind kind) {
        var key = (EcPublicKey) SigningKey.generate(kind, new SecureRandom()).publicKey();
        var jwk = key.toJwk();
        var x = Base64Url.decode(jwk.getString("x")).orElseThrow();
        var y = Base64Url.decode(jwk.getString("y")).orElseThrow();
        assertEquals(key, EcPublicKey.of(kind, x, y).orElseThrow());
        y[5] ^= 1;
        assertTrue(EcPublicKey.of(kind, x, y).isEmpty());
        assertTrue(EcPublicKey.of(kind, x, new byte[0]).isEmpty());
        var compressed = key.compressed();
        assertEquals(key, EcPublicKey.ofCompressed(kind, compressed).orElseThrow());
        compressed[0] = 4;
        assertTrue(EcPublicKey.ofCompressed(kind, compressed).isEmpty());
        var beyond = new byte[kind.encoding().secretLength() + 1];
        java.util.Arrays.fill(beyond, (byte) 0xff);
        beyond[0] = 2;
        assertTrue(EcPublicKey.ofCompressed(kind, beyond).isEmpty());
        int refused = 0;
        for (byte last = 0; last < 64; last++) {
            compressed[0] = 2;
            compressed[compressed.length - 1] = last;
            refused += EcPublicKey.ofCompressed(kind, compressed).isEmpty() ? 1 : 0;
        }
        assertTrue(refused > 10 && refused < 54, "about half of all x have no point: " + refused);
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyKind.class,
            names = {"P256", "P384"})
    void signaturesWithNumbersOutOfRangeAreRefusedBeforeAnyProviderSeesThem(KeyKind kind) {
        var key = SigningKey.generate(kind, new SecureRandom()).publicKey();
        var curve = EcCurve.of(kind);
        var one = curve.fixed(BigInteger.ONE);
        var order = curve.fixed(curve.order());
        for (var signature : List.of(
                new byte[2 * one.length],
                Bytes.joined(one, new byte[one.length]),
                Bytes.joined(order, one),
                Bytes.joined(one, order),
                one,
                new byte[0])) {
            assertFalse(key.isWellSpelt(signature), HexFormat.of().formatHex(signature));
            assertFalse(key.verifies(new byte[0], signature));
        }
        assertTrue(key.isWellSpelt(Bytes.joined(one, one)));
    }

    @Test
    void secretsOutOfRangeAreRefused() {
        var order = EcCurve.P256.fixed(EcCurve.P256.order());
        assertThrows(IllegalArgumentException.class, () -> SigningKey.ofSecret(KeyKind.P256, order));
        assertThrows(IllegalArgumentException.class, () -> SigningKey.ofSecret(KeyKind.P256, new byte[32]));
        assertThrows(IllegalArgumentException.class, () -> SigningKey.ofSecret(KeyKind.P384, new byte[32]));
        assertThrows(IllegalArgumentException.class, () -> SigningKey.ofSecret(KeyKind.RSA, new byte[0]));
    }

    @Test
    void aJwkThatHoldsItsSecretIsNoPublicKey() {
        var key = SigningKey.generate(new SecureRandom());
        var leaked = Json.with(key.publicKey().toJwk(), "d", Json.strings());
        assertTrue(VerificationKey.ofJwk(leaked).isEmpty());
        assertTrue(VerificationKey.ofJwk(Json.with(key.publicKey().toJwk(), "crv", Json.PROVIDER.createValue("P-256")))
                .isEmpty());
        assertTrue(VerificationKey.ofJwk(Json.object().build()).isEmpty());
    }

    @Test
    void base64urlHasOneSpelling() {
        assertArrayEquals(new byte[] {1, 2}, Base64Url.decode("AQI").orElseThrow());
        for (var other : List.of("AQI=", "AQJ", "AQ I", "A", "AQI\n", "AQ+I", "AQ/I")) {
            assertTrue(Base64Url.decode(other).isEmpty(), other);
        }
        assertEquals("", Base64Url.encode(new byte[0]));
    }
}
