package dev.assay.openbadges.verify;

import dev.assay.openbadges.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;

/// Whether a credential says everything under its plain names and in its place.
///
/// A Data Integrity proof signs statements, not JSON. The same statements can be written so that whoever reads the JSON
/// overlooks them: under a full address or a prefix instead of `validUntil`, under `@id` instead of `id`, or inside
/// another object that bears the credential's own id. Checks read JSON, so such writings are refused.
final class PlainNames {
    /// JSON-LD drops others with all that stands under them, unsigned.
    private static final Set<String> OF_TEXTS = Set.of("@value", "@type", "@language", "@direction");

    /// What a credential says of itself and nothing else may say in its place.
    private static final Set<String> OF_CREDENTIALS = Set.of(
            "issuer",
            "validFrom",
            "validUntil",
            "issuanceDate",
            "expirationDate",
            "awardedDate",
            "credentialSubject",
            "credentialStatus",
            "credentialSchema",
            "evidence",
            "relatedResource",
            "refreshService",
            "termsOfUse",
            "endorsement",
            "endorsementJwt",
            "proof");

    private PlainNames() {}

    /// What is not plain, as a clause.
    static Optional<String> problem(JsonObject credential) {
        return members(credential)
                .or(() -> Json.text(credential, "id")
                        .flatMap(id -> credential.values().stream()
                                .flatMap(value -> twin(value, id).stream())
                                .findFirst()));
    }

    private static Optional<String> problem(JsonValue value) {
        return switch (value) {
            case JsonObject object -> members(object);
            case JsonArray array ->
                array.stream().flatMap(item -> problem(item).stream()).findFirst();
            case JsonValue _ -> Optional.empty();
        };
    }

    private static Optional<String> members(JsonObject object) {
        for (var member : object.entrySet()) {
            var key = member.getKey();
            if (key.equals("@context")) {
                continue;
            }
            boolean plain = key.startsWith("@")
                    ? OF_TEXTS.contains(key) && object.containsKey("@value")
                    : key.indexOf(':') < 0 && !isClass(key);
            if (!plain) {
                return Optional.of("what stands under " + key + " is not written as in an Open Badge");
            }
            var inner = problem(member.getValue());
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }

    /// Some contexts give a class the address of a property: in that of Open Badges 3.0.2, `Image` means `image`.
    private static boolean isClass(String key) {
        return !key.isEmpty() && Character.isUpperCase(key.charAt(0));
    }

    /// An object with the credential's own id that says what the credential says of itself.
    private static Optional<String> twin(JsonValue value, String id) {
        return switch (value) {
            case JsonObject object
            when Json.text(object, "id").equals(Optional.of(id))
                    && object.keySet().stream().anyMatch(OF_CREDENTIALS::contains) ->
                Optional.of("an object in it bears its own id and speaks in its place");
            case JsonObject object ->
                object.values().stream()
                        .flatMap(inner -> twin(inner, id).stream())
                        .findFirst();
            case JsonArray array ->
                array.stream().flatMap(item -> twin(item, id).stream()).findFirst();
            case JsonValue _ -> Optional.empty();
        };
    }
}
