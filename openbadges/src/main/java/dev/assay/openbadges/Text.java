package dev.assay.openbadges;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A text for people, possibly in several languages (Verifiable Credentials 2.0, section 11.1).
///
/// Read from a plain text, a language value object (`{"@value": "Hallo", "@language": "de"}`), a list of these, or the
/// map from language to text that the published schema allows (`{"de": "Hallo"}`). We write plain texts alone: the
/// published schema refuses value objects, and no published context defines the languages of a map.
///
/// @param json the text as it stands
public record Text(JsonValue json) {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    public Text {
        if (!isReadable(json)) {
            throw new IllegalArgumentException("this is not a text: " + json);
        }
    }

    /// A text and its language; the empty language where none is said.
    private record Version(String language, String text) {}

    /// A plain text, in a language that it does not say.
    public static Text of(String plain) {
        return new Text(Json.PROVIDER.createValue(plain));
    }

    static Optional<Text> read(JsonValue json) {
        return isReadable(json) ? Optional.of(new Text(json)) : Optional.empty();
    }

    private static boolean isReadable(JsonValue json) {
        return json instanceof JsonArray several
                ? !several.isEmpty() && several.stream().noneMatch(one -> one instanceof JsonArray || isNoText(one))
                : !isNoText(json);
    }

    private static boolean isNoText(JsonValue json) {
        return versions(json).isEmpty();
    }

    /// Whether this is one text that says no language.
    public boolean isPlain() {
        return json instanceof JsonString;
    }

    /// The text, or the first of several.
    public String value() {
        return versions(json).getFirst().text();
    }

    /// The text in a language, such as `de`, or else in a variant of it, such as `de-CH`; case does not count.
    public Optional<String> in(String language) {
        var wanted = language.toLowerCase(Locale.ROOT);
        return inLanguage(wanted::equals).or(() -> inLanguage(said -> said.startsWith(wanted + "-")));
    }

    private Optional<String> inLanguage(Predicate<String> wanted) {
        return versions(json).stream()
                .filter(version -> wanted.test(version.language().toLowerCase(Locale.ROOT)))
                .map(Version::text)
                .findFirst();
    }

    /// The languages it is in, as it says them; those that it does not say are left out.
    public List<String> languages() {
        return versions(json).stream()
                .map(Version::language)
                .filter(language -> !language.isEmpty())
                .distinct()
                .toList();
    }

    /// The text, or the first of several.
    @Override
    public String toString() {
        return value();
    }

    /// The versions of a text; none where the JSON is no text.
    private static List<Version> versions(JsonValue json) {
        return switch (json) {
            case JsonString text -> List.of(new Version("", text.getString()));
            case JsonObject value when value.containsKey("@value") -> version(value);
            case JsonObject map -> ofMap(map);
            case JsonArray several ->
                several.stream().flatMap(one -> versions(one).stream()).toList();
            case JsonValue _ -> List.of();
        };
    }

    private static List<Version> version(JsonObject value) {
        var language = value.get("@language");
        return value.get("@value") instanceof JsonString text && (language == null || language instanceof JsonString)
                ? List.of(new Version(Json.text(value, "@language").orElse(""), text.getString()))
                : List.of();
    }

    private static List<Version> ofMap(JsonObject map) {
        var versions = new ArrayList<Version>();
        for (var entry : map.entrySet()) {
            if (!(entry.getValue() instanceof JsonString text)
                    || !LANGUAGE.matcher(entry.getKey()).matches()) {
                return List.of();
            }
            versions.add(new Version(entry.getKey(), text.getString()));
        }
        return versions;
    }
}
