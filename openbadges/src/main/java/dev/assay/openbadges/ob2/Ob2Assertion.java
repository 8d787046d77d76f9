package dev.assay.openbadges.ob2;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// What a badge of Open Badges 2.0 or 2.1 says of itself (class Assertion).
///
/// @param signed  whether it is to be verified by a signature, else by looking at `id`
/// @param creator the address of the key that signed
/// @param badge   the address of the badge class
record Ob2Assertion(
        JsonObject json,
        String id,
        Ob2Recipient recipient,
        Instant issuedOn,
        Optional<Instant> expires,
        boolean signed,
        Optional<String> creator,
        Optional<String> badge) {

    static final String BADGE = "badge";
    private static final String WHAT = "the assertion";
    private static final String REVOKED = "revoked";

    static Ob2Assertion of(JsonObject json) {
        try {
            return complete(json);
        } catch (Ob2EndException incomplete) {
            throw revoked(json).map(Ob2EndException::failed).orElse(incomplete);
        }
    }

    private static Ob2Assertion complete(JsonObject json) {
        var assertion = new Ob2Json(json, WHAT).typed("Assertion");
        var verification = assertion.object("verification", "the assertion's verification");
        var issuedOn = assertion.time("issuedOn").orElseThrow(() -> assertion.malformed("has no issuedOn"));
        if (!json.containsKey(BADGE)) {
            throw assertion.malformed("names no badge class");
        }
        return new Ob2Assertion(
                json,
                address(assertion),
                Ob2Recipient.of(assertion.object("recipient", "the assertion's recipient")),
                issuedOn,
                assertion.time("expires"),
                isSigned(verification),
                verification.idUnder("creator"),
                assertion.idUnder(BADGE));
    }

    private static String address(Ob2Json assertion) {
        return assertion.idUnder("id").orElseThrow(() -> assertion.malformed("has no id"));
    }

    private static boolean isSigned(Ob2Json verification) {
        if (Ob2Json.hasType(verification.json(), "SignedBadge") || Ob2Json.hasType(verification.json(), "signed")) {
            return true;
        }
        verification.typed("HostedBadge", "hosted");
        return false;
    }

    /// A revoked badge may be cut down to its id and this (Open Badges 2.0, section Assertion).
    static Optional<Ob2Fault> revoked(JsonObject json) {
        var assertion = new Ob2Json(json, WHAT);
        return assertion.isTrue(REVOKED)
                ? Optional.of(new Ob2Fault.Revoked(assertion.optionalText("revocationReason")))
                : Optional.empty();
    }

    /// The address where a hosted badge is to be found.
    URI address() {
        return Ob2Json.webAddress(id)
                .orElseThrow(() -> new Ob2Json(json, WHAT).malformed("is hosted, but its id is no web address"));
    }

    /// The first field of this that another has not or has otherwise; a badge class counts by its id, contexts not.
    Optional<String> differenceFrom(JsonObject other) {
        return json.keySet().stream()
                .filter(field -> !field.equals("@context") && !field.equals(BADGE))
                .filter(field -> !json.getOrDefault(field, json).equals(other.getOrDefault(field, other)))
                .findFirst()
                .or(() -> badge.equals(new Ob2Json(other, WHAT).idUnder(BADGE))
                                && (badge.isPresent() || Json.many(json, BADGE).equals(Json.many(other, BADGE)))
                        ? Optional.empty()
                        : Optional.of(BADGE));
    }
}
