package dev.assay.openbadges.keys;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.Optional;

/// A public key: what signatures are checked with. Two keys are equal when they are the same key.
public abstract sealed class VerificationKey permits Ed25519PublicKey, EcPublicKey, RsaPublicKey {

    private final KeyKind kind;
    private final ProviderKey inProvider;

    /// @param subjectPublicKeyInfo the key as every provider reads it (RFC 5280, section 4.1.2.7)
    VerificationKey(KeyKind kind, byte[] subjectPublicKeyInfo) {
        this.kind = kind;
        this.inProvider = new ProviderKey(kind, subjectPublicKeyInfo);
    }

    /// What kind of key it is.
    public final KeyKind kind() {
        return kind;
    }

    /// Whether a signature is this key's over a message; false for a signature of another length.
    ///
    /// @param signature raw: R and S, or r and s of fixed length one after the other, or RSA's one number
    public final boolean verifies(byte[] message, byte[] signature) {
        return Signatures.verify(this, message, signature);
    }

    /// The key as a Multikey text: `z6Mk…` (Ed25519), `zDn…` (P-256), `z82…` (P-384).
    public final String multibase() {
        return Multikey.encode(kind.encoding().publicCode(), multikeyBytes());
    }

    /// The key as a JSON Web Key (RFC 7517), without `alg` and `kid`.
    public abstract JsonObject toJwk();

    /// Its bytes within a Multikey: raw, a compressed point, or PKCS #1.
    abstract byte[] multikeyBytes();

    /// Whether a signature is written in the one way that this kind of key allows.
    abstract boolean isWellSpelt(byte[] signature);

    final ProviderKey inProvider() {
        return inProvider;
    }

    /// The key of a Multikey text; empty where the text is none of a known kind, or no such key can exist.
    public static Optional<VerificationKey> ofMultibase(String multibase) {
        return Multikey.decode(multibase).flatMap(VerificationKey::of);
    }

    private static Optional<VerificationKey> of(Multikey multikey) {
        return Arrays.stream(KeyKind.values())
                .filter(kind -> kind.encoding().publicCode() == multikey.code())
                .findFirst()
                .flatMap(kind -> switch (kind) {
                    case ED25519 -> Ed25519PublicKey.of(multikey.key()).map(key -> key);
                    case P256, P384 ->
                        EcPublicKey.ofCompressed(kind, multikey.key()).map(key -> key);
                    case RSA -> RsaPublicKey.ofPkcs1(multikey.key()).map(key -> key);
                });
    }

    /// The key of a public JSON Web Key; empty where it is none of a known kind, or holds a secret.
    public static Optional<VerificationKey> ofJwk(JsonObject jwk) {
        return Jwk.read(jwk);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof VerificationKey key
                && kind == key.kind
                && Arrays.equals(multikeyBytes(), key.multikeyBytes());
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(multikeyBytes());
    }

    @Override
    public final String toString() {
        return multibase();
    }
}
