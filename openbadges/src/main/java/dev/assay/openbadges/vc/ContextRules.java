package dev.assay.openbadges.vc;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// A document's contexts: a list whose first item tells the version, then addresses and objects (section 4.3).
final class ContextRules {
    private static final String CONTEXT = "@context";

    private ContextRules() {}

    /// The version; empty after noting a problem.
    static Optional<DataModelVersion> check(Node node) {
        node.required(CONTEXT);
        if (!node.has(CONTEXT)) {
            return Optional.empty();
        }
        if (!(node.json().get(CONTEXT) instanceof JsonArray contexts) || contexts.isEmpty()) {
            node.problem(CONTEXT, "is not a list that begins with " + DataModelVersion.V2_0.context());
            return Optional.empty();
        }
        for (int i = 0; i < contexts.size(); i++) {
            if (!isContext(contexts.get(i))) {
                node.problem(CONTEXT + "[" + i + "]", "is neither an absolute address nor an object");
            }
        }
        var version = version(contexts.getFirst());
        if (version.isEmpty()) {
            node.problem(CONTEXT, "does not begin with " + DataModelVersion.V2_0.context());
        }
        return version;
    }

    private static boolean isContext(JsonValue context) {
        return context instanceof JsonObject || (context instanceof JsonString url && Node.isUrl(url.getString()));
    }

    private static Optional<DataModelVersion> version(JsonValue first) {
        return Arrays.stream(DataModelVersion.values())
                .filter(version ->
                        first instanceof JsonString url && url.getString().equals(version.context()))
                .findFirst();
    }

    /// What an enveloped credential needs: the base context, alone or among others.
    static void checkEnvelope(Node node) {
        var isThere = Json.many(node.json(), CONTEXT).stream()
                .anyMatch(context ->
                        version(context).filter(DataModelVersion.V2_0::equals).isPresent());
        if (!isThere) {
            node.problem(CONTEXT, "does not name " + DataModelVersion.V2_0.context());
        }
    }
}
