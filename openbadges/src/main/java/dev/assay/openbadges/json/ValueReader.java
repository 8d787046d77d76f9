package dev.assay.openbadges.json;

import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.HashSet;

/// Builds one JSON value from parser events and refuses what two readers could read differently.
final class ValueReader {

    private static final int MAX_NUMBER_LENGTH = 64;
    private static final int MAX_EXPONENT = 400;

    private final JsonParser parser;

    ValueReader(JsonParser parser) {
        this.parser = parser;
    }

    JsonValue readWhole() {
        var value = value(parser.next(), 0);
        if (parser.hasNext()) {
            throw refused("more text follows the end of the JSON value");
        }
        return value;
    }

    private JsonValue value(Event event, int depth) {
        return switch (event) {
            case START_OBJECT -> object(depth + 1);
            case START_ARRAY -> array(depth + 1);
            case VALUE_STRING -> Json.PROVIDER.createValue(wellFormed(parser.getString()));
            case VALUE_NUMBER -> number();
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            case VALUE_NULL -> JsonValue.NULL;
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw refused("a value was expected");
        };
    }

    private JsonValue object(int depth) {
        checkDepth(depth);
        var keys = new HashSet<String>();
        var object = Json.object();
        for (var event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            var key = wellFormed(parser.getString());
            if (!keys.add(key)) {
                throw refused("the key \"" + shortened(key) + "\" stands twice in one object");
            }
            object.add(key, value(parser.next(), depth));
        }
        return object.build();
    }

    private JsonValue array(int depth) {
        checkDepth(depth);
        var array = Json.PROVIDER.createArrayBuilder();
        for (var event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            array.add(value(event, depth));
        }
        return array.build();
    }

    private void checkDepth(int depth) {
        if (depth > StrictJson.MAX_DEPTH) {
            throw refused("the nesting is deeper than " + StrictJson.MAX_DEPTH);
        }
    }

    private JsonValue number() {
        var text = parser.getString();
        int exponentAt = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (text.length() > MAX_NUMBER_LENGTH
                || (exponentAt >= 0 && exponentTooLarge(text.substring(exponentAt + 1)))) {
            throw refused("the number " + shortened(text) + " is too long or too large");
        }
        return Json.PROVIDER.createValue(parser.getBigDecimal());
    }

    private static boolean exponentTooLarge(String exponent) {
        var digits = exponent.replaceFirst("^[+-]?0*", "");
        return digits.length() > 3 || (!digits.isEmpty() && Integer.parseInt(digits) > MAX_EXPONENT);
    }

    private String wellFormed(String text) {
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw refused("a text holds half of a surrogate pair");
        }
        return text;
    }

    private JsonRefusedException refused(String problem) {
        return new JsonRefusedException(problem, parser.getLocation());
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
