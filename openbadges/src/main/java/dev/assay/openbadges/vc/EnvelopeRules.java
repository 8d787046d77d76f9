package dev.assay.openbadges.vc;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.Set;

/// What the data model asks of an object that stands for a secured credential or presentation (Verifiable Credentials
/// Data Model 2.0, sections 4.13.1 and 4.13.2).
///
/// Stricter in that it holds nothing else: nobody signed what stands beside the token.
final class EnvelopeRules {
    static final String CREDENTIAL = "EnvelopedVerifiableCredential";
    static final String PRESENTATION = "EnvelopedVerifiablePresentation";

    private static final Set<String> MEMBERS = Set.of("@context", "id", "type");

    private EnvelopeRules() {}

    /// Whether an object says that it is an envelope.
    static boolean is(JsonObject document, String type) {
        return Json.many(document, "type").contains(Json.PROVIDER.createValue(type));
    }

    static Optional<DataModelVersion> check(Node envelope) {
        ContextRules.checkEnvelope(envelope);
        if (envelope.types().size() > 1) {
            envelope.problem("type", "says more than that it is an envelope");
        }
        if (Json.text(envelope.json(), "id")
                .filter(id -> id.startsWith("data:"))
                .isEmpty()) {
            envelope.problem("id", "is not a data: address with a secured document in it");
        }
        envelope.json().keySet().stream()
                .filter(name -> !MEMBERS.contains(name))
                .findFirst()
                .ifPresent(name -> envelope.problem("has \"" + name + "\" beside the token, which nobody signed"));
        return Optional.of(DataModelVersion.V2_0);
    }
}
