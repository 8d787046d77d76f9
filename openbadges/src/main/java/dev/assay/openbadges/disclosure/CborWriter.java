package dev.assay.openbadges.disclosure;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/// Writes what [CborReader] reads.
final class CborWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    CborWriter(byte[] header) {
        out.writeBytes(header);
    }

    CborWriter unsigned(int value) {
        return head(CborReader.UNSIGNED, value);
    }

    CborWriter array(int length) {
        return head(CborReader.ARRAY, length);
    }

    CborWriter map(int length) {
        return head(CborReader.MAP, length);
    }

    CborWriter bytes(byte[] bytes) {
        head(CborReader.BYTES, bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    CborWriter bytes(Collection<byte[]> strings) {
        array(strings.size());
        strings.forEach(this::bytes);
        return this;
    }

    CborWriter text(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        head(CborReader.TEXT, utf8.length);
        out.writeBytes(utf8);
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    private CborWriter head(int major, int value) {
        int type = major << 5;
        if (value < 24) {
            out.write(type | value);
        } else if (value < 1 << 8) {
            out.write(type | 24);
            out.write(value);
        } else if (value < 1 << 16) {
            out.write(type | 25);
            out.write(value >> 8);
            out.write(value);
        } else {
            out.write(type | 26);
            out.write(value >> 24);
            out.write(value >> 16);
            out.write(value >> 8);
            out.write(value);
        }
        return this;
    }
}
