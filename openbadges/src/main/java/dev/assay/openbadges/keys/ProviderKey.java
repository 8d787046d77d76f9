package dev.assay.openbadges.keys;

import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import org.jspecify.annotations.Nullable;

/// A public key as the provider in use holds it, made once: making it can cost as much as a verification.
final class ProviderKey {

    private record Made(SignatureProvider by, PublicKey key) {}

    private final KeyKind kind;
    private final byte[] subjectPublicKeyInfo;
    private volatile @Nullable Made made;

    ProviderKey(KeyKind kind, byte[] subjectPublicKeyInfo) {
        this.kind = kind;
        this.subjectPublicKeyInfo = subjectPublicKeyInfo.clone();
    }

    PublicKey of(SignatureProvider provider) throws InvalidKeySpecException {
        var ready = made;
        if (ready == null || ready.by() != provider) {
            ready = new Made(provider, provider.publicKey(kind, subjectPublicKeyInfo));
            made = ready;
        }
        return ready.key();
    }
}
