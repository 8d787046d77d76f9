package dev.assay.openbadges.bake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.openbadges.bake.PngChunk.NotPng;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;

/// Puts a credential into a PNG and takes it out again: an uncompressed iTXt chunk `openbadgecredential`.
///
/// Every chunk is checked (length, name, checksum) before the credential is believed to be there; bytes after IEND
/// are ignored, and not carried over by baking. All other chunks stay as they are, byte for byte. Assertions of Open
/// Badges 1 and 2 (keyword `openbadges`) are read too, and replaced: else readers of different age would see different
/// badges in one image. Source: Open Badges 3.0, section 5.3.1; Badge Baking of Open Badges 2.0.
public final class PngBaking {
    private static final String KEYWORD = "openbadgecredential";

    /// The keyword of Open Badges 1 and 2.
    private static final String OLD_KEYWORD = "openbadges";

    private PngBaking() {}

    /// Whether the bytes begin as a PNG does.
    public static boolean looksLikePng(byte[] bytes) {
        return PngChunk.isPng(bytes);
    }

    /// The image with `credential` in it, in place of any that it held.
    ///
    /// @param credential a JSON object or a compact JWS, else IllegalArgumentException
    public static Baked bake(byte[] png, String credential) {
        var text = CredentialText.of(credential).text();
        List<PngChunk> chunks;
        try {
            chunks = PngChunk.walk(png);
        } catch (NotPng broken) {
            return new Baked.Refused(broken.reason());
        }
        var baked = new ByteArrayOutputStream(png.length + text.length() + 64);
        baked.write(png, 0, chunks.getFirst().start());
        for (PngChunk chunk : chunks) {
            if (!isCredential(chunk, png)) {
                baked.write(png, chunk.start(), chunk.end() - chunk.start());
            }
            if (chunk.equals(chunks.getFirst())) {
                baked.writeBytes(textChunk(text));
            }
        }
        return new Baked.Image(baked.toByteArray());
    }

    private static boolean isCredential(PngChunk chunk, byte[] png) {
        return chunk.isText(png, KEYWORD) || chunk.isText(png, OLD_KEYWORD);
    }

    /// The image without any credential; empty where it is no whole PNG.
    static Optional<byte[]> bare(byte[] png) {
        try {
            var bare = new ByteArrayOutputStream(png.length);
            for (PngChunk chunk : PngChunk.walk(png)) {
                if (!isCredential(chunk, png)) {
                    bare.write(png, chunk.start(), chunk.end() - chunk.start());
                }
            }
            return Optional.of(bare.toByteArray());
        } catch (NotPng broken) {
            return Optional.empty();
        }
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
            var found = only(chunks, png, KEYWORD);
            if (found.isPresent()) {
                return new Unbaked.Found(international(found.get(), KEYWORD, png));
            }
            var older = only(chunks, png, OLD_KEYWORD);
            if (older.isEmpty()) {
                return new Unbaked.Nothing("");
            }
            return new Unbaked.FoundOlder(
                    older.get().type().equals("tEXt")
                            ? latin(older.get(), OLD_KEYWORD, png)
                            : international(older.get(), OLD_KEYWORD, png));
        } catch (NotPng broken) {
            return new Unbaked.Unreadable(broken.reason());
        }
    }

    private static Optional<PngChunk> only(List<PngChunk> chunks, byte[] png, String keyword) throws NotPng {
        var found = chunks.stream().filter(chunk -> chunk.isText(png, keyword)).toList();
        if (found.size() > 1) {
            throw new NotPng("the PNG holds " + found.size() + " credentials; only one is allowed");
        }
        return found.stream().findFirst();
    }

    /// The oldest badges have the address of their assertion in a plain text chunk.
    private static String latin(PngChunk chunk, String keyword, byte[] png) {
        return new String(chunk.data(png), ISO_8859_1).substring(keyword.length() + 1);
    }

    private static String international(PngChunk chunk, String keyword, byte[] png) throws NotPng {
        if (!chunk.type().equals("iTXt")) {
            throw new NotPng("the PNG holds its credential in a chunk " + chunk.type() + "; it belongs in iTXt");
        }
        ByteBuffer data = ByteBuffer.wrap(chunk.data(png));
        data.position(keyword.length() + 1);
        if (data.remaining() < 4) {
            throw new NotPng("the iTXt chunk of the credential is cut off");
        }
        // Not inflated on purpose: the standard forbids compression here, and small input stays small.
        if (data.get() != 0) {
            throw new NotPng("the iTXt chunk of the credential is compressed, which Open Badges forbids");
        }
        data.get();
        if (!skipPastZeros(data, 2)) {
            throw new NotPng("the iTXt chunk of the credential is cut off");
        }
        try {
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(data)
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new NotPng("the credential in the PNG is not UTF-8");
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
