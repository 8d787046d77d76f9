package dev.assay.openbadges.jsonld;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Every name that some contexts could give a meaning: all keys of their documents at any depth, and of the contexts
/// they name in turn. More than the terms, never fewer: who needs to know that a text is no term may rely on it.
final class ContextTerms {
    private final Contexts known;
    private final Set<String> terms = new HashSet<>();
    private final Set<String> read = new HashSet<>();

    private ContextTerms(Contexts known) {
        this.known = known;
    }

    /// Empty where a context is not known by its URL, or one that it names is not.
    static Optional<Set<String>> of(JsonValue context, Contexts known) {
        var all = new ContextTerms(known);
        return all.named(context) ? Optional.of(Set.copyOf(all.terms)) : Optional.empty();
    }

    private boolean named(JsonValue context) {
        return switch (context) {
            case JsonString url -> document(url.getString());
            case JsonArray several -> several.stream().allMatch(this::named);
            case JsonObject definition -> inside(definition);
            default -> context.equals(JsonValue.NULL);
        };
    }

    private boolean document(String url) {
        return !read.add(url) || known.find(url).filter(this::inside).isPresent();
    }

    private boolean inside(JsonValue value) {
        return switch (value) {
            case JsonObject object -> {
                terms.addAll(object.keySet());
                yield object.entrySet().stream()
                        .allMatch(entry ->
                                namesContexts(entry.getKey()) ? named(entry.getValue()) : inside(entry.getValue()));
            }
            case JsonArray array -> array.stream().allMatch(this::inside);
            default -> true;
        };
    }

    private static boolean namesContexts(String key) {
        return key.equals("@context") || key.equals("@import");
    }
}
