package dev.assay.openbadges.ob2;

import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The fields of one document of a badge.
///
/// @param what the document, for messages, such as `the assertion`
record Ob2Json(JsonObject json, String what) {

    /// Longer ones are none; they are repeated in messages.
    private static final int MAX_ADDRESS = 2_000;

    Ob2EndException malformed(String problem) {
        return Ob2EndException.failed(new Ob2Fault.Malformed(what, problem));
    }

    Ob2Json typed(String... types) {
        for (var type : types) {
            if (hasType(json, type)) {
                return this;
            }
        }
        throw malformed("does not say that it is of type " + types[0]);
    }

    static boolean hasType(JsonObject json, String type) {
        return Json.many(json, "type").contains(Json.PROVIDER.createValue(type));
    }

    String text(String key) {
        return Json.text(json, key).orElseThrow(() -> malformed("has no text under " + key));
    }

    Optional<String> optionalText(String key) {
        return Json.text(json, key);
    }

    /// The address under a key, standing alone or as the `id` of an object.
    Optional<String> idUnder(String key) {
        var value = json.get(key);
        return value == null ? Optional.empty() : idOf(value);
    }

    /// The addresses under a key that may hold several.
    List<String> idsUnder(String key) {
        return Json.many(json, key).stream()
                .flatMap(each -> idOf(each).stream())
                .toList();
    }

    private static Optional<String> idOf(JsonValue value) {
        var id = switch (value) {
            case JsonString text -> Optional.of(text.getString());
            case JsonObject object -> Json.text(object, "id");
            case JsonValue _ -> Optional.<String>empty();
        };
        return id.filter(text -> text.length() <= MAX_ADDRESS);
    }

    /// The object under a key that may hold several, with that id.
    Optional<JsonObject> embedded(String key, String id) {
        return Json.many(json, key).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .filter(object -> Json.text(object, "id").equals(Optional.of(id)))
                .findFirst();
    }

    Ob2Json object(String key, String name) {
        if (json.get(key) instanceof JsonObject object) {
            return new Ob2Json(object, name);
        }
        throw malformed("has no object under " + key);
    }

    Optional<Instant> time(String key) {
        if (!json.containsKey(key)) {
            return Optional.empty();
        }
        var time = Json.text(json, key).flatMap(DateTimes::parse);
        if (time.isEmpty()) {
            throw malformed("has under " + key + " no date and time with an offset");
        }
        return time;
    }

    boolean isTrue(String key) {
        return JsonValue.TRUE.equals(json.get(key));
    }

    /// An address on the web; empty for any other.
    static Optional<URI> webAddress(String text) {
        try {
            var uri = new URI(text);
            boolean web = uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
            return web ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
