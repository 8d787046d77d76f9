package dev.assay.openbadges.keys;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of key that sign credentials, with what each is called elsewhere.
///
/// Sources: RFC 8037 and RFC 7518 (JOSE names).
public enum KeyKind {
    /// Edwards curve 25519; signatures are the same for the same message.
    ED25519("Ed25519", "EdDSA"),
    /// NIST curve P-256 with SHA-256.
    P256("P-256", "ES256"),
    /// NIST curve P-384 with SHA-384.
    P384("P-384", "ES384"),
    /// RSA of 2,048 bits and more with SHA-256 and PKCS #1 v1.5 padding: verified only, never made.
    RSA("RSA", "RS256");

    private final String title;
    private final String joseAlgorithm;

    KeyKind(String title, String joseAlgorithm) {
        this.title = title;
        this.joseAlgorithm = joseAlgorithm;
    }

    /// The name people and JSON Web Keys (`crv`) use: `Ed25519`, `P-256`, `P-384`, `RSA`.
    public String title() {
        return title;
    }

    /// The `alg` of a JSON Web Signature under such a key: `EdDSA`, `ES256`, `ES384`, `RS256`.
    public String joseAlgorithm() {
        return joseAlgorithm;
    }

    /// The kind that a `title` names.
    public static Optional<KeyKind> titled(String title) {
        return Arrays.stream(values()).filter(kind -> kind.title.equals(title)).findFirst();
    }

    /// Whether this is one of the NIST curves.
    public boolean isEc() {
        return this == P256 || this == P384;
    }

    /// How keys of this kind are written and used.
    KeyEncoding encoding() {
        return KeyEncoding.of(this);
    }
}
