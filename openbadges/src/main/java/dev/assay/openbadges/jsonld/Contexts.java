package dev.assay.openbadges.jsonld;

import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The JSON-LD contexts that may be used, by their URLs: those bundled with the library and any given beside them.
///
/// Nothing is ever fetched. A bundled context is read when first asked for.
public final class Contexts {

    private static final Contexts BUNDLED = new Contexts(Map.of());

    private static final class Bundle {
        static final JsonObject INDEX = resource("index.json");
        static final Map<String, JsonObject> READ = new ConcurrentHashMap<>();
    }

    private final Map<String, JsonObject> given;
    private final Map<String, Document> documents = new ConcurrentHashMap<>();

    private Contexts(Map<String, JsonObject> given) {
        this.given = Map.copyOf(given);
    }

    /// The bundled contexts alone.
    public static Contexts bundled() {
        return BUNDLED;
    }

    /// These contexts and one more. A bundled context cannot be replaced: what it means is what was signed.
    ///
    /// @param document the context's document, with its `@context`
    /// @throws IllegalArgumentException where the URL is a bundled one of other content, or the document has no
    ///                                  `@context` or gives a keyword another name than `id` or `type`
    public Contexts with(String url, JsonObject document) {
        if (Bundle.INDEX.containsKey(url)) {
            if (find(url).equals(Optional.of(document))) {
                return this;
            }
            throw new IllegalArgumentException("the context " + url + " is bundled and cannot be replaced");
        }
        if (!document.containsKey("@context")) {
            throw new IllegalArgumentException("the document given for " + url + " has no @context");
        }
        try {
            KeywordUse.aliases(document.getOrDefault("@context", JsonValue.NULL));
        } catch (JsonLdProblemException alias) {
            throw new IllegalArgumentException(url + ": " + alias.problem().inWords(), alias);
        }
        var more = new HashMap<>(given);
        more.put(url, document);
        return new Contexts(more);
    }

    /// The URLs of the bundled contexts.
    public static Set<String> bundledUrls() {
        return Bundle.INDEX.keySet();
    }

    /// The document of a context.
    public Optional<JsonObject> find(String url) {
        var document = given.get(url);
        if (document != null) {
            return Optional.of(document);
        }
        return Bundle.INDEX.get(url) instanceof JsonString file
                ? Optional.of(Bundle.READ.computeIfAbsent(url, ignored -> resource(file.getString())))
                : Optional.empty();
    }

    Optional<Document> document(String url) {
        return find(url).map(object -> documents.computeIfAbsent(url, ignored -> JsonDocument.of(object)));
    }

    static JsonObject resource(String name) {
        try (var stream = Contexts.class.getResourceAsStream("contexts/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the library lacks its own file contexts/" + name);
            }
            return switch (StrictJson.read(stream.readAllBytes())) {
                case JsonReading.Read read -> read.value().asJsonObject();
                case JsonReading.Refused refused -> throw new IllegalStateException(name + ": " + refused.inWords());
            };
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the library's own file contexts/" + name, broken);
        }
    }
}
