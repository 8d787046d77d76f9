package dev.assay.server.assessment;

import dev.assay.items.ItemModel;
import dev.assay.items.Variant;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/// One question of a new form. `slot` counts from 1; the variant is the one of `redraw`.
public record DrawnQuestion(int slot, ItemModel model, int redraw, Variant variant) {
    /// The same for two variants that ask the same of the reader, whatever the order of their options: 128 bits of
    /// SHA-256 over the model's id and what was drawn.
    public UUID tuple() {
        return tuple(variant);
    }

    static UUID tuple(Variant variant) {
        return digest(variant.modelId() + "\n" + variant.tuple());
    }

    /// The same for two variants that look the same: 128 bits of the variant's fingerprint.
    public UUID fingerprint() {
        var bytes = ByteBuffer.wrap(HexFormat.of().parseHex(variant.fingerprint()));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static UUID digest(String text) {
        try {
            var bytes =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return "question " + slot;
    }
}
