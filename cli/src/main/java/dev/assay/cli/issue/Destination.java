package dev.assay.cli.issue;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Where credentials go: standard output as they come, or a file that is there when it is whole.
sealed interface Destination {

    /// What writes the lines.
    @FunctionalInterface
    interface Writing {
        void to(Writer lines) throws IOException;
    }

    /// @throws IOException where a line could not be written
    void take(Writing writing) throws IOException;

    /// Standard output.
    ///
    /// @param stream swallows what goes wrong, and is asked therefore
    record Stream(PrintStream stream) implements Destination {
        @Override
        public void take(Writing writing) throws IOException {
            var lines = new BufferedWriter(new OutputStreamWriter(new Asking(), StandardCharsets.UTF_8));
            try {
                writing.to(lines);
            } finally {
                // also where it ends early: no line is left half
                lines.flush();
            }
        }

        private final class Asking extends FilterOutputStream {
            Asking() {
                super(stream);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                stream.write(bytes, from, length);
                if (stream.checkError()) {
                    throw new IOException("nobody takes it");
                }
            }
        }
    }

    /// A file.
    record WholeFile(Path file) implements Destination {
        @Override
        public void take(Writing writing) throws IOException {
            var part = Files.createTempFile(file.toAbsolutePath().getParent(), ".issue", ".part");
            // also where the process is told to end
            part.toFile().deleteOnExit();
            try {
                try (var lines = Files.newBufferedWriter(part)) {
                    writing.to(lines);
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }
}
