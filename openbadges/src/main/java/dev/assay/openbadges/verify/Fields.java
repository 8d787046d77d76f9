package dev.assay.openbadges.verify;

import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the fields of one JSON object and notes every problem with its path, such as
/// `credentialSubject.achievement.name is missing`.
final class Fields {
    private static final String MISSING = "";

    private final JsonObject json;
    private final String path;
    private final List<String> problems;

    Fields(JsonObject json) {
        this(json, "", new ArrayList<>());
    }

    private Fields(JsonObject json, String path, List<String> problems) {
        this.json = json;
        this.path = path;
        this.problems = problems;
    }

    List<String> problems() {
        return problems;
    }

    void problem(String name, String what) {
        problems.add((path.isEmpty() ? name : path + "." + name) + " " + what);
    }

    boolean has(String name) {
        return json.containsKey(name);
    }

    /// A required text; the empty text after noting its absence.
    String text(String name) {
        return optionalText(name).orElseGet(() -> {
            if (!has(name)) {
                problem(name, "is missing");
            }
            return MISSING;
        });
    }

    /// A text, or the first of texts in several languages.
    Optional<String> optionalText(String name) {
        JsonValue value = json.get(name);
        if (value == null) {
            return Optional.empty();
        }
        var text = readable(value);
        if (text.isEmpty()) {
            problem(name, "is not a text");
        }
        return text;
    }

    private static Optional<String> readable(JsonValue value) {
        return switch (value) {
            case JsonString text -> Optional.of(text.getString());
            case JsonObject object when object.containsKey("@value") -> Json.text(object, "@value");
            case JsonObject languages
            when !languages.isEmpty() && languages.values().stream().allMatch(JsonString.class::isInstance) ->
                Json.text(languages, languages.keySet().iterator().next());
            case JsonArray several when !several.isEmpty() -> readable(several.getFirst());
            case JsonValue _ -> Optional.empty();
        };
    }

    /// A required absolute IRI.
    String iri(String name) {
        var iri = optionalIri(name);
        if (iri.isEmpty() && !has(name)) {
            problem(name, "is missing");
        }
        return iri.orElse(MISSING);
    }

    Optional<String> optionalIri(String name) {
        JsonValue value = json.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof JsonString text && isAbsolute(text.getString())) {
            return Optional.of(text.getString());
        }
        problem(name, "is not an absolute address");
        return Optional.empty();
    }

    private static boolean isAbsolute(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /// A required time with an offset; the epoch after noting a problem.
    Instant time(String name) {
        if (!has(name)) {
            problem(name, "is missing");
        }
        return optionalTime(name).orElse(Instant.EPOCH);
    }

    Optional<Instant> optionalTime(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        var time = Json.text(json, name).flatMap(DateTimes::parse);
        if (time.isEmpty()) {
            problem(name, "is not a date and time with an offset, such as 2026-01-31T12:00:00Z");
        }
        return time;
    }

    /// A required truth value; false after noting a problem.
    boolean truth(String name) {
        JsonValue value = json.get(name);
        if (JsonValue.TRUE.equals(value) || JsonValue.FALSE.equals(value)) {
            return JsonValue.TRUE.equals(value);
        }
        problem(name, value == null ? "is missing" : "is neither true nor false");
        return false;
    }

    /// Notes a problem unless `type` says `expected`, alone or among others.
    Fields typed(String expected) {
        boolean said = Json.many(json, "type").stream()
                .anyMatch(type ->
                        type instanceof JsonString text && text.getString().equals(expected));
        if (!said) {
            problem("type", "does not say " + expected);
        }
        return this;
    }

    /// A required object; an empty one after noting a problem.
    Fields object(String name) {
        return optionalObject(name).orElseGet(() -> {
            if (!has(name)) {
                problem(name, "is missing");
            }
            return new Fields(JsonValue.EMPTY_JSON_OBJECT, at(name), new ArrayList<>());
        });
    }

    Optional<Fields> optionalObject(String name) {
        return switch (json.get(name)) {
            case null -> Optional.empty();
            case JsonObject object -> Optional.of(new Fields(object, at(name), problems));
            case JsonValue _ -> {
                problem(name, "is not an object");
                yield Optional.empty();
            }
        };
    }

    /// No, one or several objects.
    List<Fields> objects(String name) {
        var all = new ArrayList<Fields>();
        List<JsonValue> values = Json.many(json, name);
        for (int i = 0; i < values.size(); i++) {
            String place = values.size() == 1 ? name : name + "[" + i + "]";
            if (values.get(i) instanceof JsonObject object) {
                all.add(new Fields(object, at(place), problems));
            } else {
                problem(place, "is not an object");
            }
        }
        return all;
    }

    JsonObject json() {
        return json;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
