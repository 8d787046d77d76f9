package dev.assay.cli.issue;

import dev.assay.cli.WholeFile;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Where credentials go: standard output as they come, or a file that is there when it is whole.
sealed interface Destination {

    /// @throws IOException where a line could not be written
    void take(WholeFile.Writing writing) throws IOException;

    /// Standard output.
    ///
    /// @param stream swallows what goes wrong, and is asked therefore
    record Stream(PrintStream stream) implements Destination {
        @Override
        public void take(WholeFile.Writing writing) throws IOException {
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
    record InFile(Path file) implements Destination {
        @Override
        public void take(WholeFile.Writing writing) throws IOException {
            WholeFile.write(file, writing);
        }
    }
}
