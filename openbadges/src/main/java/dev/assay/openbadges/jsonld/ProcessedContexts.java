package dev.assay.openbadges.jsonld;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.processor.ProcessingRuntime;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Known contexts as Titanium has processed them (JSON-LD 1.1 API, section 4.1): reading their definitions again is
/// most of the cost of expanding a badge.
///
/// Only for documents that name known contexts once, at the top. A processed context is read and never changed by
/// expansion.
final class ProcessedContexts {
    private static final int KEPT = 64;
    private static final String CONTEXT = "@context";

    private final Contexts known;
    private final ProcessingRuntime runtime;
    private final Map<JsonValue, ActiveContext> processed = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<JsonValue, ActiveContext> eldest) {
            return size() > KEPT;
        }
    };

    /// @param runtime of no time limit, which would run across documents
    ProcessedContexts(Contexts known, ProcessingRuntime runtime) {
        this.known = known;
        this.runtime = runtime;
    }

    /// The context in which the document's members stand; empty where the document has other contexts than known ones
    /// at its top.
    Optional<ActiveContext> of(JsonObject document) throws JsonLdError {
        var context = document.get(CONTEXT);
        if (context == null || !namesKnownOnlyAtTop(document)) {
            return Optional.empty();
        }
        synchronized (processed) {
            var ready = processed.get(context);
            if (ready == null) {
                ready = new ActiveContext(runtime).newContext().create(context, null);
                processed.put(context, ready);
            }
            return Optional.of(ready);
        }
    }

    /// Whether all contexts of a document are known ones, named by their URLs at its top.
    boolean namesKnownOnlyAtTop(JsonObject document) {
        var context = document.get(CONTEXT);
        return context != null
                && areKnown(context)
                && document.values().stream().noneMatch(this::hasContext);
    }

    private boolean areKnown(JsonValue context) {
        return switch (context) {
            case JsonString url -> known.find(url.getString()).isPresent();
            case JsonArray urls -> urls.stream().allMatch(url -> url instanceof JsonString && areKnown(url));
            default -> false;
        };
    }

    private boolean hasContext(JsonValue value) {
        return switch (value) {
            case JsonObject object ->
                object.containsKey(CONTEXT) || object.values().stream().anyMatch(this::hasContext);
            case JsonArray array -> array.stream().anyMatch(this::hasContext);
            default -> false;
        };
    }
}
