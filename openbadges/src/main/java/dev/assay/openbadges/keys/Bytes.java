package dev.assay.openbadges.keys;

import java.io.ByteArrayOutputStream;

/// Puts byte strings together.
final class Bytes {

    private Bytes() {}

    static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
