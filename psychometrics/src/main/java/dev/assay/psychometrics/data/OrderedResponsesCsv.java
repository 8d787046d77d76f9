package dev.assay.psychometrics.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads scores from CSV in UTF-8: a line of item names, then a line a person of whole numbers from 0, or nothing
/// (also `NA`) where an item was not presented.
///
/// Fields may stand in double quotes and be separated as in [ResponsesCsv].
public final class OrderedResponsesCsv {
    private OrderedResponsesCsv() {}

    /// @throws IllegalArgumentException where the file is no such table, with line and item
    public static OrderedResponses read(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return read(stream);
        }
    }

    /// Reads all of a stream.
    public static OrderedResponses read(InputStream stream) throws IOException {
        var table = CsvTable.read(stream, (names, separator) -> {
            var read = new Table(names, new ArrayList<>());
            return new CsvTable.Rows<>(read, (line, text) -> read.add(line, ResponsesCsv.fields(text, separator)));
        });
        return OrderedResponses.of(table.names, table.rows);
    }

    private record Table(List<String> names, List<byte[]> rows) {

        void add(int line, List<String> fields) {
            if (fields.size() != names.size()) {
                throw new IllegalArgumentException("line " + line + " has " + fields.size()
                        + " fields where line 1 has " + names.size() + " items");
            }
            var row = new byte[fields.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = score(fields.get(i).strip(), line, names.get(i));
            }
            rows.add(row);
        }

        private static byte score(String field, int line, String item) {
            if (field.isEmpty() || field.equals("NA") || field.equals("NaN")) {
                return Responses.MISSING;
            }
            // of such a form only, as other programs write 2.0 for 2 where some are missing
            var whole = field.endsWith(".0") ? field.substring(0, field.length() - 2) : field;
            boolean digits =
                    whole.length() <= 3 && !whole.isEmpty() && whole.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!digits || Integer.parseInt(whole) > OrderedResponses.MOST) {
                throw new IllegalArgumentException("line " + line + ", item " + item + ": \"" + field
                        + "\" is no whole number from 0 to " + OrderedResponses.MOST + ", nor empty");
            }
            return (byte) Integer.parseInt(whole);
        }
    }
}
