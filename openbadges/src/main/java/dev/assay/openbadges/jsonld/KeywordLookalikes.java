package dev.assay.openbadges.jsonld;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.regex.Pattern;

/// Refuses keys, identifiers and types that look like keywords but are none (`@foo`): JSON-LD drops them, with all that
/// stands under them, before anyone sees them.
final class KeywordLookalikes {

    private static final Pattern LOOKALIKE = Pattern.compile("@[A-Za-z]+");

    /// JSON-LD 1.1, section 1.7.
    private static final Set<String> KEYWORDS = Set.of(
            "@base",
            "@container",
            "@context",
            "@direction",
            "@graph",
            "@id",
            "@import",
            "@included",
            "@index",
            "@json",
            "@language",
            "@list",
            "@nest",
            "@none",
            "@prefix",
            "@propagate",
            "@protected",
            "@reverse",
            "@set",
            "@type",
            "@value",
            "@version",
            "@vocab");

    private KeywordLookalikes() {}

    static void refuse(JsonValue value) {
        switch (value) {
            case JsonObject object -> object.forEach(KeywordLookalikes::entry);
            case JsonArray array -> array.forEach(KeywordLookalikes::refuse);
            case JsonValue scalar -> {}
        }
    }

    private static void entry(String key, JsonValue value) {
        switch (key) {
            case "@context" -> {}
            case "id", "@id", "type", "@type" -> identifiers(key, value);
            default -> {
                if (LOOKALIKE.matcher(key).matches() && !KEYWORDS.contains(key)) {
                    throw new JsonLdProblemException(
                            new JsonLdProblem.NotSignable("what stands under " + key + " would not be signed"));
                }
                refuse(value);
            }
        }
    }

    private static void identifiers(String key, JsonValue value) {
        switch (value) {
            case JsonString text
            when LOOKALIKE.matcher(text.getString()).matches() ->
                throw new JsonLdProblemException(new JsonLdProblem.RelativeIri(text.getString(), key));
            case JsonArray array -> array.forEach(item -> identifiers(key, item));
            case JsonValue other -> refuse(other);
        }
    }
}
