package dev.assay.openbadges.rdfc;

import dev.assay.openbadges.digest.HashAlgorithm;

/// SHA-256 of texts, as RDFC-1.0 uses it.
public final class Sha256 {

    private Sha256() {}

    /// The digest of a text's UTF-8 bytes, 32 bytes.
    public static byte[] of(String text) {
        return HashAlgorithm.SHA_256.of(text);
    }

    /// The digest of a text's UTF-8 bytes in lower-case hexadecimal.
    public static String hex(String text) {
        return HashAlgorithm.SHA_256.hex(text);
    }
}
