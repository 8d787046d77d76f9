package dev.assay.openbadges.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {

    private static final int FRESH_KEYS = 500;
    private static final HexFormat HEX = HexFormat.of();

    /// RFC 8032, section 7.1, tests 1 to 3.
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void theVectorsOfRfc8032Hold(String seed, String publicKey, String message, String signature) {
        var key = SigningKey.ofSeed(HEX.parseHex(seed));
        assertEquals(publicKey, HEX.formatHex(raw(key)));
        assertEquals(signature, HEX.formatHex(key.sign(HEX.parseHex(message))));
    }

    private static byte[] raw(SigningKey key) {
        return ((Ed25519PublicKey) key.publicKey()).raw();
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyKind.class,
            names = {"ED25519", "P256", "P384"})
    void freshKeysSignUnderEveryProviderAndVerifyUnderEveryOther(KeyKind kind) {
        var providers = SignatureProvider.available().toList();
        var random = new SecureRandom();
        int odd = 0;
        for (int round = 0; round < FRESH_KEYS; round++) {
            var key = SigningKey.generate(kind, random);
            var message = new byte[random.nextInt(200)];
            random.nextBytes(message);
            odd += isOdd(key) ? 1 : 0;
            assertEquals(
                    key.publicKey(),
                    VerificationKey.ofMultibase(key.publicKey().multibase()).orElseThrow());
            assertEquals(
                    key.publicKey(),
                    VerificationKey.ofJwk(key.publicKey().toJwk()).orElseThrow());
            for (var signer : providers) {
                var signature = signer.sign(kind, signer.privateKey(kind, key.exposeSecret()), message);
                if (kind == KeyKind.ED25519) {
                    assertArrayEquals(key.sign(message), signature, signer.name());
                }
                var changed = signature.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                for (var verifier : providers) {
                    var context = signer.name() + ", " + verifier.name() + ", key " + key.publicKey();
                    assertTrue(Signatures.verify(verifier, key.publicKey(), message, signature), context);
                    assertFalse(Signatures.verify(verifier, key.publicKey(), message, changed), context);
                }
            }
        }
        assertTrue(odd > 150 && odd < 350, "about half of the keys have the sign bit set: " + odd);
    }

    private static boolean isOdd(SigningKey key) {
        return switch (key.publicKey()) {
            case Ed25519PublicKey edwards -> edwards.raw()[31] < 0;
            case EcPublicKey point -> point.compressed()[0] == 3;
            case RsaPublicKey impossible -> throw new AssertionError(impossible);
        };
    }

    @Test
    void theProvidersOfThisMachineAreFoundAndTheFirstIsUsed() {
        var names = SignatureProvider.available().map(SignatureProvider::name).toList();
        assertTrue(names.containsAll(List.of("BC", "SunEC")), names.toString());
        assertEquals(names.getFirst(), Signatures.provider());
        if (System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").matches("amd64|aarch64")) {
            assertEquals("AmazonCorrettoCryptoProvider", names.getFirst(), "its native library is for this machine");
        }
    }

    @Test
    void aSignatureHasOneSpelling() {
        var key = SigningKey.ofSeed(new byte[32]);
        var message = "badge".getBytes(StandardCharsets.UTF_8);
        var signature = key.sign(message);
        var order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        var s = new BigInteger(1, Ed25519PublicKey.reversed(java.util.Arrays.copyOfRange(signature, 32, 64)));
        var other = Ed25519PublicKey.reversed(fixed(s.add(order)));
        System.arraycopy(other, 0, signature, 32, 32);
        for (var provider : SignatureProvider.available().toList()) {
            assertFalse(Signatures.verify(provider, key.publicKey(), message, signature), provider.name());
        }
    }

    private static byte[] fixed(BigInteger number) {
        var bytes = new byte[32];
        var raw = number.toByteArray();
        int skip = Math.max(0, raw.length - 32);
        System.arraycopy(raw, skip, bytes, 32 - (raw.length - skip), raw.length - skip);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "00",
                ""
            })
    void pointsThatAreNoKeysAreRefused(String raw) {
        assertTrue(Ed25519PublicKey.of(HEX.parseHex(raw)).isEmpty());
    }

    @Test
    void aPairThatDoesNotBelongTogetherIsRefused() {
        var one = SigningKey.ofSeed(HEX.parseHex("01".repeat(32)));
        var two = SigningKey.ofSeed(HEX.parseHex("02".repeat(32)));
        assertThrows(IllegalArgumentException.class, () -> SigningKey.of(one.exposeSecret(), two.publicKey()));
        assertEquals(
                one.publicKey(),
                SigningKey.of(one.exposeSecret(), one.publicKey()).publicKey());
        assertThrows(IllegalArgumentException.class, () -> SigningKey.ofSeed(new byte[31]));
    }

    @Test
    void secretsNeverPrint() {
        var key = SigningKey.ofSeed(HEX.parseHex("03".repeat(32)));
        var secret = key.exposeSecretMultibase();
        assertFalse(key.toString().contains("03".repeat(8)) || key.toString().contains(secret));
        assertEquals(key.publicKey(), SigningKey.ofSecretMultibase(secret).publicKey());
        var refused =
                assertThrows(IllegalArgumentException.class, () -> SigningKey.ofSecretMultibase(secret.substring(1)));
        assertFalse(String.valueOf(refused.getMessage()).contains(secret.substring(1)));
    }

    @Test
    void handedOutBytesAreCopies() {
        var key = SigningKey.ofSeed(new byte[32]);
        key.exposeSecret()[0] = 1;
        raw(key)[0] ^= 1;
        assertEquals(SigningKey.ofSeed(new byte[32]).publicKey(), key.publicKey());
        assertArrayEquals(new byte[32], key.exposeSecret());
    }

    @Test
    void base58KeepsEveryByteString() {
        var random = new Random(58);
        for (int round = 0; round < 1_000; round++) {
            var bytes = new byte[random.nextInt(70)];
            random.nextBytes(bytes);
            for (int i = random.nextInt(4); i > 0 && i <= bytes.length; i--) {
                bytes[i - 1] = 0;
            }
            var text = Base58.encode(bytes);
            assertArrayEquals(bytes, Base58.decode(text).orElseThrow());
            assertEquals(new BigInteger(1, bytes), number(text));
        }
        assertEquals("2NEpo7TZRRrLZSi2U", Base58.encode("Hello World!".getBytes(StandardCharsets.US_ASCII)));
        for (var wrong : List.of("0", "O", "I", "l", " ", "é", "1".repeat(1_025))) {
            assertTrue(Base58.decode(wrong).isEmpty(), wrong);
        }
    }

    private static BigInteger number(String base58) {
        var number = BigInteger.ZERO;
        for (int i = 0; i < base58.length(); i++) {
            int digit = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".indexOf(base58.charAt(i));
            number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
        }
        return number;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "z",
                "z6Mk",
                "u6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
                "6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
                "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ22",
                "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq",
                "zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKV"
            })
    void textsThatAreNoPublicMultikeyAreRefused(String text) {
        assertTrue(VerificationKey.ofMultibase(text).isEmpty());
    }
}
