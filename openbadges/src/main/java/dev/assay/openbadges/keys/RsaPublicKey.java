package dev.assay.openbadges.keys;

import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// An RSA public key of 2,048 to 8,192 bits (RFC 7518, section 3.3), for badges that others signed with RS256.
public final class RsaPublicKey extends VerificationKey {

    private static final int MIN_BITS = 2_048;
    private static final int MAX_BITS = 8_192;
    private static final int MAX_EXPONENT_BITS = 64;
    private static final byte[] ALGORITHM =
            new byte[] {0x30, 0x0d, 0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1, 5, 0};

    private final RSAPublicKey key;

    private RsaPublicKey(RSAPublicKey key) {
        super(KeyKind.RSA, key.getEncoded());
        this.key = key;
    }

    /// The key of a modulus and an exponent, big-endian; empty where either is out of bounds or even.
    public static Optional<RsaPublicKey> of(byte[] modulus, byte[] exponent) {
        var n = new BigInteger(1, modulus);
        var e = new BigInteger(1, exponent);
        boolean usable = n.bitLength() >= MIN_BITS
                && n.bitLength() <= MAX_BITS
                && n.testBit(0)
                && e.testBit(0)
                && e.compareTo(BigInteger.TWO) > 0
                && e.bitLength() <= MAX_EXPONENT_BITS;
        if (!usable) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RsaPublicKey(
                    (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(n, e))));
        } catch (GeneralSecurityException refused) {
            return Optional.empty();
        }
    }

    /// The key of PKCS #1 bytes (RFC 8017, appendix A.1.1).
    static Optional<RsaPublicKey> ofPkcs1(byte[] pkcs1) {
        var bits = Bytes.joined(new byte[] {0}, pkcs1);
        return ofSubjectPublicKeyInfo(der(0x30, Bytes.joined(ALGORITHM, der(0x03, bits))));
    }

    /// The key of a SubjectPublicKeyInfo (RFC 5280, section 4.1.2.7).
    static Optional<RsaPublicKey> ofSubjectPublicKeyInfo(byte[] encoded) {
        try {
            var key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
            return of(key.getModulus().toByteArray(), key.getPublicExponent().toByteArray());
        } catch (GeneralSecurityException notAKey) {
            return Optional.empty();
        }
    }

    /// The key of a PEM text `-----BEGIN PUBLIC KEY-----`, as Open Badges 2.0 publishes keys.
    public static Optional<RsaPublicKey> ofPem(String pem) {
        var body = pem.strip()
                .replaceFirst("^-----BEGIN PUBLIC KEY-----", "")
                .replaceFirst("-----END PUBLIC KEY-----$", "")
                .replaceAll("\\s", "");
        try {
            return ofSubjectPublicKeyInfo(Base64.getDecoder().decode(body.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /// Tag, length, content (ITU-T X.690), for contents of up to 65,535 bytes.
    private static byte[] der(int tag, byte[] content) {
        byte[] head = {(byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        return Bytes.joined(head, content);
    }

    @Override
    public JsonObject toJwk() {
        return Jwk.rsa(unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
    }

    @Override
    byte[] multikeyBytes() {
        var encoded = key.getEncoded();
        // SEQUENCE, AlgorithmIdentifier, BIT STRING with one byte of unused bits: what follows is PKCS #1
        int bitString = 4 + ALGORITHM.length;
        return Arrays.copyOfRange(encoded, bitString + 5, encoded.length);
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    @Override
    boolean isWellSpelt(byte[] signature) {
        return signature.length == (key.getModulus().bitLength() + 7) / 8;
    }
}
