package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers the fields of a part. The order of the calls does not show: fields are written in the specification's order.
///
/// Texts that are blank or hold characters that do not survive JSON, RDF and XML, and addresses that are not absolute,
/// are refused with IllegalArgumentException at once, what does not fit together when the part is built.
///
/// @param <P> what is built
/// @param <B> the builder itself
public abstract class PartBuilder<P, B extends PartBuilder<P, B>> {

    private final Shape shape;
    private final Map<String, JsonValue> fields = new LinkedHashMap<>();

    PartBuilder(Shape shape) {
        this.shape = shape;
        for (var property : shape.properties().values()) {
            if (property instanceof Types types && !types.each().isEmpty()) {
                fields.put(types.name(), types.json());
            }
        }
    }

    PartBuilder(Shape shape, JsonObject from) {
        this.shape = shape;
        fields.putAll(from);
    }

    /// The part.
    ///
    /// @throws IllegalArgumentException where its fields do not fit together
    public abstract P build();

    /// This builder, for calls in a row.
    abstract B self();

    /// The JSON of the fields, once found to be what we may write.
    JsonObject checked() {
        var json = json();
        shape.requireOurs(json);
        return json;
    }

    JsonObject json() {
        return shape.ordered(fields);
    }

    <V> B set(Property.Single<V> property, V value) {
        return put(property.name(), property.form().json(value, what(property)));
    }

    B set(Property.Single<Text> property, String text) {
        return set(property, Text.of(text));
    }

    <V> B setAll(Property.Many<V> property, List<? extends V> values) {
        fields.remove(property.name());
        values.forEach(value -> add(property, value));
        return self();
    }

    <V> B add(Property.Many<V> property, V value) {
        var values = Json.PROVIDER.createArrayBuilder();
        switch (fields.get(property.name())) {
            case null -> {}
            case JsonArray several -> several.forEach(values::add);
            case JsonValue one -> values.add(one);
        }
        return put(
                property.name(),
                values.add(property.form().json(value, what(property))).build());
    }

    B add(Property.Many<Text> property, String text) {
        return add(property, Text.of(text));
    }

    /// Sets the one value that the published schema allows where the data model allows several.
    <V> B setOnly(Property.Many<V> property, V value) {
        return put(property.name(), property.form().json(value, what(property)));
    }

    B put(String key, JsonValue value) {
        fields.put(key, value);
        return self();
    }

    private String what(Property property) {
        return shape.name() + "." + property.name();
    }
}
