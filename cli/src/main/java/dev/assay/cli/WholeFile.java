package dev.assay.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// A file that is there when it is whole, and until then is as it was. Who may read it is as with any other program's
/// files: a new one goes by the process's mask, one that was there keeps its permissions.
public final class WholeFile {
    private WholeFile() {}

    /// What writes the lines.
    @FunctionalInterface
    public interface Writing {
        void to(Writer lines) throws IOException;
    }

    /// @throws IOException where a line could not be written; the file is then as it was
    public static void write(Path file, Writing writing) throws IOException {
        var part = file.toAbsolutePath().resolveSibling(".assay" + UUID.randomUUID() + ".part");
        // also where the process is told to end
        part.toFile().deleteOnExit();
        try {
            try (var lines = Files.newBufferedWriter(part, StandardOpenOption.CREATE_NEW)) {
                writing.to(lines);
            }
            keepPermissions(file, part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void keepPermissions(Path file, Path part) throws IOException {
        if (Files.exists(file)
                && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(file));
        }
    }
}
