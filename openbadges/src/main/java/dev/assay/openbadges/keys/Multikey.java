package dev.assay.openbadges.keys;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// The Multikey text of an Ed25519 key: multibase base58btc (`z`) of a two-byte multicodec head and 32 bytes.
///
/// Source: W3C Controlled Identifiers 1.0, section 2.2.2 (Multikey); multicodec table: `ed25519-pub` 0xed,
/// `ed25519-priv` 0x1300, as varints.
enum Multikey {
    PUBLIC(0xed, 0x01),
    SECRET(0x80, 0x26);

    private static final int KEY_LENGTH = 32;

    private final byte first;
    private final byte second;

    Multikey(int first, int second) {
        this.first = (byte) first;
        this.second = (byte) second;
    }

    String encode(byte[] key) {
        var bytes = ByteBuffer.allocate(2 + KEY_LENGTH)
                .put(first)
                .put(second)
                .put(key)
                .array();
        return "z" + Base58.encode(bytes);
    }

    /// Empty where the text is of another kind, length or base.
    Optional<byte[]> decode(String multibase) {
        if (!multibase.startsWith("z")) {
            return Optional.empty();
        }
        return Base58.decode(multibase.substring(1))
                .filter(bytes -> bytes.length == 2 + KEY_LENGTH && bytes[0] == first && bytes[1] == second)
                .map(bytes -> Arrays.copyOfRange(bytes, 2, bytes.length));
    }
}
