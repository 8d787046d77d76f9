package dev.assay.openbadges;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// How values of one kind stand in JSON.
interface Form<V> {

    /// Notes what is wrong with a value.
    void check(JsonValue value, Place at);

    /// The value of JSON that was checked.
    V of(JsonValue checked);

    /// The JSON of a value.
    ///
    /// @param what the field's name for the message
    /// @throws IllegalArgumentException where the value must not be written
    JsonValue json(V value, String what);

    /// Whether one value may be an array, as texts in several languages are.
    default boolean mayBeArray() {
        return false;
    }

    /// A value without fields.
    ///
    /// @param not     what the field is not where it cannot be read, such as `a text`
    /// @param reading the value; empty where it is something else
    /// @param refusal why we do not write a value, though it may be read
    record Scalar<V>(
            Problem.Kind kind,
            String not,
            Function<JsonValue, Optional<V>> reading,
            Function<V, JsonValue> writing,
            Function<V, Optional<String>> refusal)
            implements Form<V> {

        @Override
        public void check(JsonValue value, Place at) {
            var read = reading.apply(value);
            if (read.isEmpty()) {
                at.note(kind, "is not " + not);
            } else if (at.ours()) {
                refusal.apply(read.get()).ifPresent(why -> at.note(kind, why));
            }
        }

        @Override
        public V of(JsonValue checked) {
            return reading.apply(checked).orElseThrow();
        }

        @Override
        public JsonValue json(V value, String what) {
            refusal.apply(value).ifPresent(why -> {
                throw new IllegalArgumentException(what + " " + why);
            });
            return writing.apply(value);
        }
    }

    /// An object with fields. Its shape is asked for late, because shapes contain each other.
    record OfObject<V>(Supplier<Shape> shape, Function<JsonObject, V> reading, Function<V, JsonObject> writing)
            implements Form<V> {

        @Override
        public void check(JsonValue value, Place at) {
            if (value instanceof JsonObject object) {
                shape.get().check(object, at);
            } else {
                at.note(Problem.Kind.WRONG_VALUE, "is not an object");
            }
        }

        @Override
        public V of(JsonValue checked) {
            return reading.apply(checked.asJsonObject());
        }

        @Override
        public JsonValue json(V value, String what) {
            return writing.apply(value);
        }
    }

    /// A profile, or the id of one alone (ProfileRef).
    record OfProfile(Form<Profile> profile) implements Form<Profile> {

        @Override
        public void check(JsonValue value, Place at) {
            if (value instanceof JsonString) {
                Forms.IRI.check(value, at);
            } else {
                profile.check(value, at);
            }
        }

        @Override
        public Profile of(JsonValue checked) {
            return checked instanceof JsonString id ? Profile.ofId(URI.create(id.getString())) : profile.of(checked);
        }

        @Override
        public JsonValue json(Profile value, String what) {
            return value.json();
        }
    }
}
