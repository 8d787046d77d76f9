package dev.assay.openbadges.keys;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/// Computes the public key of a seed with the JDK alone.
///
/// The JDK has no method for it, but its generator asks its random source for exactly the 32 bytes of the seed and
/// derives the pair from them (RFC 8032, section 5.1.5); the tests hold it to RFC 8032's own vectors.
final class PublicKeyDerivation {

    private PublicKeyDerivation() {}

    static Ed25519PublicKey publicKeyOf(byte[] seed) {
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
