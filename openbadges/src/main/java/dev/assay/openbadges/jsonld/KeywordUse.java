package dev.assay.openbadges.jsonld;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Refuses keywords, and what looks like them (`@foo`), wherever expansion would drop them with what stands under
/// them before anyone sees it: such parts could be changed unnoticed, or be added to what is signed.
///
/// Empty values and null say nothing and may be dropped.
final class KeywordUse {

    private static final Pattern LOOKALIKE = Pattern.compile("@[A-Za-z]+");

    /// Those that a document's objects can have (JSON-LD 1.1, section 1.7). The others are for contexts, or, as
    /// `@none`, for maps.
    private static final Set<String> IN_DOCUMENTS = Set.of(
            "@context",
            "@direction",
            "@graph",
            "@id",
            "@included",
            "@index",
            "@language",
            "@list",
            "@nest",
            "@reverse",
            "@set",
            "@type",
            "@value");

    private static final Set<String> NO_STATEMENT = Set.of("@context", "@id", "id");

    private static final Set<String> NAMED_ANEW = Set.of("id", "type");

    private KeywordUse() {}

    static void check(JsonObject document) {
        if (isNoNode(document)) {
            throw unsigned("the document");
        }
        refuse(document);
    }

    private static void refuse(JsonValue value) {
        switch (value) {
            case JsonObject object -> {
                value(object);
                object.forEach(KeywordUse::entry);
            }
            case JsonArray array -> array.forEach(KeywordUse::refuse);
            case JsonValue scalar -> {}
        }
    }

    private static void entry(String key, JsonValue value) {
        switch (key) {
            case "@context" -> aliases(value);
            case "id", "@id", "type", "@type" -> identifiers(key, value);
            case "@graph", "@included" -> {
                (value instanceof JsonArray several ? several : List.of(value)).forEach(item -> statement(key, item));
                refuse(value);
            }
            default -> {
                if (LOOKALIKE.matcher(key).matches() && !IN_DOCUMENTS.contains(key)) {
                    throw unsigned(key);
                }
                refuse(value);
            }
        }
    }

    /// What stands free, under no property: texts, lists and mere identifiers are dropped there.
    private static void statement(String where, JsonValue value) {
        if (!(value instanceof JsonObject object) || isNoNode(object) || NO_STATEMENT.containsAll(object.keySet())) {
            throw unsigned(where);
        }
    }

    private static boolean isNoNode(JsonObject object) {
        return object.containsKey("@value") || object.containsKey("@list") || object.containsKey("@set");
    }

    private static void value(JsonObject object) {
        for (var collection : List.of("@list", "@set")) {
            if (object.containsKey(collection) && object.size() > 1) {
                throw unsigned("a key beside " + collection);
            }
        }
        boolean says = object.containsKey("@value") && !object.isNull("@value");
        for (var quality : List.of("@value", "@language", "@direction")) {
            if (object.containsKey(quality) && !says) {
                throw unsigned(quality);
            }
        }
    }

    /// Under other names than `id` and `type` keywords would not be recognised here.
    static void aliases(JsonValue context) {
        switch (context) {
            case JsonArray several -> several.forEach(KeywordUse::aliases);
            case JsonObject definitions -> definitions.forEach(KeywordUse::alias);
            case JsonValue url -> {}
        }
    }

    private static void alias(String term, JsonValue definition) {
        var meaning = definition instanceof JsonObject details ? details.get("@id") : definition;
        if (meaning instanceof JsonString text && text.getString().startsWith("@") && !NAMED_ANEW.contains(term)) {
            throw new JsonLdProblemException(new JsonLdProblem.NotSignable(
                    "a context gives " + text.getString() + " another name, \"" + term + "\""));
        }
        if (definition instanceof JsonObject details && details.containsKey("@context")) {
            aliases(details.getOrDefault("@context", JsonValue.NULL));
        }
    }

    private static JsonLdProblemException unsigned(String where) {
        return new JsonLdProblemException(
                new JsonLdProblem.NotSignable("what stands under " + where + " would not be signed"));
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
