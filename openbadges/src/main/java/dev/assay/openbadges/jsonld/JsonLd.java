package dev.assay.openbadges.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.expansion.Expansion;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.processor.ExpansionProcessor;
import com.apicatalog.jsonld.processor.ProcessingRuntime;
import dev.assay.openbadges.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/// Reads JSON-LD 1.1 documents as RDF, in safe mode: what could not be signed is refused by name, never dropped.
///
/// Titanium expands; the step from the expanded form to statements is [StrictStatements], because a lenient one skips
/// what it does not like.
public final class JsonLd {

    /// Hostile contexts can make expansion slow; a badge takes milliseconds.
    private static final Duration TIME_LIMIT = Duration.ofSeconds(10);

    /// Objects with contexts of their own, each of which costs milliseconds; badges in a presentation have some.
    private static final int MOST_CONTEXTS = 256;

    private static final Pattern UNDEFINED =
            Pattern.compile("undefined term has been found \\[(.*?)]\\. Change policy", Pattern.DOTALL);

    /// Titanium logs a warning for what it drops; here that is refused and reported, so the line on the console only
    /// disturbs. Kept in a field because the JDK forgets the level of a logger that nobody holds.
    private static final Logger TITANIUM = Logger.getLogger("com.apicatalog.jsonld");

    static {
        TITANIUM.setLevel(Level.SEVERE);
    }

    private static final JsonLd BUNDLED = new JsonLd(Contexts.bundled());

    private final Contexts contexts;
    private final ProcessedContexts processed;

    public JsonLd(Contexts contexts) {
        this.contexts = contexts;
        this.processed = new ProcessedContexts(contexts, ProcessingRuntime.of(options()));
    }

    /// A reader that knows the bundled contexts alone.
    public static JsonLd bundled() {
        return BUNDLED;
    }

    /// The statements a document makes.
    public RdfReading read(JsonObject document) {
        try {
            if (contexts(document) > MOST_CONTEXTS) {
                return new RdfReading.Refused(
                        new JsonLdProblem.Malformed("more than " + MOST_CONTEXTS + " parts have an @context"));
            }
            KeywordUse.check(document);
            return new RdfReading.Statements(new StrictStatements().of(expand(document)));
        } catch (JsonLdProblemException known) {
            return new RdfReading.Refused(known.problem());
        } catch (JsonLdError broken) {
            return new RdfReading.Refused(problem(broken));
        }
    }

    private static int contexts(JsonValue value) {
        return switch (value) {
            case JsonObject object ->
                (object.containsKey("@context") ? 1 : 0)
                        + object.values().stream().mapToInt(JsonLd::contexts).sum();
            case JsonArray array -> array.stream().mapToInt(JsonLd::contexts).sum();
            case JsonValue _ -> 0;
        };
    }

    /// Every name that the contexts of a document could give a meaning, and some more; empty where not all of them are
    /// known ones, named by their URLs at the document's top.
    public Optional<Set<String>> terms(JsonObject document) {
        return processed.namesKnownOnlyAtTop(document)
                ? ContextTerms.of(document.getOrDefault("@context", JsonValue.NULL), contexts)
                : Optional.empty();
    }

    private JsonArray expand(JsonObject document) throws JsonLdError {
        try {
            var context = processed.of(document);
            return context.isPresent()
                    ? expand(Json.without(document, "@context"), context.get())
                    : ExpansionProcessor.expand(JsonDocument.of(document), inLimitedTime(), false);
        } catch (RuntimeException hostile) {
            if (hostile instanceof JsonLdProblemException known) {
                throw known;
            }
            // Titanium meets some malformed documents with a NullPointerException or ClassCastException.
            throw new JsonLdProblemException(new JsonLdProblem.Malformed("the JSON-LD is malformed"));
        }
    }

    /// Steps 8 to 8.3 of expansion (JSON-LD 1.1 API, section 9.1.2), which Titanium offers together with the reading of
    /// contexts only.
    private static JsonArray expand(JsonObject members, ActiveContext context) throws JsonLdError {
        var expanded = Expansion.with(context, members, null, null).compute();
        if (expanded instanceof JsonObject object && object.size() == 1 && object.containsKey("@graph")) {
            expanded = object.get("@graph");
        }
        return switch (expanded) {
            case JsonArray array -> array;
            case JsonObject object -> Json.array(List.of(object));
            default -> JsonValue.EMPTY_JSON_ARRAY;
        };
    }

    private JsonLdOptions inLimitedTime() {
        var options = options();
        options.setTimeout(TIME_LIMIT);
        return options;
    }

    private JsonLdOptions options() {
        var options = new JsonLdOptions((DocumentLoader) this::load);
        options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
        return options;
    }

    private Document load(URI url, Object unusedOptions) {
        return contexts.document(url.toString())
                .orElseThrow(() -> new JsonLdProblemException(new JsonLdProblem.UnknownContext(url.toString())));
    }

    private static JsonLdProblem problem(JsonLdError error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonLdProblemException known) {
                return known.problem();
            }
        }
        var message = String.valueOf(error.getMessage());
        if (error.getCode() == JsonLdErrorCode.UNDEFINED_TERM) {
            var term = UNDEFINED.matcher(message);
            return new JsonLdProblem.UndefinedTerm(term.find() ? term.group(1) : message);
        }
        return new JsonLdProblem.Malformed("the JSON-LD is malformed: " + message);
    }
}
