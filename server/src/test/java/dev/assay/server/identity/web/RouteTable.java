package dev.assay.server.identity.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The table of all routes, `routes.txt`, and what each answers to whom.
final class RouteTable {
    private RouteTable() {}

    /// One line. `outcomes` stand in the order anonymous, learner, another learner, owner.
    record Row(String method, String pattern, String sample, List<String> outcomes) {
        String route() {
            return method + " " + pattern;
        }

        String path(Map<String, String> samples) {
            var path = sample.equals("=") ? pattern : sample;
            for (var entry : samples.entrySet()) {
                path = path.replace("{" + entry.getKey() + "}", entry.getValue());
            }
            return path;
        }
    }

    static List<Row> rows() {
        return text().lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(RouteTable::row)
                .toList();
    }

    private static Row row(String line) {
        var words = List.of(line.split("\\s+"));
        if (words.size() != 7) {
            throw new AssertionError("A row of routes.txt has 7 columns, not " + words.size() + ": " + line);
        }
        return new Row(words.get(0), words.get(1), words.get(2), words.subList(3, 7));
    }

    private static String text() {
        try (var file = RouteTable.class.getResourceAsStream("/routes.txt")) {
            if (file == null) {
                throw new AssertionError("routes.txt is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
