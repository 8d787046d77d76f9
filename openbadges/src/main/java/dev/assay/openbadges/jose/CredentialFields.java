package dev.assay.openbadges.jose;

import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The few fields of a credential or presentation that a token's claims may repeat.
record CredentialFields(JsonObject json) {

    static final String TYPE = "type";
    static final String ID = "id";
    static final String ISSUER = "issuer";
    static final String SUBJECT = "credentialSubject";
    static final String HOLDER = "holder";
    private static final String CONTEXT = "@context";
    private static final String VERSION_1 = "https://www.w3.org/2018/credentials/v1";
    private static final Duration SECOND = Duration.ofSeconds(1);

    /// Checks that it is of a type and has contexts.
    static CredentialFields checked(JsonObject json, String type) {
        if (!hasType(json, type)) {
            throw wrong("what was signed does not say that it is a " + type);
        }
        if (Json.many(json, CONTEXT).isEmpty()) {
            throw wrong("what was signed has no @context, so its terms mean nothing");
        }
        return new CredentialFields(json);
    }

    static boolean hasType(JsonObject json, String type) {
        return Json.many(json, TYPE).stream()
                .anyMatch(each ->
                        each instanceof JsonString text && text.getString().equals(type));
    }

    static JoseFaultException wrong(String problem) {
        return new JoseFaultException(new JoseFault.WrongShape(problem));
    }

    /// The address under a key, standing alone or as the `id` of an object.
    Optional<String> idUnder(String key) {
        return Json.idUnder(json, key);
    }

    /// The subject, where there is exactly one with an id.
    Optional<String> subject() {
        var subjects = Json.many(json, SUBJECT);
        return subjects.size() == 1 && subjects.getFirst() instanceof JsonObject one
                ? Json.text(one, ID)
                : Optional.empty();
    }

    Optional<Instant> time(String key) {
        return Json.text(json, key).flatMap(DateTimes::parse);
    }

    /// Data model 1.1 has other names for the two dates.
    boolean isVersion1() {
        var contexts = Json.many(json, CONTEXT);
        return !contexts.isEmpty()
                && contexts.getFirst() instanceof JsonString first
                && first.getString().equals(VERSION_1);
    }

    String validFrom() {
        return isVersion1() ? "issuanceDate" : "validFrom";
    }

    String validUntil() {
        return isVersion1() ? "expirationDate" : "validUntil";
    }

    /// Refuses a claim that says something else than the field.
    static <T> void same(String claim, Optional<T> said, String field, Optional<T> written) {
        if (said.isPresent() && written.isPresent() && !said.equals(written)) {
            throw new JoseFaultException(new JoseFault.Contradiction(claim, field));
        }
    }

    /// Refuses a time that differs by a second or more; claims have whole seconds.
    void sameTime(String claim, Optional<Instant> said, String field) {
        var written = time(field);
        if (said.isPresent()
                && written.isPresent()
                && Duration.between(said.get(), written.get()).abs().compareTo(SECOND) >= 0) {
            throw new JoseFaultException(new JoseFault.Contradiction(claim, field));
        }
    }

    /// A copy in which a field that stands only as a claim stands as a field too.
    CredentialFields restored(String field, Optional<String> claim) {
        return claim.isPresent() && !json.containsKey(field)
                ? new CredentialFields(Json.with(json, field, Json.PROVIDER.createValue(claim.get())))
                : this;
    }

    /// A copy whose one subject has the id that stands only as a claim.
    CredentialFields restoredSubject(Optional<String> claim) {
        JsonValue subject = json.get(SUBJECT);
        return claim.isPresent() && subject instanceof JsonObject one && !one.containsKey(ID)
                ? new CredentialFields(
                        Json.with(json, SUBJECT, Json.with(one, ID, Json.PROVIDER.createValue(claim.get()))))
                : this;
    }
}
