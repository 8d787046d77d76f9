package dev.assay.openbadges.keys;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// The kinds of key that sign credentials, with what each is called elsewhere.
///
/// Sources: RFC 8037 and RFC 7518 (JOSE names), RFC 8410 and RFC 5480 (key encodings), W3C Controlled Identifiers 1.0,
/// section 2.2.2 (Multikey; its numbers are those of the multicodec table).
public enum KeyKind {
    /// Edwards curve 25519; signatures are the same for the same message.
    ED25519("Ed25519", "EdDSA", "Ed25519", "Ed25519", 32, 64, new int[] {0xed, 0x1300}, new String[] {
        "302a300506032b6570032100", "302e020100300506032b657004220420"
    }),
    /// NIST curve P-256 with SHA-256.
    P256("P-256", "ES256", "EC", "SHA256withECDSAinP1363Format", 32, 64, new int[] {0x1200, 0x1306}, new String[] {
        "3059301306072a8648ce3d020106082a8648ce3d030107034200",
        "3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420"
    }),
    /// NIST curve P-384 with SHA-384.
    P384("P-384", "ES384", "EC", "SHA384withECDSAinP1363Format", 48, 96, new int[] {0x1201, 0x1307}, new String[] {
        "3076301006072a8648ce3d020106052b81040022036200",
        "304e020100301006072a8648ce3d020106052b81040022043730350201010430"
    }),
    /// RSA of 2,048 bits and more with SHA-256 and PKCS #1 v1.5 padding: verified only, never made.
    RSA("RSA", "RS256", "RSA", "SHA256withRSA", 0, 0, new int[] {0x1205, 0}, new String[] {"", ""});

    private final String title;
    private final String joseAlgorithm;
    private final String keyAlgorithm;
    private final String signatureAlgorithm;
    private final int secretLength;
    private final int signatureLength;
    private final int publicCode;
    private final int secretCode;
    private final String publicHead;
    private final String secretHead;

    KeyKind(
            String title,
            String joseAlgorithm,
            String keyAlgorithm,
            String signatureAlgorithm,
            int secretLength,
            int signatureLength,
            int[] multicodecs,
            String[] heads) {
        this.title = title;
        this.joseAlgorithm = joseAlgorithm;
        this.keyAlgorithm = keyAlgorithm;
        this.signatureAlgorithm = signatureAlgorithm;
        this.secretLength = secretLength;
        this.signatureLength = signatureLength;
        this.publicCode = multicodecs[0];
        this.secretCode = multicodecs[1];
        this.publicHead = heads[0];
        this.secretHead = heads[1];
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

    String keyAlgorithm() {
        return keyAlgorithm;
    }

    String signatureAlgorithm() {
        return signatureAlgorithm;
    }

    /// In bytes; on the NIST curves also the length of a coordinate.
    int secretLength() {
        return secretLength;
    }

    /// In bytes; 0 for RSA, whose signatures are as long as the key.
    int signatureLength() {
        return signatureLength;
    }

    int publicCode() {
        return publicCode;
    }

    int secretCode() {
        return secretCode;
    }

    /// What stands before the raw public key in a SubjectPublicKeyInfo; empty for RSA.
    byte[] publicHead() {
        return HexFormat.of().parseHex(publicHead);
    }

    /// What stands before the secret in PKCS #8.
    byte[] secretHead() {
        return HexFormat.of().parseHex(secretHead);
    }
}
