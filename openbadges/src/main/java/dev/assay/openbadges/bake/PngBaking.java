package dev.assay.openbadges.bake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.openbadges.bake.PngChunk.NotPng;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.List;

/// Puts a credential into a PNG and takes it out again: an uncompressed iTXt chunk `openbadgecredential`.
///
/// Every chunk is checked (length, name, checksum) before the credential is believed to be there; bytes after IEND
/// are ignored, and not carried over by baking. Source: Open Badges 3.0, section 5.3.1.
public final class PngBaking {
    private static final String KEYWORD = "openbadgecredential";

    /// The keyword of Open Badges 1 and 2, recognised only to say so.
    private static final String OLD_KEYWORD = "openbadges";

    private PngBaking() {}

    /// Whether the bytes begin as a PNG does.
    public static boolean looksLikePng(byte[] bytes) {
        return PngChunk.isPng(bytes);
    }

    /// The image with `credential` in it, in place of any that it held.
    public static Baked bake(byte[] png, String credential) {
        List<PngChunk> chunks;
        try {
            chunks = PngChunk.walk(png);
        } catch (NotPng broken) {
            return new Baked.Refused(broken.reason());
        }
        var baked = new ByteArrayOutputStream(png.length + credential.length() + 64);
        baked.write(png, 0, chunks.getFirst().start());
        for (PngChunk chunk : chunks) {
            if (!chunk.isText(png, KEYWORD)) {
                baked.write(png, chunk.start(), chunk.end() - chunk.start());
            }
            if (chunk.equals(chunks.getFirst())) {
                baked.writeBytes(textChunk(credential));
            }
        }
        return new Baked.Image(baked.toByteArray());
    }

    private static byte[] textChunk(String credential) {
        // keyword, end, compression flag and method 0, empty language tag, empty translated keyword, text
        byte[] head = (KEYWORD + "\0\0\0\0\0").getBytes(ISO_8859_1);
        byte[] text = credential.getBytes(UTF_8);
        return PngChunk.framed(
                "iTXt",
                ByteBuffer.allocate(head.length + text.length)
                        .put(head)
                        .put(text)
                        .array());
    }

    /// The credential in the image.
    public static Unbaked unbake(byte[] png) {
        try {
            List<PngChunk> chunks = PngChunk.walk(png);
            List<PngChunk> found =
                    chunks.stream().filter(chunk -> chunk.isText(png, KEYWORD)).toList();
            if (found.size() > 1) {
                return new Unbaked.Unreadable("the PNG holds " + found.size() + " credentials; only one is allowed");
            }
            if (found.isEmpty()) {
                boolean old = chunks.stream().anyMatch(chunk -> chunk.isText(png, OLD_KEYWORD));
                return new Unbaked.Nothing(old ? "it holds an older badge, of Open Badges 1 or 2" : "");
            }
            return text(found.getFirst(), png);
        } catch (NotPng broken) {
            return new Unbaked.Unreadable(broken.reason());
        }
    }

    private static Unbaked text(PngChunk chunk, byte[] png) {
        if (!chunk.type().equals("iTXt")) {
            return new Unbaked.Unreadable("the PNG holds its credential in a tEXt chunk; it belongs in an iTXt chunk");
        }
        ByteBuffer data = ByteBuffer.wrap(chunk.data(png));
        data.position(KEYWORD.length() + 1);
        if (data.remaining() < 4) {
            return new Unbaked.Unreadable("the iTXt chunk of the credential is cut off");
        }
        // Not inflated on purpose: the standard forbids compression here, and small input stays small.
        if (data.get() != 0) {
            return new Unbaked.Unreadable("the iTXt chunk of the credential is compressed, which Open Badges forbids");
        }
        data.get();
        if (!skipPastZeros(data, 2)) {
            return new Unbaked.Unreadable("the iTXt chunk of the credential is cut off");
        }
        try {
            return new Unbaked.Found(UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(data)
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return new Unbaked.Unreadable("the credential in the PNG is not UTF-8");
        }
    }

    private static boolean skipPastZeros(ByteBuffer data, int count) {
        int left = count;
        while (left > 0 && data.hasRemaining()) {
            if (data.get() == 0) {
                left--;
            }
        }
        return left == 0;
    }
}
