package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.data.ResponsesCsv;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.model.TwoParameter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// Items as a table: `item,a,b,d,g,se_a,se_b,se_d,se_g,note`, where `d = -a b`.
public final class ItemsCsv {
    private static final String HEADER = "item,a,b,d,g,se_a,se_b,se_d,se_g,note";

    private ItemsCsv() {}

    /// Writes what a calibration found; an item that could not be estimated has a note in place of numbers.
    public static void write(List<ItemEstimate> items, Appendable out) throws IOException {
        out.append(HEADER).append('\n');
        for (var item : items) {
            out.append(quoted(item.name())).append(',').append(cells(item)).append('\n');
        }
    }

    private static String cells(ItemEstimate item) {
        return switch (item) {
            case ItemEstimate.Estimated(var _, var model, var errors) ->
                curve(model) + "," + cell(errors.a()) + "," + cell(errors.b()) + "," + cell(errors.d()) + ","
                        + cell(errors.g()) + ",";
            case ItemEstimate.Anchored(var _, var model) -> curve(model) + ",,,,,anchor";
            case ItemEstimate.NotEstimable(var _, var why) -> ",,,,,,,," + quoted(why);
        };
    }

    private static String curve(Dichotomous model) {
        return model.a() + "," + (Double.isFinite(model.b()) ? model.b() : "") + "," + model.d() + "," + model.g();
    }

    private static String cell(OptionalDouble value) {
        return value.isEmpty() ? "" : String.valueOf(value.getAsDouble());
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /// Reads items by name. Needed are the columns `item`, `a` and one of `d` and `b`; `g` is 0 where it is missing. A
    /// line without numbers, as of an item that could not be estimated, is passed over.
    ///
    /// @throws IllegalArgumentException naming the line that is wrong
    public static Map<String, Dichotomous> read(Reader table) throws IOException {
        var lines = new BufferedReader(table);
        var first = lines.readLine();
        if (first == null) {
            throw new IllegalArgumentException("the table of items is empty");
        }
        var names = first.replace("\uFEFF", "");
        char separator = ResponsesCsv.separator(names);
        var header = ResponsesCsv.fields(names, separator).stream()
                .map(String::strip)
                .toList();
        if (!header.contains("item") || !header.contains("a") || !(header.contains("d") || header.contains("b"))) {
            throw new IllegalArgumentException(
                    "line 1 must name the columns item, a and d or b, but names " + String.join(", ", header));
        }
        var items = new LinkedHashMap<String, Dichotomous>();
        int number = 1;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                add(items, new Line(number, header, ResponsesCsv.fields(line, separator)));
            }
        }
        return items;
    }

    private static void add(Map<String, Dichotomous> items, Line line) {
        if (line.fields.size() > line.header.size()) {
            throw line.wrong("has more fields than there are columns");
        }
        var a = line.number("a");
        if (a.isEmpty()) {
            return;
        }
        if (line.text("item").isEmpty()) {
            throw line.wrong("names no item");
        }
        double slope = a.getAsDouble();
        var d = line.number("d");
        double intercept = d.isPresent()
                ? d.getAsDouble()
                : -slope * line.number("b").orElseThrow(() -> line.wrong("has neither d nor b"));
        double g = line.number("g").orElse(0);
        try {
            Dichotomous model = g != 0
                    ? new ThreeParameter(slope, intercept, g)
                    : slope == 1 ? new Rasch(-intercept) : new TwoParameter(slope, intercept);
            if (items.put(line.text("item"), model) != null) {
                throw line.wrong("names \"" + line.text("item") + "\" again");
            }
        } catch (IllegalArgumentException wrong) {
            throw line.wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private record Line(int number, List<String> header, List<String> fields) {

        private String text(String column) {
            int at = header.indexOf(column);
            return at < 0 || at >= fields.size() ? "" : fields.get(at).strip();
        }

        private OptionalDouble number(String column) {
            var text = text(column);
            try {
                return text.isEmpty() || text.equals("NA")
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Double.parseDouble(text));
            } catch (NumberFormatException none) {
                throw wrong("has \"" + text + "\" as " + column + ", which is no number");
            }
        }

        private IllegalArgumentException wrong(String problem) {
            return problem.startsWith("line ")
                    ? new IllegalArgumentException(problem)
                    : new IllegalArgumentException("line " + number + " " + problem);
        }
    }
}
