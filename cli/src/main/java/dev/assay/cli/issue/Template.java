package dev.assay.cli.issue;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A credential with gaps: `{{name}}` in a text stands for the value of the column `name`.
///
/// A text that is one gap and nothing else takes the value as it is, so a number stays one; where the value is empty
/// or null, the field is left out.
final class Template {
    private static final Pattern GAP = Pattern.compile("\\{\\{\\s*([^{}]+?)\\s*}}");

    private final JsonObject json;

    Template(JsonObject json) {
        this.json = json;
    }

    /// What filling gave.
    sealed interface Filled {
        record Credential(JsonObject json) implements Filled {}

        /// @param why a clause for people
        record Refused(String why) implements Filled {}
    }

    /// The credential of one row.
    Filled fill(JsonObject values) {
        try {
            return new Filled.Credential(object(json, values));
        } catch (MissingValue missing) {
            return new Filled.Refused("there is no value for {{" + missing.name + "}}; "
                    + (values.isEmpty()
                            ? "a table, named with --from, has it in a column of that name"
                            : "the columns are " + String.join(", ", values.keySet())));
        }
    }

    private static JsonObject object(JsonObject object, JsonObject values) throws MissingValue {
        var filled = Json.object();
        for (var entry : object.entrySet()) {
            value(entry.getValue(), values).ifPresent(value -> filled.add(entry.getKey(), value));
        }
        return filled.build();
    }

    private static Optional<JsonValue> value(JsonValue value, JsonObject values) throws MissingValue {
        return switch (value) {
            case JsonObject object -> Optional.of(object(object, values));
            case JsonArray array -> {
                var filled = Json.PROVIDER.createArrayBuilder();
                for (var item : array) {
                    value(item, values).ifPresent(filled::add);
                }
                yield Optional.of(filled.build());
            }
            case JsonString text -> text(text, values);
            case JsonValue other -> Optional.of(other);
        };
    }

    private static Optional<JsonValue> text(JsonString text, JsonObject values) throws MissingValue {
        var gap = GAP.matcher(text.getString());
        if (gap.matches()) {
            return Optional.of(of(gap, values)).filter(value -> !isEmpty(value));
        }
        var filled = new StringBuilder();
        for (gap.reset(); gap.find(); ) {
            gap.appendReplacement(filled, "");
            filled.append(plain(of(gap, values)));
        }
        return Optional.of(Json.PROVIDER.createValue(gap.appendTail(filled).toString()));
    }

    private static JsonValue of(MatchResult gap, JsonObject values) throws MissingValue {
        var value = values.get(gap.group(1));
        if (value == null) {
            throw new MissingValue(gap.group(1));
        }
        return value;
    }

    private static boolean isEmpty(JsonValue value) {
        return value.equals(JsonValue.NULL)
                || (value instanceof JsonString text && text.getString().isBlank());
    }

    private static String plain(JsonValue value) {
        return switch (value) {
            case JsonString text -> text.getString();
            case JsonNumber number -> number.toString();
            case JsonValue none when none.equals(JsonValue.NULL) -> "";
            case JsonValue other -> other.toString();
        };
    }

    private static final class MissingValue extends Exception {
        private static final long serialVersionUID = 1L;

        private final String name;

        MissingValue(String name) {
            super(name, null, false, false);
            this.name = name;
        }
    }
}
