package dev.assay.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that is there when it is whole, and until then is as it was.
public final class WholeFile {
    private WholeFile() {}

    /// What writes the lines.
    @FunctionalInterface
    public interface Writing {
        void to(Writer lines) throws IOException;
    }

    /// @throws IOException where a line could not be written; the file is then as it was
    public static void write(Path file, Writing writing) throws IOException {
        var part = Files.createTempFile(file.toAbsolutePath().getParent(), ".assay", ".part");
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
