package dev.assay.items.source;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// A Markdown file that starts with YAML fields between two `---` lines.
///
/// `bodyLine` is the line of the file on which `body` starts, so that a mistake found in the body can be named by line.
public record FrontMatter(YamlMap fields, String body, int bodyLine) {
    private static final String FENCE = "---";

    /// Empty, with the reason among `problems`, when the fields cannot be read.
    public static Optional<FrontMatter> read(Path root, Path file, Problems problems) {
        String name = YamlFile.nameOf(root, file);
        return YamlFile.text(file, name, problems).flatMap(text -> parse(text, name, problems));
    }

    public static Optional<FrontMatter> parse(String text, String name, Problems problems) {
        String[] lines = text.split("\\R", -1);
        if (!lines[0].strip().equals(FENCE)) {
            problems.error(name, 1, "the file must start with a line '---', its fields, and another line '---'");
            return Optional.empty();
        }
        int end = 1;
        while (end < lines.length && !lines[end].stripTrailing().equals(FENCE)) {
            end++;
        }
        if (end == lines.length) {
            problems.error(name, 1, "the line '---' that ends the fields is missing");
            return Optional.empty();
        }
        String yaml = joined(lines, 1, end);
        String body = joined(lines, end + 1, lines.length);
        int bodyLine = end + 2;
        return YamlFile.parse(yaml, name, 2, problems).map(fields -> new FrontMatter(fields, body, bodyLine));
    }

    private static String joined(String[] lines, int from, int to) {
        return String.join("\n", Arrays.asList(lines).subList(from, to));
    }
}
