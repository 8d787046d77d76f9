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
///
/// @param tuple       the same for two variants that ask the same of the reader, whatever the order of their options:
///                    128 bits of SHA-256 over the model's id and what was drawn
/// @param fingerprint the same for two variants that look the same: 128 bits of the variant's fingerprint
public record DrawnQuestion(int slot, ItemModel model, int redraw, Variant variant, UUID tuple, UUID fingerprint) {
    public static DrawnQuestion of(int slot, ItemModel model, int redraw, Variant variant) {
        return new DrawnQuestion(
                slot,
                model,
                redraw,
                variant,
                digest(variant.modelId() + "\n" + variant.tuple()),
                uuid(HexFormat.of().parseHex(variant.fingerprint())));
    }

    private static UUID digest(String text) {
        try {
            return uuid(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    private static UUID uuid(byte[] digest) {
        var bytes = ByteBuffer.wrap(digest);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public String toString() {
        return "question " + slot;
    }
}
