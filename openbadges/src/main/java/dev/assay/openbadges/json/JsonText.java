package dev.assay.openbadges.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/// Writes a value as JSON without white space.
final class JsonText {

    private static final String ESCAPED = "\"\\\b\f\n\r\t";
    private static final String ESCAPES = "\"\\bfnrt";

    private final StringBuilder out = new StringBuilder(1024);

    private JsonText() {}

    static String of(JsonValue value) {
        var text = new JsonText();
        text.value(value);
        return text.out.toString();
    }

    private void value(JsonValue value) {
        switch (value) {
            case JsonObject object -> object(object);
            case JsonArray array -> {
                out.append('[');
                for (var item : array) {
                    value(item);
                    out.append(',');
                }
                close(array.isEmpty(), ']');
            }
            case JsonString text -> string(text.getString());
            default -> out.append(value);
        }
    }

    private void object(JsonObject object) {
        out.append('{');
        for (var entry : object.entrySet()) {
            string(entry.getKey());
            out.append(':');
            value(entry.getValue());
            out.append(',');
        }
        close(object.isEmpty(), '}');
    }

    private void close(boolean empty, char bracket) {
        if (empty) {
            out.append(bracket);
        } else {
            out.setCharAt(out.length() - 1, bracket);
        }
    }

    private void string(String text) {
        out.append('"');
        if (isPlain(text)) {
            out.append(text);
        } else {
            text.chars().forEach(unit -> unit((char) unit));
        }
        out.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (needsEscape(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean needsEscape(char unit) {
        return unit < ' ' || unit == '"' || unit == '\\';
    }

    private void unit(char unit) {
        if (needsEscape(unit)) {
            escape(unit);
        } else {
            out.append(unit);
        }
    }

    private void escape(char unit) {
        int at = ESCAPED.indexOf(unit);
        if (at >= 0) {
            out.append('\\').append(ESCAPES.charAt(at));
        } else {
            out.append("\\u00").append(unit < 0x10 ? '0' : '1').append(Character.forDigit(unit & 15, 16));
        }
    }
}
