package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a class of the specification consists of: the table in its section, for reading and for writing.
///
/// @param name       the class, for messages
/// @param properties its fields, in the order in which we write them
/// @param closed     whether the published schema forbids further fields
/// @param rules      what must hold between fields; asked of unsound ones too
record Shape(String name, List<Property> properties, boolean closed, BiConsumer<JsonObject, Place> rules) {

    private static final int MOST_IN_MESSAGE = 20;

    static Shape of(String name, Property... properties) {
        return new Shape(name, List.of(properties), false, (json, at) -> {});
    }

    Shape closedInSchema() {
        return new Shape(name, properties, true, rules);
    }

    Shape with(BiConsumer<JsonObject, Place> rule) {
        return new Shape(name, properties, closed, rules.andThen(rule));
    }

    Shape without(Property left) {
        return new Shape(
                name,
                properties.stream().filter(property -> !property.equals(left)).toList(),
                closed,
                rules);
    }

    /// Notes every problem of an object and of all within it.
    void check(JsonObject json, Place at) {
        properties.forEach(property -> property.check(json, at));
        json.keySet().stream().filter(key -> !has(key)).forEach(key -> stranger(key, at));
        if (at.ours()) {
            json.forEach((key, value) -> {
                if (value.equals(JsonValue.NULL)) {
                    at.at(key).note(Problem.Kind.WRONG_VALUE, "is null");
                }
            });
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
        return properties.stream().anyMatch(property -> property.name().equals(key));
    }

    <P> Reading<P> read(JsonObject json, Function<JsonObject, P> making) {
        var top = Place.ofTheirs();
        check(json, top);
        return top.problems().isEmpty()
                ? new Reading.Read<>(making.apply(json))
                : new Reading.Refused<>(top.problems());
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
            throw new IllegalArgumentException(name + ": "
                    + top.problems().stream()
                            .limit(MOST_IN_MESSAGE)
                            .map(Problem::toString)
                            .collect(Collectors.joining("; ")));
        }
        return top;
    }

    /// The fields in the order of this shape, then those it does not know.
    JsonObject ordered(Map<String, ? extends JsonValue> fields) {
        var json = Json.object();
        properties.stream()
                .map(Property::name)
                .filter(fields::containsKey)
                .forEach(key -> json.add(key, fields.get(key)));
        fields.forEach((key, value) -> {
            if (!has(key)) {
                json.add(key, value);
            }
        });
        return json.build();
    }
}
