package dev.assay.openbadges.keys;

import java.security.PrivateKey;
import org.jspecify.annotations.Nullable;

/// Signatures by the fastest provider that works on this machine, chosen once: Amazon Corretto where its native library
/// loads, else Bouncy Castle, else the JDK.
///
/// Ed25519, measured per core-second: Corretto 95,000 to 119,000 signatures, Bouncy Castle 29,000 to 36,000, JDK 25
/// 1,300 to
/// 1,800. Loading costs about 0.9, 0.7 and 0.06 s of CPU, so a process that never signs stays with the JDK.
public final class Signatures {

    private Signatures() {}

    /// Set once a process signs or asks; until then the JDK verifies.
    private static volatile @Nullable SignatureProvider chosen;

    /// The name of the provider that signs, such as `AmazonCorrettoCryptoProvider`. Asking loads it: a process that
    /// verifies much does well to ask at its start.
    public static String provider() {
        return chosen().name();
    }

    private static SignatureProvider chosen() {
        var provider = chosen;
        return provider == null ? choose() : provider;
    }

    private static synchronized SignatureProvider choose() {
        var provider = chosen;
        if (provider == null) {
            provider = SignatureProvider.available().findFirst().orElseThrow();
            chosen = provider;
        }
        return provider;
    }

    static byte[] sign(KeyKind kind, PrivateKey key, byte[] message) {
        return chosen().sign(kind, key, message);
    }

    static boolean verify(VerificationKey key, byte[] message, byte[] signature) {
        var provider = chosen;
        return verify(provider == null ? SignatureProvider.jdk() : provider, key, message, signature);
    }

    static boolean verify(SignatureProvider provider, VerificationKey key, byte[] message, byte[] signature) {
        return key.isWellSpelt(signature) && provider.verify(key, message, signature);
    }

    static PrivateKey privateKey(KeyKind kind, byte[] secret) {
        return chosen().privateKey(kind, secret);
    }
}
