package dev.assay.openbadges;

import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.status.StatusEntry;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One person's badge before it is signed: an OpenBadgeCredential of Open Badges 3.0 over Verifiable Credentials 2.0.
///
/// A wrong one cannot be built: every result is one that the achievement reports, dates are in order, ids are absolute.
///
/// @param id         the credential's own address, or a `urn:uuid:`
/// @param validFrom  from when it holds, kept to the second
/// @param validUntil until when it holds
/// @param status     where its revocation would stand
/// @param namesSchema whether the credential names 1EdTech's JSON schema; this needs one context more, which not every
///                    verifier has
public record OpenBadgeCredential(
        URI id,
        Achievement achievement,
        Recipient recipient,
        Instant validFrom,
        Optional<Instant> validUntil,
        List<Result> results,
        List<Evidence> evidence,
        Optional<StatusEntry> status,
        boolean namesSchema) {

    /// The context of Verifiable Credentials 2.0, the first of every credential.
    public static final String CREDENTIALS_CONTEXT = "https://www.w3.org/ns/credentials/v2";

    /// The context of Open Badges 3.0.3, the second.
    public static final String OPEN_BADGES_CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    private static final String EXTENSIONS_CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";
    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

    public OpenBadgeCredential {
        Texts.absolute("a credential's id", id);
        if (validUntil.isPresent() && !validUntil.get().isAfter(validFrom)) {
            throw new IllegalArgumentException(
                    "validUntil " + validUntil.get() + " is not after validFrom " + validFrom);
        }
        results = List.copyOf(results);
        evidence = List.copyOf(evidence);
        for (var result : results) {
            if (!achievement.reports(result.resultDescription())) {
                throw new IllegalArgumentException(
                        "the achievement does not report the result " + result.resultDescription());
            }
        }
    }

    /// Starts a credential with what every one must have.
    public static OpenBadgeCredentialBuilder of(
            URI id, Achievement achievement, Recipient recipient, Instant validFrom) {
        return new OpenBadgeCredentialBuilder(id, achievement, recipient, validFrom);
    }

    /// The unsigned credential.
    public JsonObject toJson(Profile issuer) {
        var json = Json.object()
                .add(
                        "@context",
                        namesSchema
                                ? Json.strings(CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT, EXTENSIONS_CONTEXT)
                                : Json.strings(CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT))
                .add("id", id.toString())
                .add("type", Json.strings("VerifiableCredential", "OpenBadgeCredential"))
                .add("name", achievement.name())
                .add("issuer", issuer.toJson())
                .add("validFrom", DateTimes.write(validFrom));
        validUntil.ifPresent(until -> json.add("validUntil", DateTimes.write(until)));
        json.add("credentialSubject", subject());
        rest(json);
        return json.build();
    }

    private JsonObject subject() {
        var json = Json.object();
        recipient.id().ifPresent(holder -> json.add("id", holder.toString()));
        json.add("type", Json.strings("AchievementSubject"));
        if (!recipient.identifiers().isEmpty()) {
            json.add(
                    "identifier",
                    Json.array(recipient.identifiers().stream()
                            .map(IdentityObject::toJson)
                            .toList()));
        }
        json.add("achievement", achievement.toJson());
        if (!results.isEmpty()) {
            json.add("result", Json.array(results.stream().map(Result::toJson).toList()));
        }
        return json.build();
    }

    private void rest(JsonObjectBuilder json) {
        if (!evidence.isEmpty()) {
            json.add(
                    "evidence",
                    Json.array(evidence.stream().map(Evidence::toJson).toList()));
        }
        status.ifPresent(entry -> json.add("credentialStatus", entry.json()));
        if (namesSchema) {
            json.add(
                    "credentialSchema",
                    Json.array(List.of(Json.object()
                            .add("id", SCHEMA)
                            .add("type", "1EdTechJsonSchemaValidator2019")
                            .build())));
        }
    }
}
