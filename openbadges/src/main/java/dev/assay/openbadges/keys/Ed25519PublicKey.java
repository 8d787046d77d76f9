package dev.assay.openbadges.keys;

import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/// An Ed25519 public key (RFC 8032): 32 bytes, the y coordinate little-endian with the sign of x in the highest bit.
///
/// Points of small order and y coordinates not below the field's prime are no keys here: signatures under them can hold
/// for many messages at once, or under two encodings of one key.
public final class Ed25519PublicKey extends VerificationKey {

    /// The length of a raw key in bytes.
    public static final int LENGTH = 32;

    private static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    /// y of the points whose order divides 8, little-endian; those with the sign bit set have the same y.
    private static final Set<String> SMALL_ORDER = Set.of(
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0100000000000000000000000000000000000000000000000000000000000000",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");

    private final byte[] raw;

    private Ed25519PublicKey(byte[] raw) {
        super(KeyKind.ED25519, Bytes.joined(KeyKind.ED25519.encoding().publicHead(), raw));
        this.raw = raw.clone();
    }

    /// The key of 32 raw bytes; empty where they cannot be a key.
    public static Optional<Ed25519PublicKey> of(byte[] raw) {
        if (raw.length != LENGTH || !isCanonical(raw)) {
            return Optional.empty();
        }
        return Optional.of(new Ed25519PublicKey(raw));
    }

    private static boolean isCanonical(byte[] raw) {
        var withoutSign = raw.clone();
        withoutSign[31] &= 0x7f;
        return new BigInteger(1, reversed(withoutSign)).compareTo(PRIME) < 0
                && !SMALL_ORDER.contains(HexFormat.of().formatHex(withoutSign));
    }

    static byte[] reversed(byte[] bytes) {
        var reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    /// A copy of the raw 32 bytes.
    public byte[] raw() {
        return raw.clone();
    }

    @Override
    public JsonObject toJwk() {
        return Jwk.okp(raw);
    }

    @Override
    byte[] multikeyBytes() {
        return raw();
    }

    /// S must be below the order of the base point (RFC 8032, section 5.1.7), or one signature could be written in two
    /// ways.
    @Override
    boolean isWellSpelt(byte[] signature) {
        return signature.length == 2 * LENGTH
                && new BigInteger(1, reversed(Arrays.copyOfRange(signature, LENGTH, 2 * LENGTH))).compareTo(ORDER) < 0;
    }
}
