package dev.assay.openbadges.keys;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/// A Multikey text taken apart: multibase base58btc (`z`) of a multicodec number as a varint, then the key.
///
/// Source: W3C Controlled Identifiers 1.0, section 2.2.2 (Multikey).
///
/// @param code the multicodec number, below 2^14
@SuppressWarnings("ArrayRecordComponent") // never compared
record Multikey(int code, byte[] key) {

    static String encode(int code, byte[] key) {
        var bytes = new ByteArrayOutputStream(key.length + 2);
        bytes.write((code & 0x7f) | 0x80);
        bytes.write(code >> 7);
        bytes.writeBytes(key);
        return "z" + Base58.encode(bytes.toByteArray());
    }

    /// Empty where the text is of another base, or its number has another length than two bytes, as all of keys have.
    static Optional<Multikey> decode(String multibase) {
        if (!multibase.startsWith("z")) {
            return Optional.empty();
        }
        return Base58.decode(multibase.substring(1))
                .filter(bytes -> bytes.length > 2 && bytes[0] < 0 && bytes[1] > 0)
                .map(bytes ->
                        new Multikey((bytes[0] & 0x7f) | bytes[1] << 7, Arrays.copyOfRange(bytes, 2, bytes.length)));
    }
}
