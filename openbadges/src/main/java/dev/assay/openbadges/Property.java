package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
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
            var value = json.get(name());
            if (value == null || isNull(value)) {
                return false;
            }
            var place = object.at(name());
            if (!(value instanceof JsonArray array) || form().mayBeArray()) {
                boolean present = !value.equals(JsonValue.EMPTY_JSON_ARRAY);
                if (present) {
                    form().check(value, place);
                }
                return present;
            }
            long present = array.stream().filter(one -> !isNull(one)).count();
            if (present > 1 || object.ours()) {
                place.note(Problem.Kind.TOO_MANY, "holds a list, where one value may stand");
            } else {
                checkEach(array, form(), place);
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
            switch (json.get(name)) {
                case null -> {}
                case JsonArray array -> checkEach(array, form, object.at(name));
                case JsonValue value when isNull(value) -> {}
                case JsonValue value -> form.check(value, object.at(name));
            }
        }
    }

    private static void checkEach(JsonArray array, Form<?> form, Place place) {
        for (int i = 0; i < array.size(); i++) {
            if (!isNull(array.get(i))) {
                form.check(array.get(i), place.at(i));
            } else if (place.ours()) {
                place.at(i).note(Problem.Kind.WRONG_VALUE, "is null");
            }
        }
    }

    private static List<JsonValue> present(JsonObject json, String name) {
        return Json.many(json, name).stream().filter(value -> !isNull(value)).toList();
    }

    private static boolean isNull(JsonValue value) {
        return value.getValueType() == JsonValue.ValueType.NULL;
    }
}
