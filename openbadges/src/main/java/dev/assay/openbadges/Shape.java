package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// What a class of the specification consists of: the table in its section, for reading and for writing.
///
/// @param name       the class, for messages
/// @param properties its fields by name, in the order in which we write them
/// @param closed     whether the published schema forbids further fields
/// @param rules      what must hold between fields; asked of unsound ones too
record Shape(
        String name, SequencedMap<String, Property> properties, boolean closed, BiConsumer<JsonObject, Place> rules) {

    Shape {
        properties = Collections.unmodifiableSequencedMap(properties);
    }

    static Shape of(String name, Property... properties) {
        var byName = new LinkedHashMap<String, Property>();
        for (var property : properties) {
            byName.put(property.name(), property);
        }
        return new Shape(name, byName, false, (json, at) -> {});
    }

    Shape closedInSchema() {
        return new Shape(name, properties, true, rules);
    }

    Shape with(BiConsumer<JsonObject, Place> rule) {
        return new Shape(name, properties, closed, rules.andThen(rule));
    }

    Shape without(Property left) {
        var others = new LinkedHashMap<>(properties);
        others.remove(left.name());
        return new Shape(name, others, closed, rules);
    }

    /// Notes every problem of an object and of all within it.
    void check(JsonObject json, Place at) {
        for (var property : properties.values()) {
            property.check(json, at);
        }
        for (var field : json.entrySet()) {
            if (!has(field.getKey())) {
                stranger(field.getKey(), at);
            }
            if (at.ours() && field.getValue().equals(JsonValue.NULL)) {
                at.at(field.getKey()).note(Problem.Kind.WRONG_VALUE, "is null");
            }
        }
        rules.accept(json, at);
    }

    private void stranger(String key, Place at) {
        at.beyondModel();
        if (closed && at.ours()) {
            at.at(key).note(Problem.Kind.WRONG_VALUE, "is no field of " + name);
        }
    }

    boolean has(String key) {
        return properties.containsKey(key);
    }

    /// Reads JSON by a constructor that requires this shape of it.
    <P> Reading<P> read(JsonObject json, Function<JsonObject, P> making) {
        try {
            return new Reading.Read<>(making.apply(json));
        } catch (UnsoundPartException unsound) {
            return new Reading.Refused<>(unsound.problems());
        }
    }

    /// Refuses JSON that cannot be read.
    ///
    /// @throws IllegalArgumentException with every problem
    void require(JsonObject json) {
        require(json, Place.ofTheirs());
    }

    /// Refuses JSON that we must not write.
    ///
    /// @return whether some of it means nothing by the model alone
    /// @throws IllegalArgumentException with every problem
    boolean requireOurs(JsonObject json) {
        return require(json, Place.ofOurs()).isBeyondModel();
    }

    private Place require(JsonObject json, Place top) {
        check(json, top);
        if (!top.problems().isEmpty()) {
            throw new UnsoundPartException(name, top.problems());
        }
        return top;
    }

    /// The fields in the order of this shape, then those it does not know.
    JsonObject ordered(Map<String, ? extends JsonValue> fields) {
        var json = Json.object();
        properties.keySet().stream().filter(fields::containsKey).forEach(key -> json.add(key, fields.get(key)));
        fields.forEach((key, value) -> {
            if (!has(key)) {
                json.add(key, value);
            }
        });
        return json.build();
    }
}
