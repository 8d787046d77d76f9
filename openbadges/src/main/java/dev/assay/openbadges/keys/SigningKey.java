package dev.assay.openbadges.keys;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;

/// A key pair that signs, on Ed25519, P-256 or P-384. Its secret never prints and leaves only through methods named
/// `expose…`.
public final class SigningKey {

    private static final byte[] CONSISTENCY =
            "this private key belongs to this public key".getBytes(StandardCharsets.US_ASCII);

    private final byte[] secret;
    private final PrivateKey privateKey;
    private final VerificationKey publicKey;

    private SigningKey(byte[] secret, VerificationKey publicKey) {
        this.secret = secret.clone();
        this.privateKey = Signatures.privateKey(publicKey.kind(), secret);
        this.publicKey = publicKey;
        if (!publicKey.verifies(CONSISTENCY, sign(CONSISTENCY))) {
            throw new IllegalArgumentException("the private key does not belong to the public key " + publicKey);
        }
    }

    /// A fresh Ed25519 key.
    ///
    /// @param random the source of the 32 secret bytes
    public static SigningKey generate(SecureRandom random) {
        return generate(KeyKind.ED25519, random);
    }

    /// A fresh key.
    ///
    /// @param kind   Ed25519, P-256 or P-384
    /// @param random the source of the secret bytes
    public static SigningKey generate(KeyKind kind, SecureRandom random) {
        var secret = new byte[kind.encoding().secretLength()];
        do {
            random.nextBytes(secret);
        } while (kind.isEc() && !EcCurve.of(kind).isScalar(secret));
        return ofSecret(kind, secret);
    }

    /// The Ed25519 key of a seed (RFC 8032's private key), 32 bytes; the public key is computed.
    ///
    /// @throws IllegalArgumentException where the seed has another length
    public static SigningKey ofSeed(byte[] seed) {
        return ofSecret(KeyKind.ED25519, seed);
    }

    /// The key of a secret; the public key is computed.
    ///
    /// @param secret a seed of 32 bytes for Ed25519; the big-endian scalar of 32 or 48 bytes for P-256 and P-384
    /// @throws IllegalArgumentException where the secret has another length or is out of range
    public static SigningKey ofSecret(KeyKind kind, byte[] secret) {
        return new SigningKey(checked(kind, secret), PublicKeyDerivation.publicKeyOf(kind, secret));
    }

    /// The key of a stored pair.
    ///
    /// @throws IllegalArgumentException where the two do not belong together
    public static SigningKey of(byte[] secret, VerificationKey publicKey) {
        return new SigningKey(checked(publicKey.kind(), secret), publicKey);
    }

    /// The key of a secret Multikey text: `z3u2…` (Ed25519), `z42…` (P-256), `z2f…` (P-384).
    ///
    /// @throws IllegalArgumentException where the text is not one; the message does not repeat it
    public static SigningKey ofSecretMultibase(String secret) {
        var multikey = Multikey.decode(secret);
        return Arrays.stream(KeyKind.values())
                .filter(kind -> kind.encoding().secretLength() > 0
                        && multikey.filter(its -> its.code() == kind.encoding().secretCode())
                                .isPresent())
                .findFirst()
                .map(kind -> ofSecret(kind, multikey.orElseThrow().key()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "this is not a secret Multikey (z3u2… for Ed25519, z42… for P-256, z2f… for P-384)"));
    }

    private static byte[] checked(KeyKind kind, byte[] secret) {
        if (secret.length == 0 || secret.length != kind.encoding().secretLength()) {
            throw new IllegalArgumentException("a secret of " + kind.title() + " has "
                    + kind.encoding().secretLength() + " bytes, not " + secret.length);
        }
        if (kind.isEc() && !EcCurve.of(kind).isScalar(secret)) {
            throw new IllegalArgumentException("a secret of " + kind.title() + " lies between 0 and the curve's order");
        }
        return secret;
    }

    /// The public part.
    public VerificationKey publicKey() {
        return publicKey;
    }

    /// The kind of the pair.
    public KeyKind kind() {
        return publicKey.kind();
    }

    /// The signature of a message: 64 bytes (96 on P-384). Ed25519 gives the same for the same message; the NIST curves
    /// do not, their chance coming from the provider.
    public byte[] sign(byte[] message) {
        return Signatures.sign(kind(), privateKey, message);
    }

    /// The secret bytes, for storing them encrypted.
    public byte[] exposeSecret() {
        return secret.clone();
    }

    /// The secret as Multikey text, for storing it encrypted.
    public String exposeSecretMultibase() {
        return Multikey.encode(kind().encoding().secretCode(), secret);
    }

    @Override
    public String toString() {
        return "SigningKey[" + publicKey + "]";
    }
}
