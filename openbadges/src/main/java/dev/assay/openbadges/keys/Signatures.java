package dev.assay.openbadges.keys;

import java.math.BigInteger;
import java.security.PrivateKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Ed25519 by the fastest provider that works on this machine, chosen once: Amazon Corretto where its native library
/// loads, else Bouncy Castle, else the JDK.
///
/// Measured per core-second: Corretto 95,000 to 119,000 signatures, Bouncy Castle 29,000 to 36,000, JDK 25 1,300 to
/// 1,800. Loading costs about 0.9, 0.7 and 0.06 s of CPU, so a process that never signs stays with the JDK.
public final class Signatures {

    /// The length of a signature in bytes.
    public static final int LENGTH = 64;

    /// The order of the base point: S of a signature must be below it (RFC 8032, section 5.1.7), or one signature could
    /// be written in two ways.
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private Signatures() {}

    /// Set once a process signs or asks; until then the JDK verifies.
    private static volatile @Nullable Ed25519Provider chosen;

    /// The name of the provider that signs, such as `AmazonCorrettoCryptoProvider`. Asking loads it: a process that
    /// verifies much does well to ask at its start.
    public static String provider() {
        return chosen().name();
    }

    private static Ed25519Provider chosen() {
        var provider = chosen;
        return provider == null ? choose() : provider;
    }

    private static synchronized Ed25519Provider choose() {
        var provider = chosen;
        if (provider == null) {
            provider = Ed25519Provider.available().findFirst().orElseThrow();
            chosen = provider;
        }
        return provider;
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        return chosen().sign(key, message);
    }

    static boolean verify(Ed25519PublicKey key, byte[] message, byte[] signature) {
        var provider = chosen;
        return verify(provider == null ? Ed25519Provider.jdk() : provider, key, message, signature);
    }

    static boolean verify(Ed25519Provider provider, Ed25519PublicKey key, byte[] message, byte[] signature) {
        return signature.length == LENGTH && hasCanonicalS(signature) && provider.verify(key, message, signature);
    }

    static PrivateKey privateKey(byte[] seed) {
        return chosen().privateKey(seed);
    }

    static Ed25519PublicKey publicKeyOf(byte[] seed) {
        return PublicKeyDerivation.publicKeyOf(seed);
    }

    static boolean hasCanonicalS(byte[] signature) {
        var s = Arrays.copyOfRange(signature, LENGTH / 2, LENGTH);
        return new BigInteger(1, Ed25519PublicKey.reversed(s)).compareTo(ORDER) < 0;
    }
}
