package dev.assay.openbadges.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// A resource that stands in its own address: a `data:` URL (RFC 2397).
///
/// @param mediaType in lower case, with its parameters
@SuppressWarnings("ArrayRecordComponent") // never compared
record InPlace(String mediaType, byte[] content) {
    private static final String SCHEME = "data:";
    private static final String BASE64 = ";base64";

    /// Whether an address is of this kind, well-formed or not.
    static boolean isOne(String address) {
        return address.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /// Reads an address; empty where it is not well-formed.
    static Optional<InPlace> read(String address) {
        int comma = address.indexOf(',');
        if (!isOne(address) || comma < 0) {
            return Optional.empty();
        }
        var head = address.substring(SCHEME.length(), comma).toLowerCase(Locale.ROOT);
        var body = address.substring(comma + 1);
        try {
            var content = unescaped(body);
            return Optional.of(
                    head.endsWith(BASE64)
                            ? new InPlace(
                                    head.substring(0, head.length() - BASE64.length()),
                                    Base64.getDecoder().decode(content))
                            : new InPlace(head, content));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /// What is not ASCII may stand as it is, as in most browsers.
    private static byte[] unescaped(String body) {
        var text = new String(body.getBytes(UTF_8), ISO_8859_1);
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && i + 2 < text.length()) {
                bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else if (c == '%') {
                throw new IllegalArgumentException("not escaped");
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }
}
