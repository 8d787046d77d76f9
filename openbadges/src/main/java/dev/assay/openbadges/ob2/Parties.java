package dev.assay.openbadges.ob2;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;

/// The badge class and the issuer of an assertion: as they come inside it, or from the addresses that it names.
final class Parties {

    private final Ob2Documents documents;
    private final JsonObject assertion;
    private Optional<JsonObject> badgeClass;
    private Optional<JsonObject> profile;

    Parties(Ob2Assertion assertion, Ob2Documents documents) {
        this.documents = documents;
        this.assertion = assertion.json();
        this.badgeClass = embedded(this.assertion, Ob2Assertion.BADGE);
        this.profile = badgeClass.flatMap(json -> embedded(json, "issuer"));
    }

    private static Optional<JsonObject> embedded(JsonObject json, String key) {
        return json.get(key) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /// The issuer as its own address has it now.
    ///
    /// @throws Ob2EndException where it cannot be had
    Ob2Issuer liveIssuer() {
        if (badgeClass.isEmpty()) {
            badgeClass = Optional.of(documents.ofItself(id(assertion, Ob2Assertion.BADGE, "the assertion")));
            profile = badgeClass.flatMap(json -> embedded(json, "issuer"));
        }
        profile = Optional.of(documents.ofItself(id(badgeClass.get(), "issuer", "the badge class")));
        return Ob2Issuer.of(profile.get());
    }

    private static String id(JsonObject json, String key, String what) {
        var document = new Ob2Json(json, what);
        return document.idUnder(key).orElseThrow(() -> document.malformed("names nobody under " + key));
    }

    /// What to show, with as much as is known by now.
    Ob2Badge shown(Ob2Assertion of) {
        return new Ob2Badge(
                of.id(),
                of.signed(),
                of.recipient(),
                of.issuedOn(),
                of.expires(),
                badgeClass.map(Ob2BadgeClass::of),
                profile.filter(json -> Json.text(json, "name").isPresent()).map(Ob2Issuer::of));
    }
}
