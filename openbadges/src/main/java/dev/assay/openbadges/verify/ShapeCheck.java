package dev.assay.openbadges.verify;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.verify.ReceivedBadge.Achievement;
import dev.assay.openbadges.verify.ReceivedBadge.Identity;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whether a credential has the fields and types that Open Badges 3.0 asks of an OpenBadgeCredential.
///
/// Stricter than the published JSON Schema where 1EdTech's own validator is: nested `type`s must say what they are.
final class ShapeCheck {
    private static final int MOST_REPORTED = 5;

    private ShapeCheck() {}

    sealed interface Shape {
        record Sound(ReceivedBadge badge) implements Shape {}

        record Unsound(CheckOutcome outcome) implements Shape {}
    }

    static Shape check(JsonObject credential) {
        var types = types(credential);
        if (!types.contains("OpenBadgeCredential") && !types.contains("AchievementCredential")) {
            return new Shape.Unsound(new CheckOutcome.Failed(
                    Fault.NOT_A_BADGE, "it is a credential, but not an Open Badge: its types are " + types));
        }
        var fields = new Fields(credential).typed("VerifiableCredential");
        var badge = badge(fields);
        if (fields.problems().isEmpty()) {
            return new Shape.Sound(badge);
        }
        var all = fields.problems();
        String more = all.size() > MOST_REPORTED ? "; and " + (all.size() - MOST_REPORTED) + " more" : "";
        return new Shape.Unsound(new CheckOutcome.Failed(
                Fault.WRONG_SHAPE, String.join("; ", all.subList(0, Math.min(all.size(), MOST_REPORTED))) + more));
    }

    static List<String> types(JsonObject json) {
        return Json.many(json, "type").stream()
                .filter(JsonString.class::isInstance)
                .map(type -> ((JsonString) type).getString())
                .toList();
    }

    private static ReceivedBadge badge(Fields fields) {
        Fields subject = fields.object("credentialSubject").typed("AchievementSubject");
        fields.objects("evidence").forEach(evidence -> evidence.typed("Evidence"));
        subject.objects("result").forEach(result -> result.typed("Result"));
        fields.objects("credentialSchema").forEach(schema -> {
            schema.iri("id");
            schema.text("type");
        });
        Instant validFrom = fields.time("validFrom");
        Optional<Instant> validUntil = fields.optionalTime("validUntil");
        if (validUntil.isPresent() && validUntil.get().isBefore(validFrom)) {
            fields.problem("validUntil", "is before validFrom");
        }
        boolean profile = fields.json().get("issuer") instanceof JsonObject;
        Optional<Fields> issuer = profile ? Optional.of(fields.object("issuer").typed("Profile")) : Optional.empty();
        return new ReceivedBadge(
                fields.iri("id"),
                issuer.map(its -> its.iri("id")).orElseGet(() -> fields.iri("issuer")),
                issuer.flatMap(its -> its.optionalText("name")),
                subject.optionalIri("id"),
                subject.objects("identifier").stream().map(ShapeCheck::identity).toList(),
                achievement(subject.object("achievement")),
                validFrom,
                validUntil,
                fields.objects("credentialStatus").stream().map(Fields::json).toList(),
                fields.objects("proof").stream().map(Fields::json).toList());
    }

    private static Identity identity(Fields fields) {
        fields.typed("IdentityObject");
        return new Identity(
                fields.text("identityType"),
                fields.text("identityHash"),
                fields.truth("hashed"),
                fields.optionalText("salt"));
    }

    private static Achievement achievement(Fields fields) {
        fields.typed("Achievement");
        fields.objects("alignment").forEach(alignment -> {
            alignment.typed("Alignment").text("targetName");
            alignment.iri("targetUrl");
        });
        fields.objects("resultDescription").forEach(description -> {
            description.typed("ResultDescription").iri("id");
            description.text("name");
            description.text("resultType");
        });
        return new Achievement(
                fields.iri("id"),
                fields.text("name"),
                fields.text("description"),
                fields.object("criteria").optionalText("narrative"),
                fields.optionalObject("image").map(image -> image.typed("Image").iri("id")));
    }
}
