package dev.assay.openbadges.keys;

import java.util.HexFormat;

/// How keys of one kind are written, and what providers call their algorithms.
///
/// Sources: RFC 8410 and RFC 5480 (key encodings), W3C Controlled Identifiers 1.0, section 2.2.2 (Multikey; its
/// numbers are those of the multicodec table).
///
/// @param secretLength in bytes, which on the NIST curves is also that of a coordinate; 0 where keys are not made
/// @param publicCode   the multicodec number of public keys
/// @param secretCode   that of secret keys
/// @param publicStart  what stands before the raw key in a SubjectPublicKeyInfo, in hexadecimal
/// @param secretStart  what stands before the secret in PKCS #8, in hexadecimal
record KeyEncoding(
        String keyAlgorithm,
        String signatureAlgorithm,
        int secretLength,
        int publicCode,
        int secretCode,
        String publicStart,
        String secretStart) {

    private static final KeyEncoding ED25519 = new KeyEncoding(
            "Ed25519", "Ed25519", 32, 0xed, 0x1300, "302a300506032b6570032100", "302e020100300506032b657004220420");

    private static final KeyEncoding P256 = new KeyEncoding(
            "EC",
            "SHA256withECDSAinP1363Format",
            32,
            0x1200,
            0x1306,
            "3059301306072a8648ce3d020106082a8648ce3d030107034200",
            "3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420");

    private static final KeyEncoding P384 = new KeyEncoding(
            "EC",
            "SHA384withECDSAinP1363Format",
            48,
            0x1201,
            0x1307,
            "3076301006072a8648ce3d020106052b81040022036200",
            "304e020100301006072a8648ce3d020106052b81040022043730350201010430");

    private static final KeyEncoding RSA = new KeyEncoding("RSA", "SHA256withRSA", 0, 0x1205, 0, "", "");

    static KeyEncoding of(KeyKind kind) {
        return switch (kind) {
            case ED25519 -> ED25519;
            case P256 -> P256;
            case P384 -> P384;
            case RSA -> RSA;
        };
    }

    byte[] publicHead() {
        return HexFormat.of().parseHex(publicStart);
    }

    byte[] secretHead() {
        return HexFormat.of().parseHex(secretStart);
    }
}
