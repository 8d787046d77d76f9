package dev.assay.psychometrics.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads responses from CSV in UTF-8: a line of item names, then a line a person of 0, 1 or nothing (also `NA`) where
/// an
/// item was not presented.
///
/// Fields may stand in double quotes and be separated by commas, semicolons or tabs, whichever the first line has.
public final class ResponsesCsv {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private ResponsesCsv() {}

    /// @throws IllegalArgumentException where the file is no such table, with line and column
    public static Responses read(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return read(stream);
        }
    }

    /// Reads all of a stream.
    public static Responses read(InputStream stream) throws IOException {
        return CsvTable.read(stream, ResponsesCsv::begin).build();
    }

    private static CsvTable.Rows<ResponsesBuilder> begin(List<String> names, char separator) {
        var builder = new ResponsesBuilder(names);
        var row = new byte[names.size()];
        return new CsvTable.Rows<>(builder, (line, text) -> {
            fill(row, text, separator, line, names);
            builder.add(row);
        });
    }

    /// What separates the fields of a table whose first line this is: outside of quotes, a tab before a comma
    /// before a semicolon.
    public static char separator(String header) {
        var bare = QUOTED.matcher(header).replaceAll("");
        if (bare.indexOf('\t') >= 0) {
            return '\t';
        }
        return bare.indexOf(',') < 0 && bare.indexOf(';') >= 0 ? ';' : ',';
    }

    private static void fill(byte[] row, String text, char separator, int line, List<String> names) {
        if (text.length() == 2 * row.length - 1 && plain(row, text, separator)) {
            return;
        }
        var fields = fields(text, separator);
        if (fields.size() != row.length) {
            throw new IllegalArgumentException(
                    "line " + line + " has " + fields.size() + " fields where line 1 has " + row.length + " items");
        }
        for (int i = 0; i < row.length; i++) {
            var score = score(fields.get(i));
            if (score == null) {
                throw new IllegalArgumentException(
                        "line " + line + ", item " + names.get(i) + ": \"" + fields.get(i) + "\" is not 0, 1 or empty");
            }
            row[i] = score;
        }
    }

    /// The usual line, a digit and a separator each, is read without cutting it up.
    private static boolean plain(byte[] row, String text, char separator) {
        for (int i = 0; i < row.length; i++) {
            char score = text.charAt(2 * i);
            if ((score != '0' && score != '1') || (i > 0 && text.charAt(2 * i - 1) != separator)) {
                return false;
            }
            row[i] = (byte) (score - '0');
        }
        return true;
    }

    private static @Nullable Byte score(String field) {
        return switch (field.strip()) {
            case "0", "0.0" -> (byte) 0;
            case "1", "1.0" -> (byte) 1;
            case "", "NA", "NaN" -> Responses.MISSING;
            default -> null;
        };
    }

    /// The fields of a first line, freed of quotes.
    public static List<String> fields(String line) {
        return fields(line, separator(line));
    }

    /// The fields of a line of any such table, freed of quotes.
    public static List<String> fields(String line, char separator) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == separator && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
