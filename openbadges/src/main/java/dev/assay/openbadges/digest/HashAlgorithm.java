package dev.assay.openbadges.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The hash functions that credentials use; every JDK has them.
public enum HashAlgorithm {
    SHA_256("SHA-256", 32),
    SHA_384("SHA-384", 48),
    SHA_512("SHA-512", 64);

    private final String name;
    private final int length;

    HashAlgorithm(String name, int length) {
        this.name = name;
        this.length = length;
    }

    /// The length of a digest in bytes.
    public int length() {
        return length;
    }

    /// A computation that has read nothing yet; not for use by two threads at once.
    public MessageDigest fresh() {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public byte[] of(byte[] bytes) {
        return fresh().digest(bytes);
    }

    /// The digest of a text's UTF-8 bytes.
    public byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The digest of a text's UTF-8 bytes in lower-case hexadecimal.
    public String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }
}
