package dev.assay.openbadges.sdjwt;

import dev.assay.openbadges.keys.Base64Url;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/// How disclosures are hashed: `_sd_alg`. We write SHA-256 and read its longer sisters.
public enum SdAlgorithm {
    SHA_256("sha-256", "SHA-256"),
    SHA_384("sha-384", "SHA-384"),
    SHA_512("sha-512", "SHA-512");

    private final String id;
    private final String inJava;

    SdAlgorithm(String id, String inJava) {
        this.id = id;
        this.inJava = inJava;
    }

    /// The name in tokens (IANA, Named Information Hash Algorithm Registry).
    public String id() {
        return id;
    }

    static Optional<SdAlgorithm> named(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    /// The hash of a text of ASCII characters, as base64url.
    String digest(String text) {
        try {
            return Base64Url.encode(MessageDigest.getInstance(inJava).digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has " + inJava, impossible);
        }
    }
}
