package dev.assay.server.site;

import dev.assay.items.ItemModel;
import dev.assay.server.assessment.ResponseTable.ScoredAnswer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Lines of a table of responses as `assay calibrate` reads it: a column for each current model, 1 for right, 0 for
/// wrong, nothing where it was not asked.
///
/// An answer to an earlier version of a model is left out: it was an answer to another question.
public final class ResponseLine {
    private final List<ItemModel> models;
    private final Map<String, Integer> columns = new HashMap<>();

    public ResponseLine(List<ItemModel> models) {
        this.models = List.copyOf(models);
        for (int i = 0; i < this.models.size(); i++) {
            columns.put(key(this.models.get(i).id(), this.models.get(i).version()), i);
        }
    }

    public String header() {
        return models.stream().map(ItemModel::id).collect(Collectors.joining(",")) + "\n";
    }

    public String of(List<ScoredAnswer> attempt) {
        var fields = new String[models.size()];
        Arrays.fill(fields, "");
        for (var answer : attempt) {
            var column = columns.get(key(answer.model(), answer.version()));
            if (column != null) {
                fields[column] = answer.correct() ? "1" : "0";
            }
        }
        return String.join(",", fields) + "\n";
    }

    private static String key(String model, String version) {
        return model + " " + version;
    }
}
