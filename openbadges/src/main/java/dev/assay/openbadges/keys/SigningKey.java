package dev.assay.openbadges.keys;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.SecureRandom;

/// An Ed25519 key pair that signs. Its secret never prints and leaves only through methods named `expose…`.
public final class SigningKey {

    private static final byte[] CONSISTENCY =
            "this private key belongs to this public key".getBytes(StandardCharsets.US_ASCII);

    private final byte[] seed;
    private final PrivateKey privateKey;
    private final Ed25519PublicKey publicKey;

    private SigningKey(byte[] seed, Ed25519PublicKey publicKey) {
        this.seed = seed.clone();
        this.privateKey = Signatures.privateKey(seed);
        this.publicKey = publicKey;
        if (!publicKey.verifies(CONSISTENCY, sign(CONSISTENCY))) {
            throw new IllegalArgumentException("the private key does not belong to the public key " + publicKey);
        }
    }

    /// A fresh key.
    ///
    /// @param random the source of the 32 secret bytes
    public static SigningKey generate(SecureRandom random) {
        var seed = new byte[Ed25519PublicKey.LENGTH];
        random.nextBytes(seed);
        return ofSeed(seed);
    }

    /// The key of a seed (RFC 8032's private key), 32 bytes; the public key is computed.
    ///
    /// @throws IllegalArgumentException where the seed has another length
    public static SigningKey ofSeed(byte[] seed) {
        return new SigningKey(checked(seed), Signatures.publicKeyOf(seed));
    }

    /// The key of a stored pair.
    ///
    /// @throws IllegalArgumentException where the two do not belong together
    public static SigningKey of(byte[] seed, Ed25519PublicKey publicKey) {
        return new SigningKey(checked(seed), publicKey);
    }

    /// The key of a secret Multikey text (`z3u2…`).
    ///
    /// @throws IllegalArgumentException where the text is not one; the message does not repeat it
    public static SigningKey ofSecretMultibase(String secret) {
        return ofSeed(Multikey.SECRET
                .decode(secret)
                .orElseThrow(() -> new IllegalArgumentException("this is not a secret Ed25519 Multikey (z3u2…)")));
    }

    private static byte[] checked(byte[] seed) {
        if (seed.length != Ed25519PublicKey.LENGTH) {
            throw new IllegalArgumentException("an Ed25519 seed has 32 bytes, not " + seed.length);
        }
        return seed;
    }

    /// The public part.
    public Ed25519PublicKey publicKey() {
        return publicKey;
    }

    /// The signature of a message, 64 bytes; the same for the same message (RFC 8032).
    public byte[] sign(byte[] message) {
        return Signatures.sign(privateKey, message);
    }

    /// The secret seed, for storing it encrypted.
    public byte[] exposeSeed() {
        return seed.clone();
    }

    /// The secret as Multikey text, for storing it encrypted.
    public String exposeSecretMultibase() {
        return Multikey.SECRET.encode(seed);
    }

    @Override
    public String toString() {
        return "SigningKey[" + publicKey + "]";
    }
}
