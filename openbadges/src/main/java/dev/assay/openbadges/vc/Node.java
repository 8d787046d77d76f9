package dev.assay.openbadges.vc;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One JSON object under the rules of the data model, noting every problem with its path.
final class Node {
    private static final int MOST_PROBLEMS = 50;
    private static final Set<String> LANGUAGE_KEYS = Set.of("@value", "@language", "@direction");

    private final JsonObject json;
    private final String path;
    private final List<Problem> problems;

    private Node(JsonObject json, String path, List<Problem> problems) {
        this.json = json;
        this.path = path;
        this.problems = problems;
    }

    static Node root(JsonObject json) {
        return new Node(json, "", new ArrayList<>());
    }

    JsonObject json() {
        return json;
    }

    /// All that were noted, here and in every other node of the document.
    List<Problem> problems() {
        return problems;
    }

    boolean has(String name) {
        return json.containsKey(name);
    }

    void problem(String name, String what) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(Problem.malformed(at(name), what));
        }
    }

    private String at(String name) {
        return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
    }

    /// What is wrong with this object as a whole.
    void problem(String what) {
        problem("", what);
    }

    void required(String name) {
        if (!has(name)) {
            problem(name, "is missing");
        }
    }

    /// The types; none after noting a problem.
    List<String> types() {
        required("type");
        if (!has("type")) {
            return List.of();
        }
        var types = texts(json.get("type"));
        if (types.isEmpty()) {
            problem("type", "is not a text or a list of texts");
        }
        return types;
    }

    /// One text or several, none of them empty; nothing where it is anything else.
    private static List<String> texts(@Nullable JsonValue value) {
        var all = value instanceof JsonArray array
                ? List.copyOf(array)
                : value == null ? List.<JsonValue>of() : List.of(value);
        var texts = all.stream()
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).getString())
                .filter(text -> !text.isBlank())
                .toList();
        return texts.size() == all.size() ? texts : List.of();
    }

    void typed(String expected) {
        var types = types();
        if (!types.isEmpty() && !types.contains(expected)) {
            problem("type", "does not say " + expected);
        }
    }

    /// Where the property is there, one absolute address.
    Optional<String> url(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        var url = Json.text(json, name).filter(Node::isUrl);
        if (url.isEmpty()) {
            problem(name, "is not one absolute address");
        }
        return url;
    }

    static boolean isUrl(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    Optional<Instant> time(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        var time = Json.text(json, name).flatMap(DateTimes::parse);
        if (time.isEmpty()) {
            problem(name, "is not a date and time with an offset, such as 2026-01-31T12:00:00Z");
        }
        return time;
    }

    /// Where the property is there, one object or several.
    List<Node> objects(String name) {
        if (!has(name)) {
            return List.of();
        }
        var all = new ArrayList<Node>();
        var value = json.get(name);
        var values = value instanceof JsonArray array ? List.copyOf(array) : List.of(value);
        if (values.isEmpty()) {
            problem(name, "is empty");
        }
        for (int i = 0; i < values.size(); i++) {
            var place = value instanceof JsonArray ? name + "[" + i + "]" : name;
            if (values.get(i) instanceof JsonObject object) {
                all.add(new Node(object, at(place), problems));
            } else {
                problem(place, "is not an object");
            }
        }
        return all;
    }

    /// An address, or an object that has one as its id: an issuer, a holder.
    void party(String name) {
        switch (json.get(name)) {
            case null -> {}
            case JsonObject object -> {
                var party = new Node(object, at(name), problems);
                party.required("id");
                party.url("id");
                party.names();
            }
            case JsonValue _ -> url(name);
        }
    }

    /// `name` and `description`, each a text or texts with their languages (section 11.1).
    void names() {
        words("name");
        words("description");
    }

    private void words(String name) {
        switch (json.get(name)) {
            case null -> {}
            case JsonString _ -> {}
            case JsonArray several
            when !several.isEmpty() ->
                several.forEach(each -> {
                    if (!isLanguageValue(each)) {
                        problem(name, "holds something else than texts with @value, @language and @direction");
                    }
                });
            case JsonValue one -> {
                if (!isLanguageValue(one)) {
                    problem(name, "is neither a text nor one with @value, @language and @direction alone");
                }
            }
        }
    }

    private static boolean isLanguageValue(JsonValue value) {
        return value instanceof JsonObject object
                && object.get("@value") instanceof JsonString
                && LANGUAGE_KEYS.containsAll(object.keySet())
                && (!object.containsKey("@language") || object.get("@language") instanceof JsonString)
                && (!object.containsKey("@direction")
                        || Json.text(object, "@direction")
                                .filter(Set.of("ltr", "rtl")::contains)
                                .isPresent());
    }
}
