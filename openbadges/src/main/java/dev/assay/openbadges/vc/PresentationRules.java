package dev.assay.openbadges.vc;

import jakarta.json.JsonArray;
import java.util.Optional;

/// What the data model asks of a presentation (Verifiable Credentials Data Model 2.0, section 4.13).
final class PresentationRules {
    static final String CREDENTIALS = "verifiableCredential";

    private PresentationRules() {}

    /// The version; empty after noting a problem with it.
    static Optional<DataModelVersion> check(Node presentation) {
        var version = ContextRules.check(presentation);
        presentation
                .url("id")
                .filter(id -> id.startsWith("data:"))
                .ifPresent(data -> presentation.problem("id", "is that of an envelope, which the type does not say"));
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
        if (EnvelopeRules.is(credential.json(), EnvelopeRules.CREDENTIAL)) {
            EnvelopeRules.check(credential);
        } else {
            CredentialRules.check(credential);
        }
    }
}
