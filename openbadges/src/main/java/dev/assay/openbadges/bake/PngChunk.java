package dev.assay.openbadges.bake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/// One chunk of a PNG: where it lies in the file. Lengths are checked against the file before anything is read,
/// so a chunk that lies about its length costs nothing. Source: PNG (Third Edition), section 5.
record PngChunk(String type, int start, int length) {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /// Length, type and checksum around the data.
    private static final int FRAME = 12;

    /// A badge image has a handful of chunks; an image in small IDATs some thousands.
    private static final int MOST_CHUNKS = 100_000;

    static boolean isPng(byte[] bytes) {
        return bytes.length >= SIGNATURE.length
                && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    private static final Set<String> TEXTS = Set.of("iTXt", "tEXt", "zTXt");

    /// Every chunk from IHDR to IEND.
    static List<PngChunk> walk(byte[] png) throws NotPng {
        if (!isPng(png)) {
            throw new NotPng("it does not begin as a PNG does");
        }
        var chunks = new ArrayList<PngChunk>();
        int at = SIGNATURE.length;
        while (chunks.isEmpty() || !chunks.getLast().type.equals("IEND")) {
            if (chunks.size() == MOST_CHUNKS) {
                throw new NotPng("the PNG has more than " + MOST_CHUNKS + " chunks");
            }
            PngChunk chunk = at(png, at);
            chunks.add(chunk);
            at = chunk.end();
        }
        PngChunk first = chunks.getFirst();
        if (!(first.type.equals("IHDR") && first.length == 13)) {
            throw new NotPng("the PNG does not begin with an IHDR chunk of 13 bytes");
        }
        return chunks;
    }

    private static PngChunk at(byte[] png, int at) throws NotPng {
        if (png.length - at < FRAME) {
            throw new NotPng("the PNG ends in the middle of a chunk, at byte " + at);
        }
        int length = ByteBuffer.wrap(png, at, 4).getInt();
        if (length < 0 || length > png.length - at - FRAME) {
            throw new NotPng("the PNG chunk at byte " + at + " says it is longer than the file");
        }
        String type = new String(png, at + 4, 4, ISO_8859_1);
        if (!type.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))) {
            throw new NotPng("the PNG chunk at byte " + at + " has no name of four letters");
        }
        if (ByteBuffer.wrap(png, at + 8 + length, 4).getInt() != checksum(png, at + 4, length + 4)) {
            throw new NotPng("the checksum of the PNG chunk " + type + " at byte " + at + " is wrong");
        }
        return new PngChunk(type, at, length);
    }

    private static int checksum(byte[] bytes, int from, int length) {
        var crc = new CRC32();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    /// A whole chunk with its frame.
    static byte[] framed(String type, byte[] data) {
        var chunk = ByteBuffer.allocate(data.length + FRAME)
                .putInt(data.length)
                .put(type.getBytes(ISO_8859_1))
                .put(data);
        chunk.putInt(checksum(chunk.array(), 4, data.length + 4));
        return chunk.array();
    }

    /// Where the next chunk begins.
    int end() {
        return start + FRAME + length;
    }

    byte[] data(byte[] png) {
        return Arrays.copyOfRange(png, start + 8, start + 8 + length);
    }

    /// Whether this is a text chunk of any kind with that keyword.
    boolean isText(byte[] png, String keyword) {
        if (!TEXTS.contains(type)) {
            return false;
        }
        byte[] start = (keyword + '\0').getBytes(ISO_8859_1);
        return length >= start.length
                && Arrays.equals(png, this.start + 8, this.start + 8 + start.length, start, 0, start.length);
    }

    static final class NotPng extends Exception {
        private static final long serialVersionUID = 1L;
        private final String reason;

        NotPng(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
