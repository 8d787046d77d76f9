package dev.assay.openbadges.keys;

import java.util.Base64;
import java.util.Optional;

/// Base64url without padding (RFC 4648, section 5), as JOSE and multibase prefix `u` mean it.
///
/// Read strictly: one byte string has one text. The JDK's decoder also takes padding and stray last bits, by which a
/// signed token could be changed without anyone noticing.
public final class Base64Url {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Base64Url() {}

    /// The text of bytes.
    public static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /// The bytes of a text; empty where it is not base64url in its one spelling.
    public static Optional<byte[]> decode(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
