package dev.assay.bench.calibration;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesCsv;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.ThreeParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reference data and mirt's estimates of them, beside the project.
record ReferenceTables(Path folder) {

    static ReferenceTables beside(Path root) {
        return new ReferenceTables(root.resolve("../shared/reference/psychometrics"));
    }

    boolean areThere() {
        return Files.isDirectory(folder);
    }

    Responses responses(String name) throws IOException {
        return ResponsesCsv.read(folder.resolve(name + ".csv"));
    }

    /// The numbers of each row by column; what is no number, such as a name, is left out.
    List<Map<String, Double>> rows(String name) throws IOException {
        var lines = Files.readAllLines(folder.resolve(name + ".csv"));
        var header = ResponsesCsv.fields(lines.getFirst());
        var rows = new ArrayList<Map<String, Double>>();
        for (var line : lines.subList(1, lines.size())) {
            var fields = ResponsesCsv.fields(line);
            var row = new LinkedHashMap<String, Double>();
            for (int i = 0; i < fields.size(); i++) {
                if (!header.get(i).equals("item")) {
                    row.put(header.get(i), Double.valueOf(fields.get(i)));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    List<Dichotomous> items(String name) throws IOException {
        return rows(name).stream()
                .<Dichotomous>map(row -> new ThreeParameter(
                        row.getOrDefault("a", 1.0), row.getOrDefault("d", 0.0), row.getOrDefault("g", 0.0)))
                .toList();
    }
}
