package dev.assay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// docs/map.md shows the table that ArchitectureTest enforces.
class MapTest {
    private static final Pattern ROW = Pattern.compile("^\\| (\\w+) \\| [^|]* \\| ([^|]*) \\|$", Pattern.MULTILINE);

    @Test
    void theMapShowsTheArrowsThatAreEnforced() throws IOException {
        var map = Files.readString(Path.of(System.getProperty("assay.root", ".."), "docs", "map.md"));
        var section = map.substring(map.indexOf("## Contexts"), map.indexOf("Four kinds of package"));
        Map<String, Set<String>> shown = new TreeMap<>();
        var row = ROW.matcher(section);
        while (row.find()) {
            shown.put(row.group(1), targets(row.group(2).strip()));
        }
        shown.remove("context");
        assertThat(shown).isEqualTo(new TreeMap<>(ArchitectureTest.MAY_USE));
    }

    private static Set<String> targets(String cell) {
        return switch (cell) {
            case "-" -> Set.of();
            case "all" -> Set.of("*");
            default -> Arrays.stream(cell.split(", ")).collect(Collectors.toSet());
        };
    }
}
