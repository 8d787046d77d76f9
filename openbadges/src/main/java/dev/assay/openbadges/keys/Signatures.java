package dev.assay.openbadges.keys;

import java.math.BigInteger;
import java.security.PrivateKey;
import java.util.Arrays;

/// Ed25519 by the fastest provider that works on this machine, chosen once: Amazon Corretto where its native library
/// loads, else Bouncy Castle, else the JDK.
///
/// Measured signatures per core-second: Corretto 119,000, Bouncy Castle 36,000, JDK 25 1,800.
public final class Signatures {

    /// The length of a signature in bytes.
    public static final int LENGTH = 64;

    /// The order of the base point: S of a signature must be below it (RFC 8032, section 5.1.7), or one signature could
    /// be written in two ways.
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private Signatures() {}

    private static final class Chosen {
        static final Ed25519Provider PROVIDER = Ed25519Provider.available().getFirst();
    }

    /// The name of the provider in use, such as `AmazonCorrettoCryptoProvider`.
    public static String provider() {
        return Chosen.PROVIDER.name();
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        return Chosen.PROVIDER.sign(key, message);
    }

    static boolean verify(Ed25519PublicKey key, byte[] message, byte[] signature) {
        return verify(Chosen.PROVIDER, key, message, signature);
    }

    static boolean verify(Ed25519Provider provider, Ed25519PublicKey key, byte[] message, byte[] signature) {
        return signature.length == LENGTH && hasCanonicalS(signature) && provider.verify(key, message, signature);
    }

    static PrivateKey privateKey(byte[] seed) {
        return Chosen.PROVIDER.privateKey(seed);
    }

    static Ed25519PublicKey publicKeyOf(byte[] seed) {
        return PublicKeyDerivation.publicKeyOf(seed);
    }

    static boolean hasCanonicalS(byte[] signature) {
        var s = Arrays.copyOfRange(signature, LENGTH / 2, LENGTH);
        return new BigInteger(1, Ed25519PublicKey.reversed(s)).compareTo(ORDER) < 0;
    }
}
