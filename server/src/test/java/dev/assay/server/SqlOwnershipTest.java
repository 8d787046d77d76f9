package dev.assay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A context's tables live in a schema of its own name, and only its sql package speaks of them. The stores' own tests
/// prove the same with a
/// database role that has rights on one schema only.
class SqlOwnershipTest {
    private static final Path SOURCES = Path.of(System.getProperty("assay.root", ".."), "server/src/main/java");
    private static final Pattern TABLE =
            Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\\s+(?:ONLY\\s+)?([a-z]+)\\.[a-z_]+");

    @Test
    void everyTableIsNamedOnlyByItsOwner() throws IOException {
        var bad = new ArrayList<String>();
        var seen = 0;
        for (var file : sources()) {
            var folders = SOURCES.resolve("dev/assay/server").relativize(file);
            var owner =
                    folders.getNameCount() == 3 && folders.getName(1).toString().equals("sql")
                            ? folders.getName(0).toString()
                            : "nobody";
            var match = TABLE.matcher(Files.readString(file));
            while (match.find()) {
                seen++;
                if (!match.group(1).equals(owner)) {
                    bad.add(folders + " names " + match.group());
                }
            }
        }
        assertThat(bad).isEmpty();
        assertThat(seen).as("statements found at all").isPositive();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
