package dev.assay.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The badges of a file: one, or as many as it has lines, as `assay issue` writes them.
///
/// It has one a line where a line that ends an object, or is a token, is followed by one that begins the like: inside
/// one badge that cannot be. However long the file, one line is in memory at a time.
final class BadgeLines {
    /// One byte more than the verifier reads, so that it sees what is too large.
    private static final int MOST_BYTES = (10 << 20) + 1;

    private BadgeLines() {}

    /// What takes the badges.
    @FunctionalInterface
    interface Taking {
        /// @param line from 1; empty for a badge that is the whole file
        void take(Optional<Long> line, byte[] badge);
    }

    /// @param file closed by whoever opened it
    static void each(InputStream file, Taking taking) throws IOException {
        byte[] head = file.readNBytes(MOST_BYTES);
        if (!hasOneALine(head)) {
            taking.take(Optional.empty(), head);
            return;
        }
        var lines = new BufferedInputStream(new SequenceInputStream(new ByteArrayInputStream(head), file));
        long number = 1;
        for (var line = next(lines); line.isPresent(); line = next(lines), number++) {
            if (!isBlank(line.get())) {
                taking.take(Optional.of(number), line.get());
            }
        }
    }

    private static boolean hasOneALine(byte[] head) {
        var first = new String(head, StandardCharsets.ISO_8859_1)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(2)
                .toList();
        return first.size() == 2
                && (isToken(first.getFirst()) || isObject(first.getFirst()))
                && (isToken(first.getLast()) || first.getLast().startsWith("{"));
    }

    private static boolean isToken(String line) {
        return line.startsWith("ey");
    }

    private static boolean isObject(String line) {
        return line.startsWith("{") && line.endsWith("}");
    }

    private static boolean isBlank(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1).isBlank();
    }

    /// As much of the next line as is read of a badge; the rest of a longer one is passed over.
    private static Optional<byte[]> next(InputStream lines) throws IOException {
        var line = new ByteArrayOutputStream();
        int next = lines.read();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && next != '\n'; next = lines.read()) {
            if (line.size() < MOST_BYTES) {
                line.write(next);
            }
        }
        return Optional.of(line.toByteArray());
    }
}
