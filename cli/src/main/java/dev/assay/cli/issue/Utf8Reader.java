package dev.assay.cli.issue;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/// Characters of UTF-8 bytes, which names the line where bytes are none; the JDK's reader does not say where.
final class Utf8Reader extends Reader {
    private final InputStream bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer ahead = ByteBuffer.allocate(1 << 13).flip();
    private boolean ended;
    private long line = 1;

    Utf8Reader(InputStream bytes) {
        this.bytes = bytes;
    }

    /// @throws IOException also where the next bytes are not UTF-8; what stands before them was given by then
    @Override
    public int read(char[] into, int from, int length) throws IOException {
        var chars = CharBuffer.wrap(into, from, length);
        while (true) {
            var outcome = decoder.decode(ahead, chars, ended);
            int read = chars.position() - from;
            if (read > 0) {
                line += CharBuffer.wrap(into, from, read)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
                return read;
            }
            if (outcome.isError()) {
                throw new IOException("line " + line + " is not UTF-8; save the table as UTF-8");
            }
            if (ended) {
                return -1;
            }
            more();
        }
    }

    private void more() throws IOException {
        ahead.compact();
        int read = bytes.read(ahead.array(), ahead.position(), ahead.remaining());
        ended = read < 0;
        ahead.position(ahead.position() + Math.max(read, 0)).flip();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
