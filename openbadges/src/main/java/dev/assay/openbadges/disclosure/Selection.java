package dev.assay.openbadges.disclosure;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The places of a document that pointers lead to, as a tree (W3C Data Integrity ECDSA Cryptosuites 1.0, sections
/// 3.4.10 to 3.4.13). On the way to a place an object keeps its identity, its types and its own context.
final class Selection {

    private static final Set<String> IDENTITY = Set.of("id", "@id", "type", "@type", "@context");

    private final Map<String, Selection> parts = new HashMap<>();
    private boolean whole;

    private Selection() {}

    /// @throws DisclosureException where a pointer leads nowhere
    static Selection of(JsonObject document, Collection<String> pointers) {
        var root = new Selection();
        pointers.forEach(pointer -> root.add(document, pointer));
        return root;
    }

    private void add(JsonObject document, String pointer) {
        var steps = JsonPointers.steps(pointer).orElseThrow(() -> nowhere(pointer));
        JsonValue value = document;
        var place = this;
        for (var step : steps) {
            value = next(value, step);
            if (value == null) {
                throw nowhere(pointer);
            }
            place = place.parts.computeIfAbsent(step, ignored -> new Selection());
        }
        place.whole = true;
    }

    private static @Nullable JsonValue next(JsonValue value, String step) {
        return switch (value) {
            case JsonObject object -> object.get(step);
            case JsonArray array -> {
                int index = JsonPointers.index(step, array.size());
                yield index < 0 ? null : array.get(index);
            }
            case JsonValue scalar -> null;
        };
    }

    private static DisclosureException nowhere(String pointer) {
        return DisclosureException.of(new DisclosureFault.NoSuchPlace(pointer));
    }

    /// The selected parts of the document, or of one that has more members at the same places.
    JsonObject in(JsonObject document) {
        return whole ? document : object(document);
    }

    private JsonValue value(JsonValue value) {
        if (whole) {
            return value;
        }
        return switch (value) {
            case JsonObject object -> object(object);
            case JsonArray array -> array(array);
            case JsonValue scalar -> scalar;
        };
    }

    private JsonObject object(JsonObject object) {
        var selected = Json.object();
        object.forEach((key, value) -> {
            var part = parts.get(key);
            if (IDENTITY.contains(key) && !isUnnamed(key, value)) {
                selected.add(key, value);
            } else if (part != null) {
                selected.add(key, part.value(value));
            }
        });
        return selected.build();
    }

    /// A blank node's label means nothing outside the document.
    private static boolean isUnnamed(String key, JsonValue value) {
        return key.endsWith("id")
                && value instanceof JsonString text
                && text.getString().startsWith("_:");
    }

    private JsonArray array(JsonArray array) {
        var selected = Json.PROVIDER.createArrayBuilder();
        for (int i = 0; i < array.size(); i++) {
            if (parts.containsKey(String.valueOf(i))) {
                selected.add(
                        Objects.requireNonNull(parts.get(String.valueOf(i))).value(array.get(i)));
            }
        }
        return selected.build();
    }
}
