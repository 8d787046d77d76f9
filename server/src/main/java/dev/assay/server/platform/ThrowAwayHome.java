package dev.assay.server.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A home that is made for one run and deleted after it.
final class ThrowAwayHome implements AutoCloseable {
    private final Path path;

    private ThrowAwayHome(Path path) {
        this.path = path;
    }

    static ThrowAwayHome make() {
        try {
            return new ThrowAwayHome(Files.createTempDirectory("assay-home"));
        } catch (IOException full) {
            throw new StartFailure("No room for a temporary home: " + full.getMessage());
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        if (!Files.exists(path)) {
            return;
        }
        try (var all = Files.walk(path)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}
