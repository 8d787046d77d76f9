package dev.assay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Small files and small methods in every module: over 400 lines a file or over 40 a method fails; the sizes we have
/// are printed.
class SizesTest {
    private static final Path ROOT = Path.of(System.getProperty("assay.root", ".."));
    /// A declaration at the depth of a class or of a class within it: modifiers, perhaps a type, a name and an opening
    /// parenthesis.
    private static final Pattern METHOD = Pattern.compile(
            "^(?: {4}| {8})(?:(?:public|protected|private|static|final|synchronized|default) )*(?:<[^(=]+> )?(?:[A-Za-z@][^(=.;]* )?[A-Za-z]\\w*\\((?!.*;$)[^=]*$");
    /// `RefreshService` is a class of the specification.
    private static final Pattern VAGUE =
            Pattern.compile(".*(?<!Refresh)(Service|Manager|Util|Utils|Helper|Impl|Processor)\\.java");

    @Test
    void filesAndMethodsAreSmallAndNamesSayWhatTheyAre() throws IOException {
        var sources = sources();
        var lengths = new ArrayList<Integer>();
        var methods = new ArrayList<Integer>();
        var bad = new ArrayList<String>();
        for (var file : sources) {
            var lines = Files.readAllLines(file);
            lengths.add(lines.size());
            if (lines.size() > 400) {
                bad.add(ROOT.relativize(file) + " has " + lines.size() + " lines");
            }
            if (VAGUE.matcher(file.toString()).matches()) {
                bad.add(ROOT.relativize(file) + " has a name that says nothing");
            }
            methods(lines, file, methods, bad);
        }
        System.out.printf(
                "Sizes of %d main files: median %d lines, 90th percentile %d; of %d methods: median %d, 90th percentile %d%n",
                lengths.size(),
                percentile(lengths, 50),
                percentile(lengths, 90),
                methods.size(),
                percentile(methods, 50),
                percentile(methods, 90));
        assertThat(bad).isEmpty();
        assertThat(methods).hasSizeGreaterThan(100);
    }

    private static void methods(List<String> lines, Path file, List<Integer> methods, List<String> bad) {
        for (int i = 0; i < lines.size(); i++) {
            if (!METHOD.matcher(lines.get(i)).matches()
                    || lines.get(i).endsWith("{}")
                    || lines.get(i).strip().matches("(return|throw|new|else|case|//|[A-Z_]+\\().*")) {
                continue;
            }
            var indent = lines.get(i).length() - lines.get(i).stripLeading().length();
            var close = " ".repeat(indent) + "}";
            var start = i;
            var end = IntStream.range(start, lines.size())
                    .filter(line ->
                            lines.get(line).equals(close) || (lines.get(line).endsWith(";") && line == start))
                    .findFirst()
                    .orElse(start);
            var length = end - start + 1;
            methods.add(length);
            if (length > 40) {
                bad.add(ROOT.relativize(file) + ":" + (start + 1) + " is a method of " + length + " lines");
            }
        }
    }

    private static int percentile(List<Integer> values, int percent) {
        return values.stream()
                .sorted()
                .skip((long) (values.size() - 1) * percent / 100)
                .findFirst()
                .orElse(0);
    }

    private static List<Path> sources() throws IOException {
        var all = new ArrayList<Path>();
        for (var module : Stream.of(
                        "openbadges",
                        "items",
                        "psychometrics",
                        "psychometrics-exact",
                        "psychometrics-spark",
                        "cli",
                        "server")
                .toList()) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
            }
        }
        return all;
    }
}
