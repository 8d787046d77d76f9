package dev.assay.openbadges.keys;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.crypto.KeyAgreement;

/// Computes the public key of a secret with the JDK alone, in constant time.
///
/// On the NIST curves the public point is the secret times the base point, which is what a key agreement with the base
/// point computes; it gives x, and one trial signature tells which of two y it is. For Ed25519 the JDK has no method
/// for it, but its generator asks its random source for exactly the 32 bytes of the seed and
/// derives the pair from them (RFC 8032, section 5.1.5); the tests hold it to RFC 8032's own vectors.
final class PublicKeyDerivation {

    private PublicKeyDerivation() {}

    static VerificationKey publicKeyOf(KeyKind kind, byte[] secret) {
        return switch (kind) {
            case ED25519 -> ofSeed(secret);
            case P256, P384 -> ofScalar(kind, secret);
            case RSA -> throw new IllegalArgumentException("RSA keys are not made here");
        };
    }

    private static VerificationKey ofScalar(KeyKind kind, byte[] secret) {
        try {
            var parameters = EcCurve.of(kind).parameters();
            var base = KeyFactory.getInstance("EC", "SunEC")
                    .generatePublic(new ECPublicKeySpec(parameters.getGenerator(), parameters));
            var privateKey = SignatureProvider.jdk().privateKey(kind, secret);
            var agreement = KeyAgreement.getInstance("ECDH", "SunEC");
            agreement.init(privateKey);
            agreement.doPhase(base, true);
            var x = agreement.generateSecret();
            var signature = SignatureProvider.jdk().sign(kind, privateKey, x);
            return Stream.of((byte) 2, (byte) 3)
                    .flatMap(sign -> EcPublicKey.ofCompressed(kind, Bytes.joined(new byte[] {sign}, x)).stream())
                    .filter(key -> Signatures.verify(SignatureProvider.jdk(), key, x, signature))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("this secret gives no usable key"));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("the JDK offers no key agreement on " + kind.title(), everyJdkHasIt);
        }
    }

    private static Ed25519PublicKey ofSeed(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519", "SunEC");
            generator.initialize(NamedParameterSpec.ED25519, new SeedOnce(seed));
            var point = ((EdECPublicKey) generator.generateKeyPair().getPublic()).getPoint();
            var bigEndian = point.getY().toByteArray();
            var raw = Arrays.copyOf(Ed25519PublicKey.reversed(bigEndian), Ed25519PublicKey.LENGTH);
            if (point.isXOdd()) {
                raw[31] |= (byte) 0x80;
            }
            return Ed25519PublicKey.of(raw)
                    .orElseThrow(() -> new IllegalArgumentException("this seed gives no usable key"));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("the JDK offers no Ed25519", everyJdkHasIt);
        }
    }

    /// A "random" source that gives the seed once and nothing else.
    private static final class SeedOnce extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;
        private boolean given;

        SeedOnce(byte[] seed) {
            super(null, null);
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (given || bytes.length != seed.length) {
                throw new IllegalStateException("the JDK's Ed25519 generator no longer takes its seed in one piece");
            }
            given = true;
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
