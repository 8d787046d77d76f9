package dev.assay.openbadges.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;

/// Writes a value as JSON without white space.
final class JsonText {

    private static final String ESCAPED = "\"\\\b\f\n\r\t";
    private static final String ESCAPES = "\"\\bfnrt";

    /// What one character can become, as `\u001f`.
    private static final int LONGEST_ESCAPE = 6;

    private char[] out = new char[4096];
    private int length;

    private JsonText() {}

    static String of(JsonValue value) {
        var text = new JsonText();
        text.value(value);
        return new String(text.out, 0, text.length);
    }

    private void value(JsonValue value) {
        switch (value) {
            case JsonObject object -> object(object);
            case JsonArray array -> {
                add('[');
                for (int i = 0; i < array.size(); i++) {
                    if (i > 0) {
                        add(',');
                    }
                    value(array.get(i));
                }
                add(']');
            }
            case JsonString text -> string(text.getString());
            default -> add(value.toString());
        }
    }

    private void object(JsonObject object) {
        add('{');
        boolean first = true;
        for (var entry : object.entrySet()) {
            if (!first) {
                add(',');
            }
            first = false;
            string(entry.getKey());
            add(':');
            value(entry.getValue());
        }
        add('}');
    }

    private void string(String text) {
        add('"');
        int from = length;
        add(text);
        for (int i = from; i < length; i++) {
            if (needsEscape(out[i])) {
                length = i;
                escaped(text, i - from);
                break;
            }
        }
        add('"');
    }

    private static boolean needsEscape(char unit) {
        return unit < ' ' || unit == '"' || unit == '\\';
    }

    private void escaped(String text, int from) {
        reserve((text.length() - from) * LONGEST_ESCAPE);
        for (int i = from; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (needsEscape(unit)) {
                escape(unit);
            } else {
                out[length++] = unit;
            }
        }
    }

    private void escape(char unit) {
        int at = ESCAPED.indexOf(unit);
        add(
                at >= 0
                        ? "\\" + ESCAPES.charAt(at)
                        : "\\u00" + (unit < 0x10 ? '0' : '1') + Character.forDigit(unit & 15, 16));
    }

    private void add(char unit) {
        reserve(1);
        out[length++] = unit;
    }

    private void add(String text) {
        reserve(text.length());
        text.getChars(0, text.length(), out, length);
        length += text.length();
    }

    private void reserve(int more) {
        if (length + more > out.length) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, length + more));
        }
    }
}
