package dev.assay.openbadges.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Short ways to build and take apart JSON values.
public final class Json {

    /// The JSON provider, looked up once: the lookup costs more than most of its uses.
    public static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {}

    /// An empty object to add to.
    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    /// An object to add to that starts with the entries of another.
    public static JsonObjectBuilder object(JsonObject from) {
        return PROVIDER.createObjectBuilder(from);
    }

    /// An array of texts.
    public static JsonArray strings(Collection<String> texts) {
        var array = PROVIDER.createArrayBuilder();
        texts.forEach(array::add);
        return array.build();
    }

    /// An array of texts.
    public static JsonArray strings(String... texts) {
        return strings(List.of(texts));
    }

    /// An array of values.
    public static JsonArray array(Collection<? extends JsonValue> values) {
        JsonArrayBuilder array = PROVIDER.createArrayBuilder();
        values.forEach(array::add);
        return array.build();
    }

    /// The text under a key; empty where the key is absent or holds something else.
    public static Optional<String> text(JsonObject object, String key) {
        return object.get(key) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    /// What an entry names, be it a text or an object with an `id`, such as an issuer; empty where neither is a text.
    public static Optional<String> idUnder(JsonObject object, String key) {
        return object.get(key) instanceof JsonObject named ? text(named, "id") : text(object, key);
    }

    /// What JSON-LD treats alike: nothing for an absent key or null, one value for a scalar or object, all for an
    /// array.
    public static List<JsonValue> many(JsonObject object, String key) {
        return switch (object.get(key)) {
            case null -> List.of();
            case JsonArray array -> List.copyOf(array);
            case JsonValue value when value.equals(JsonValue.NULL) -> List.of();
            case JsonValue value -> List.of(value);
        };
    }

    /// The object without one key.
    public static JsonObject without(JsonObject object, String key) {
        return object.containsKey(key) ? object(object).remove(key).build() : object;
    }

    /// A copy with a key set, at its old place where it was present and at the end where not.
    public static JsonObject with(JsonObject object, String key, JsonValue value) {
        return object(object).add(key, value).build();
    }
}
