package dev.assay.openbadges.vc;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Optional;

/// What the data model asks of a presentation (Verifiable Credentials Data Model 2.0, section 4.13).
final class PresentationRules {
    static final String CREDENTIALS = "verifiableCredential";
    static final String ENVELOPED = "EnvelopedVerifiableCredential";

    private PresentationRules() {}

    /// The version; empty after noting a problem with it.
    static Optional<DataModelVersion> check(Node presentation) {
        var version = ContextRules.check(presentation);
        presentation.url("id");
        presentation.typed("VerifiablePresentation");
        presentation.party("holder");
        if (!(presentation.json().get(CREDENTIALS) instanceof JsonArray none) || !none.isEmpty()) {
            presentation.objects(CREDENTIALS).forEach(PresentationRules::credential);
        }
        CredentialRules.typed(presentation);
        CredentialRules.proofs(presentation);
        return version;
    }

    private static void credential(Node credential) {
        if (!isEnvelope(credential.json())) {
            CredentialRules.check(credential);
            return;
        }
        ContextRules.checkEnvelope(credential);
        if (Json.text(credential.json(), "id")
                .filter(id -> id.startsWith("data:"))
                .isEmpty()) {
            credential.problem("id", "is not a data: address with a secured credential in it");
        }
    }

    /// Whether a credential is the text of an enveloping proof, such as a signed token.
    static boolean isEnvelope(JsonObject credential) {
        return Json.many(credential, "type").contains(Json.PROVIDER.createValue(ENVELOPED));
    }
}
