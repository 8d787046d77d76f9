package dev.assay.psychometrics;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// Responses and estimates of the R package mirt, read beside the project; tests that need them are skipped without.
public final class ReferenceData {
    private ReferenceData() {}

    private static Path file(String name) {
        var file = Path.of(System.getProperty("assay.shared", "../../shared"), "reference", "psychometrics", name);
        Assumptions.assumeTrue(Files.isRegularFile(file), "skipped: " + name + " is not beside the project");
        return file;
    }

    public static Responses responses(String name) throws IOException {
        return ResponsesCsv.read(file(name + ".csv"));
    }

    /// The numbers of each row of a table by its column, after the first column, which names the row.
    public static Map<String, Map<String, Double>> table(String name) throws IOException {
        var lines = Files.readAllLines(file(name + ".csv"));
        var header = fields(lines.getFirst());
        var table = new LinkedHashMap<String, Map<String, Double>>();
        for (var line : lines.subList(1, lines.size())) {
            var fields = fields(line);
            var row = new LinkedHashMap<String, Double>();
            for (int i = 1; i < fields.length; i++) {
                row.put(header[i], Double.valueOf(fields[i]));
            }
            table.put(fields[0], row);
        }
        return table;
    }

    /// The numbers of each row of a table without names of rows.
    public static List<double[]> rows(String name) throws IOException {
        var lines = Files.readAllLines(file(name + ".csv"));
        return lines.subList(1, lines.size()).stream()
                .map(line -> Arrays.stream(fields(line))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }

    private static String[] fields(String line) {
        return Arrays.stream(line.split(",", -1))
                .map(field -> field.replace("\"", ""))
                .toArray(String[]::new);
    }
}
