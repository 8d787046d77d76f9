package dev.assay.openbadges.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.processor.ExpansionProcessor;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
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

    private static final Pattern UNDEFINED =
            Pattern.compile("undefined term has been found \\[(.*?)]\\. Change policy", Pattern.DOTALL);

    /// Titanium logs a warning for what it drops; here that is refused and reported, so the line on the console only
    /// disturbs. Kept in a field because the JDK forgets the level of a logger that nobody holds.
    private static final Logger TITANIUM = Logger.getLogger("com.apicatalog.jsonld");

    static {
        TITANIUM.setLevel(Level.SEVERE);
    }

    private final Contexts contexts;

    public JsonLd(Contexts contexts) {
        this.contexts = contexts;
    }

    /// A reader that knows the bundled contexts alone.
    public static JsonLd bundled() {
        return new JsonLd(Contexts.bundled());
    }

    /// The statements a document makes.
    public RdfReading read(JsonObject document) {
        try {
            KeywordLookalikes.refuse(document);
            return new RdfReading.Statements(new StrictStatements().of(expand(document)));
        } catch (JsonLdProblemException known) {
            return new RdfReading.Refused(known.problem());
        } catch (JsonLdError broken) {
            return new RdfReading.Refused(problem(broken));
        }
    }

    private JsonArray expand(JsonObject document) throws JsonLdError {
        var options = new JsonLdOptions((DocumentLoader) this::load);
        options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
        options.setTimeout(TIME_LIMIT);
        try {
            return ExpansionProcessor.expand(JsonDocument.of(document), options, false);
        } catch (RuntimeException hostile) {
            if (hostile instanceof JsonLdProblemException known) {
                throw known;
            }
            // Titanium meets some malformed documents with a NullPointerException or ClassCastException.
            throw new JsonLdProblemException(new JsonLdProblem.Malformed("the JSON-LD is malformed"));
        }
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
