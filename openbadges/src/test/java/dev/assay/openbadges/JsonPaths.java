package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Every place of a JSON value, and the value with one place changed.
final class JsonPaths {

    /// A place: keys and indexes from the top.
    record JsonPath(List<Object> steps) {

        @Override
        public String toString() {
            var path = new StringBuilder();
            for (var step : steps) {
                path.append(step instanceof Integer ? "[" + step + "]" : path.isEmpty() ? step : "." + step);
            }
            return path.toString();
        }

        private JsonPath with(Object step) {
            var longer = new ArrayList<>(steps);
            longer.add(step);
            return new JsonPath(longer);
        }
    }

    private JsonPaths() {}

    static List<JsonPath> of(JsonObject json) {
        var all = new ArrayList<JsonPath>();
        gather(json, new JsonPath(List.of()), all);
        return all.subList(1, all.size());
    }

    private static void gather(JsonValue value, JsonPath at, List<JsonPath> all) {
        all.add(at);
        switch (value) {
            case JsonObject object -> object.forEach((key, inner) -> gather(inner, at.with(key), all));
            case JsonArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    gather(array.get(i), at.with(i), all);
                }
            }
            case JsonValue _ -> {
                // A leaf.
            }
        }
    }

    static JsonObject replaced(JsonObject json, JsonPath at, JsonValue by) {
        return replaced(json, at.steps(), _ -> by).asJsonObject();
    }

    /// The same without the field that the path ends with.
    static JsonObject without(JsonObject json, JsonPath at) {
        var field = (String) at.steps().getLast();
        var object = at.steps().subList(0, at.steps().size() - 1);
        return replaced(json, object, parent -> Json.without(parent.asJsonObject(), field))
                .asJsonObject();
    }

    private static JsonValue replaced(JsonValue value, List<Object> steps, UnaryOperator<JsonValue> change) {
        if (steps.isEmpty()) {
            return change.apply(value);
        }
        var rest = steps.subList(1, steps.size());
        if (steps.getFirst() instanceof Integer index) {
            var copy = new ArrayList<JsonValue>(value.asJsonArray());
            copy.set(index, replaced(copy.get(index), rest, change));
            return Json.array(copy);
        }
        var key = (String) steps.getFirst();
        return Json.with(
                value.asJsonObject(),
                key,
                replaced(value.asJsonObject().getOrDefault(key, JsonValue.NULL), rest, change));
    }
}
