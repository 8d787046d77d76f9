package dev.assay.server.badge;

import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.keys.VerificationKey;
import dev.assay.server.kernel.WrongSetting;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The private half of a signing key as it is stored: AES-256-GCM, with the key's public name as associated data, so
/// that it can neither be read nor put under another name without the server's secret.
public final class SealedSeed {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] sealed;

    private SealedSeed(byte[] sealed) {
        this.sealed = sealed.clone();
    }

    /// Seals with 32 bytes that are derived from the server's secret for this use.
    public static SealedSeed seal(SigningKey key, byte[] secret, RandomGenerator random) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var text =
                    cipher(Cipher.ENCRYPT_MODE, secret, nonce, key.publicKey()).doFinal(key.exposeSecret());
            var sealed = Arrays.copyOf(nonce, NONCE_BYTES + text.length);
            System.arraycopy(text, 0, sealed, NONCE_BYTES, text.length);
            return new SealedSeed(sealed);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java cannot seal a key", missing);
        }
    }

    /// What was stored: 12 bytes of nonce, then the cipher text with its tag.
    public static SealedSeed stored(byte[] bytes) {
        return new SealedSeed(bytes);
    }

    public byte[] bytes() {
        return sealed.clone();
    }

    /// @throws WrongSetting where the secret is another than the one it was sealed with, or the bytes were changed
    public SigningKey open(VerificationKey publicKey, byte[] secret) {
        try {
            var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            var seed = cipher(Cipher.DECRYPT_MODE, secret, nonce, publicKey)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return SigningKey.of(seed, publicKey);
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            var wrong = new WrongSetting(
                    "The server's secret (ASSAY_SECRET, or the file 'secret' in the home)",
                    "must be the one that this database was first used with; it does not open the badge signing key "
                            + publicKey);
            wrong.initCause(unreadable);
            throw wrong;
        }
    }

    private static Cipher cipher(int mode, byte[] secret, byte[] nonce, VerificationKey publicKey)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(publicKey.multibase().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    @Override
    public String toString() {
        return "SealedSeed(hidden)";
    }
}
