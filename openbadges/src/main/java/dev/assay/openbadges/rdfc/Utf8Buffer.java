package dev.assay.openbadges.rdfc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/// Canonical N-Quads in the making, as the UTF-8 bytes that are sorted and hashed: their unsigned order is that of code
/// points, which RDFC-1.0 asks for, and no text has to be encoded again.
public final class Utf8Buffer {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    /// What follows the backslash, for the characters that have a short escape.
    private static final byte[] SHORT = new byte[128];

    /// Characters of a literal that need an escape.
    private static final boolean[] IN_LITERAL = new boolean[128];

    /// Characters of an IRI that need an escape.
    private static final boolean[] IN_IRI = new boolean[128];

    static {
        var plain = "\b\t\n\f\r\"\\";
        for (int i = 0; i < plain.length(); i++) {
            SHORT[plain.charAt(i)] = (byte) "btnfr\"\\".charAt(i);
        }
        Arrays.fill(IN_LITERAL, 0, ' ', true);
        IN_LITERAL['"'] = true;
        IN_LITERAL['\\'] = true;
        IN_LITERAL[0x7f] = true;
        Arrays.fill(IN_IRI, 0, ' ' + 1, true);
        "<>\"{}|^`\\".chars().forEach(unit -> IN_IRI[unit] = true);
    }

    private byte[] bytes;
    private int length;

    public Utf8Buffer(int capacity) {
        bytes = new byte[capacity];
    }

    public int length() {
        return length;
    }

    /// Drops what stands after a position.
    public void cut(int to) {
        length = Math.min(length, to);
    }

    public Utf8Buffer raw(byte[] more) {
        return raw(more, 0, more.length);
    }

    public Utf8Buffer raw(byte[] more, int from, int to) {
        reserve(to - from);
        System.arraycopy(more, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    /// A text that needs no escapes.
    public Utf8Buffer plain(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    /// What stands between the quotation marks of a literal.
    public Utf8Buffer literal(String text) {
        return escaped(text, IN_LITERAL, true);
    }

    /// What stands between the angle brackets of an IRI.
    public Utf8Buffer iri(String text) {
        return escaped(text, IN_IRI, false);
    }

    private Utf8Buffer escaped(String text, boolean[] escapes, boolean ofLiteral) {
        reserve(text.length() * 6);
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 0x80 && !escapes[unit]) {
                bytes[length++] = (byte) unit;
            } else if (unit < 0x80) {
                escape(unit, ofLiteral ? SHORT[unit] : 0);
            } else if (ofLiteral && unit >= 0xfffe) {
                escape(unit, 0);
            } else {
                i += beyondAscii(text, i, unit);
            }
        }
        return this;
    }

    private void escape(char unit, int shortly) {
        bytes[length++] = '\\';
        if (shortly != 0) {
            bytes[length++] = (byte) shortly;
            return;
        }
        bytes[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[(unit >> shift) & 15];
        }
    }

    /// Writes the character that begins at a place; half a surrogate pair becomes `?`, as everywhere in Java.
    ///
    /// @return 1 where the character takes two units, else 0
    private int beyondAscii(String text, int at, char unit) {
        if (unit < 0x800) {
            bytes[length++] = (byte) (0xc0 | (unit >> 6));
            bytes[length++] = continuing(unit);
            return 0;
        }
        if (!Character.isSurrogate(unit)) {
            bytes[length++] = (byte) (0xe0 | (unit >> 12));
            bytes[length++] = continuing(unit >> 6);
            bytes[length++] = continuing(unit);
            return 0;
        }
        int point = text.codePointAt(at);
        if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            bytes[length++] = '?';
            return 0;
        }
        bytes[length++] = (byte) (0xf0 | (point >> 18));
        bytes[length++] = continuing(point >> 12);
        bytes[length++] = continuing(point >> 6);
        bytes[length++] = continuing(point);
        return 1;
    }

    private static byte continuing(int bits) {
        return (byte) (0x80 | (bits & 0x3f));
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /// Feeds all bytes to a digest.
    public void into(MessageDigest digest) {
        digest.update(bytes, 0, length);
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
