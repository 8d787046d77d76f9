package dev.assay.openbadges.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// A resource that stands in its own address: a `data:` URL (RFC 2397).
///
/// @param mediaType as it is written, with its parameters
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
        var head = address.substring(SCHEME.length(), comma);
        var body = address.substring(comma + 1);
        try {
            return Optional.of(
                    head.endsWith(BASE64)
                            ? new InPlace(
                                    head.substring(0, head.length() - BASE64.length()),
                                    Base64.getDecoder().decode(body))
                            : new InPlace(head, unescaped(body)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static byte[] unescaped(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && i + 2 < text.length()) {
                bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else if (c == '%' || c > 0x7f) {
                throw new IllegalArgumentException("not escaped");
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(ISO_8859_1));
            }
        }
        return bytes.toByteArray();
    }
}
