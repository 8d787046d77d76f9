package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One field of a class: its name, the form of its values, and how many there may be.
///
/// Null is absence, and an array of one value is that value, as in JSON-LD.
interface Property {

    String name();

    void check(JsonObject json, Place object);

    /// Whether JSON holds a value of this field.
    default boolean isIn(JsonObject json) {
        return !present(json, name()).isEmpty();
    }

    /// A field that holds one value.
    sealed interface Single<V> extends Property {
        Form<V> form();

        /// The value of JSON that was checked.
        default Optional<V> in(JsonObject json) {
            var values = form().mayBeArray() ? whole(json) : present(json, name());
            return values.stream().findFirst().map(form()::of);
        }

        /// The value, where there is a single one and it can be read; JSON need not have been checked.
        default Optional<V> readable(JsonObject json) {
            var apart = Place.ofTheirs();
            checkPresent(json, apart);
            return apart.problems().isEmpty() ? in(json) : Optional.empty();
        }

        /// Checks the value, and says whether there is one.
        default boolean checkPresent(JsonObject json, Place object) {
            var place = object.at(name());
            boolean array = json.get(name()) instanceof JsonArray && !form().mayBeArray();
            var values = form().mayBeArray() ? whole(json) : Json.many(json, name());
            long present = values.stream().filter(value -> !isNull(value)).count();
            if (present > 1 || (array && object.ours())) {
                place.note(Problem.Kind.TOO_MANY, "holds a list, where one value may stand");
            }
            for (int i = 0; i < values.size() && present == 1; i++) {
                if (!isNull(values.get(i))) {
                    form().check(values.get(i), array ? place.at(i) : place);
                }
            }
            return present > 0;
        }

        private List<JsonValue> whole(JsonObject json) {
            var value = json.get(name());
            return value == null || isNull(value) || value.equals(JsonValue.EMPTY_JSON_ARRAY)
                    ? List.of()
                    : List.of(value);
        }
    }

    /// A field that must stand.
    record One<V>(String name, Form<V> form) implements Single<V> {

        /// The value of JSON that was checked.
        V of(JsonObject json) {
            return in(json).orElseThrow();
        }

        @Override
        public void check(JsonObject json, Place object) {
            if (!checkPresent(json, object)) {
                object.at(name).note(Problem.Kind.MISSING, "is missing");
            }
        }
    }

    /// A field that must stand in credentials of one data model and may stand in others.
    record OneIn<V>(Credential.DataModel model, String name, Form<V> form) implements Single<V> {

        @Override
        public void check(JsonObject json, Place object) {
            if (!checkPresent(json, object) && ContextList.modelOf(json) == model) {
                object.at(name()).note(Problem.Kind.MISSING, "is missing");
            }
        }
    }

    /// A field that the model knows by name alone.
    record Known(String name) implements Property {

        @Override
        public void check(JsonObject json, Place object) {
            // Whatever stands there is judged by who uses it.
        }
    }

    /// A field that may stand.
    record Maybe<V>(String name, Form<V> form) implements Single<V> {

        /// The value of JSON that was checked.
        Optional<V> of(JsonObject json) {
            return in(json);
        }

        @Override
        public void check(JsonObject json, Place object) {
            checkPresent(json, object);
        }
    }

    /// A field that holds any number of values.
    record Many<V>(String name, Form<V> form) implements Property {

        /// The values of JSON that was checked.
        List<V> of(JsonObject json) {
            return present(json, name).stream().map(form::of).toList();
        }

        @Override
        public void check(JsonObject json, Place object) {
            var place = object.at(name);
            boolean array = json.get(name) instanceof JsonArray;
            var values = Json.many(json, name);
            for (int i = 0; i < values.size(); i++) {
                if (!isNull(values.get(i))) {
                    form.check(values.get(i), array ? place.at(i) : place);
                }
            }
        }
    }

    private static List<JsonValue> present(JsonObject json, String name) {
        return Json.many(json, name).stream().filter(value -> !isNull(value)).toList();
    }

    private static boolean isNull(JsonValue value) {
        return Objects.equals(value, JsonValue.NULL);
    }
}
