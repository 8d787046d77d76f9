package dev.assay.cli.measure;

import dev.assay.cli.measure.report.Choosing;
import dev.assay.psychometrics.data.Choices;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.data.ResponsesCsv;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Reads which options people chose and which were right.
final class ChoiceTables {
    private ChoiceTables() {}

    /// The right option of an item, and those known to exist.
    record Key(String right, List<String> options) {}

    /// @throws IllegalArgumentException where the table is none, with the line
    static Map<String, Key> key(BufferedReader lines) throws IOException {
        var header = header(lines);
        int item = header.indexOf("item");
        int right = header.indexOf("key");
        int options = header.indexOf("options");
        if (item < 0 || right < 0) {
            throw new IllegalArgumentException("line 1 must name the columns item and key");
        }
        var keys = new LinkedHashMap<String, Key>();
        int number = 1;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            var fields = ResponsesCsv.fields(line);
            if (fields.size() <= Math.max(item, right) || fields.get(right).isBlank()) {
                throw new IllegalArgumentException("line " + number + " has no key");
            }
            var known = options >= 0 && options < fields.size()
                    ? List.of(fields.get(options).strip().split("\\s+"))
                    : List.<String>of();
            keys.put(fields.get(item).strip(), new Key(fields.get(right).strip(), known));
        }
        return keys;
    }

    /// Of the items that the key knows, at least one of them in the table of responses.
    static Choosing choosing(BufferedReader lines, Map<String, Key> keys, Responses responses) throws IOException {
        var header = header(lines);
        var rows = new ArrayList<List<String>>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var fields = ResponsesCsv.fields(line);
            if (fields.size() != header.size()) {
                throw new IllegalArgumentException("line " + (rows.size() + 2) + " has " + fields.size()
                        + " fields where line 1 has " + header.size() + " items");
            }
            rows.add(fields.stream().map(String::strip).toList());
        }
        if (rows.size() != responses.people()) {
            throw new IllegalArgumentException("it has " + rows.size() + " people where the responses have "
                    + responses.people() + "; both must have the same in the same order");
        }
        var columns = new ArrayList<Integer>();
        var labels = new LinkedHashMap<String, List<String>>();
        var items = new ArrayList<Choices.Item>();
        for (int column = 0; column < header.size(); column++) {
            var name = header.get(column);
            var key = keys.get(name);
            if (key != null && responses.items().contains(name)) {
                var options = options(rows, column, key);
                items.add(new Choices.Item(name, Math.max(2, options.size()), options.indexOf(key.right)));
                labels.put(name, options.size() == 1 ? List.of(options.getFirst(), "(no other)") : options);
                columns.add(column);
            }
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException("none of its items is in both the key and the responses");
        }
        var choices = choices(rows, columns, items, labels);
        return new Choosing(choices, labels, otherwise(choices, responses));
    }

    private static List<String> header(BufferedReader lines) throws IOException {
        var first = lines.readLine();
        if (first == null || first.isBlank()) {
            throw new IllegalArgumentException("line 1 must name the columns, but it is empty");
        }
        return ResponsesCsv.fields(first.replace("\uFEFF", "")).stream()
                .map(String::strip)
                .toList();
    }

    private static List<String> options(List<List<String>> rows, int column, Key key) {
        var options = new TreeSet<>(key.options);
        options.add(key.right);
        for (var row : rows) {
            options.add(row.get(column));
        }
        options.remove("");
        return List.copyOf(options);
    }

    private static Choices choices(
            List<List<String>> rows,
            List<Integer> columns,
            List<Choices.Item> items,
            Map<String, List<String>> labels) {
        var builder = new Choices.Builder(items);
        var numbers = new ArrayList<List<String>>(labels.values());
        for (var fields : rows) {
            var row = new byte[items.size()];
            for (int i = 0; i < row.length; i++) {
                // -1, not presented, where the field is empty
                row[i] = (byte) numbers.get(i).indexOf(fields.get(columns.get(i)));
            }
            builder.add(row);
        }
        return builder.build();
    }

    private static long otherwise(Choices choices, Responses responses) {
        var scored = choices.scored();
        long otherwise = 0;
        for (int item = 0; item < scored.itemCount(); item++) {
            int column = responses.items().indexOf(scored.items().get(item));
            for (int person = 0; person < responses.people(); person++) {
                otherwise += scored.get(person, item) != responses.get(person, column) ? 1 : 0;
            }
        }
        return otherwise;
    }
}
