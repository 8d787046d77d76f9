package dev.assay.openbadges.template;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What documents of one shape have in common: the same keys, arrays of the same length, and the same values but for
/// the texts in slots. The order of keys does not matter, as it does not in JSON-LD.
sealed interface Pattern {

    /// An object with exactly these keys.
    record Members(List<String> keys, List<Pattern> values) implements Pattern {}

    /// An array of exactly these items.
    record Items(List<Pattern> items) implements Pattern {}

    /// This value and no other.
    record Same(JsonValue value) implements Pattern {}

    /// Any text; the same one wherever the number is the same.
    record Slot(int number) implements Pattern {}

    /// Whether a value has this shape.
    ///
    /// @param texts receives the texts of the slots; all null before
    default boolean matches(JsonValue value, @Nullable String[] texts) {
        return switch (this) {
            case Members members -> value instanceof JsonObject object && matches(members, object, texts);
            case Items items -> value instanceof JsonArray array && matches(items, array, texts);
            case Same same -> same.value.equals(value);
            case Slot slot -> value instanceof JsonString text && fills(slot.number, text.getString(), texts);
        };
    }

    private static boolean matches(Members members, JsonObject object, @Nullable String[] texts) {
        if (object.size() != members.keys.size()) {
            return false;
        }
        for (int i = 0; i < members.keys.size(); i++) {
            var value = object.get(members.keys.get(i));
            if (value == null || !members.values.get(i).matches(value, texts)) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(Items items, JsonArray array, @Nullable String[] texts) {
        if (array.size() != items.items.size()) {
            return false;
        }
        for (int i = 0; i < items.items.size(); i++) {
            if (!items.items.get(i).matches(array.get(i), texts)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fills(int slot, String text, @Nullable String[] texts) {
        var before = texts[slot];
        texts[slot] = text;
        return before == null || before.equals(text);
    }
}
