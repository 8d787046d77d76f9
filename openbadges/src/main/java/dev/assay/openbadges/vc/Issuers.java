package dev.assay.openbadges.vc;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;

/// Whom a document names as its issuer or holder: an id, or an object with one.
final class Issuers {
    private Issuers() {}

    /// The issuer of a credential that conforms.
    static String of(JsonObject credential) {
        return party(credential, "issuer").orElseThrow();
    }

    static Optional<String> party(JsonObject document, String name) {
        return document.get(name) instanceof JsonObject party ? Json.text(party, "id") : Json.text(document, name);
    }
}
