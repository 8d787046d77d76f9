package dev.assay.openbadges.template;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The texts of a document that may become slots, numbered in the order of a walk. Types, contexts and what stands
/// under other keywords are none: they decide what the rest of the document means.
final class Places {
    private final Pattern everyPlace;
    private final List<String> texts = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    Places(JsonObject document) {
        everyPlace = walk(document, "");
    }

    private Pattern walk(JsonValue value, String key) {
        return switch (value) {
            case JsonObject object ->
                new Pattern.Members(
                        List.copyOf(object.keySet()),
                        object.entrySet().stream()
                                .map(entry -> walk(entry.getValue(), entry.getKey()))
                                .toList());
            case JsonArray array ->
                new Pattern.Items(array.stream().map(item -> walk(item, key)).toList());
            case JsonString text
            when mayVary(key) -> {
                texts.add(text.getString());
                keys.add(key);
                yield new Pattern.Slot(texts.size() - 1);
            }
            default -> new Pattern.Same(value);
        };
    }

    private static boolean mayVary(String key) {
        return key.equals("@id") || key.equals("@value") || !(key.startsWith("@") || key.equals("type"));
    }

    /// The texts as they stand in the document.
    List<String> texts() {
        return texts;
    }

    /// Whether a place is under a key that is read as an identifier before its meaning is known.
    boolean isIdentifier(int place) {
        return keys.get(place).equals("id") || keys.get(place).equals("@id");
    }

    /// The pattern with slots in some places; the others are fixed.
    ///
    /// @param slots the number of the slot for each place that has one
    Pattern pattern(Map<Integer, Integer> slots) {
        return pattern(everyPlace, slots);
    }

    private Pattern pattern(Pattern part, Map<Integer, Integer> slots) {
        return switch (part) {
            case Pattern.Members(var names, var values) ->
                new Pattern.Members(
                        names,
                        values.stream().map(value -> pattern(value, slots)).toList());
            case Pattern.Items(var items) ->
                new Pattern.Items(
                        items.stream().map(item -> pattern(item, slots)).toList());
            case Pattern.Same same -> same;
            case Pattern.Slot(int place) -> {
                var slot = slots.get(place);
                yield slot == null
                        ? new Pattern.Same(Json.PROVIDER.createValue(texts.get(place)))
                        : new Pattern.Slot(slot);
            }
        };
    }

    /// The document with other texts in some places.
    JsonObject with(Map<Integer, String> others) {
        return document(everyPlace, others).asJsonObject();
    }

    private JsonValue document(Pattern part, Map<Integer, String> others) {
        return switch (part) {
            case Pattern.Members(var names, var values) -> {
                var object = Json.object();
                for (int i = 0; i < names.size(); i++) {
                    object.add(names.get(i), document(values.get(i), others));
                }
                yield object.build();
            }
            case Pattern.Items(var items) ->
                Json.array(items.stream().map(item -> document(item, others)).toList());
            case Pattern.Same(var value) -> value;
            case Pattern.Slot(int place) -> Json.PROVIDER.createValue(others.getOrDefault(place, texts.get(place)));
        };
    }
}
