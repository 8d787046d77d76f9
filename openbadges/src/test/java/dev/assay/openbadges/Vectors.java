package dev.assay.openbadges;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Test vectors from public repositories, kept outside the project; a test that needs one is skipped where they are
/// absent.
public final class Vectors {

    private Vectors() {}

    /// A file or folder under `vectors`.
    public static Path path(String name) {
        var shared = System.getProperty("assay.shared", "");
        var path = Path.of(shared, "vectors", name);
        assumeTrue(Files.exists(path), "skipped: the test vectors are absent (" + name + "); set -Dassay.shared");
        return path;
    }

    /// The files of a folder, by name.
    public static List<Path> files(String folder) {
        try (var files = Files.list(path(folder))) {
            return files.sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static String text(String name) {
        return text(path(name));
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static JsonObject json(String name) {
        return parsed(text(name));
    }

    public static JsonObject parsed(String text) {
        return switch (StrictJson.read(text)) {
            case JsonReading.Read read -> read.value().asJsonObject();
            case JsonReading.Refused refused -> throw new AssertionError(refused.inWords());
        };
    }
}
