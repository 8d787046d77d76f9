package dev.assay.openbadges.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.status.StatusListCredential.Reading;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists are read strictly: what one says of itself decides whether it answers for an entry.
class StatusListCredentialTest {

    private static final URI LIST = URI.create("https://assay.example/status/1");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final JsonObject json =
            list(LIST, NOON.plusSeconds(1), StatusPurpose.REVOCATION).unsigned();

    private static StatusListCredential list(URI id, Instant validUntil, StatusPurpose... purposes) {
        return new StatusListCredential(
                id,
                "did:web:assay.example",
                Set.of(purposes),
                StatusList.empty(),
                NOON,
                Optional.of(validUntil),
                Optional.empty());
    }

    private static StatusListCredential read(JsonObject list) {
        return assertInstanceOf(Reading.Read.class, StatusListCredential.read(list))
                .credential();
    }

    private static void assertUnreadable(String reason, JsonObject list) {
        assertEquals(new Reading.Unreadable(reason), StatusListCredential.read(list));
    }

    private JsonObject withSubject(String key, JsonValue value) {
        return Json.with(json, "credentialSubject", Json.with(json.getJsonObject("credentialSubject"), key, value));
    }

    private static JsonValue text(String text) {
        return Json.PROVIDER.createValue(text);
    }

    private static JsonValue value(String text) {
        return Objects.requireNonNull(Vectors.parsed("{\"v\": " + text + "}").get("v"));
    }

    @Test
    void aListMustSayThatItIsOne() {
        assertUnreadable(
                "its type does not say BitstringStatusListCredential",
                Json.with(json, "type", text("VerifiableCredential")));
        assertUnreadable(
                "the type of its subject does not say BitstringStatusList",
                withSubject("type", text("StatusList2021")));
        assertUnreadable("it has no credentialSubject object", Json.with(json, "credentialSubject", text("x")));
        assertUnreadable("it has no credentialSubject object", Json.without(json, "credentialSubject"));
        assertUnreadable("its subject has no text in encodedList", withSubject("encodedList", JsonValue.TRUE));
        assertUnreadable(
                "encodedList does not begin with u, the multibase letter of base64url",
                withSubject("encodedList", text("H4s")));
        assertUnreadable("encodedList is not base64url", withSubject("encodedList", text("u+")));
        assertUnreadable("it has no text in issuer", Json.without(json, "issuer"));
        assertUnreadable("its issuer has no text in id", Json.with(json, "issuer", JsonValue.EMPTY_JSON_OBJECT));
        assertUnreadable("its id is not an absolute address", Json.with(json, "id", text("/status/1")));
        assertUnreadable("its id is not an address", Json.with(json, "id", text("https://a b")));
    }

    @Test
    void whatIsNoTextAmongTypesIsPassedOver() {
        read(Json.with(json, "type", value("[1, {}, \"BitstringStatusListCredential\"]")));
    }

    @Test
    void aListMustSayWhatItIsAboutInWordsOfTheStandard() {
        var nothing = "its statusPurpose names none of refresh, revocation, suspension and message";
        assertUnreadable(nothing, withSubject("statusPurpose", text("lunch")));
        assertUnreadable(nothing, withSubject("statusPurpose", JsonValue.EMPTY_JSON_ARRAY));
        assertEquals(
                EnumSet.of(StatusPurpose.REFRESH),
                read(withSubject("statusPurpose", Json.strings("lunch", "refresh")))
                        .purposes());
    }

    @Test
    void aListMustSayFromWhenOnItHoldsAndEndsLater() {
        assertUnreadable("its validFrom is not a time with an offset", Json.without(json, "validFrom"));
        assertUnreadable("its validUntil is not a time with an offset", Json.with(json, "validUntil", text("soon")));
        var after = "its validUntil is not after its validFrom";
        assertUnreadable(after, Json.with(json, "validUntil", text("2026-03-01T12:00:00Z")));
        assertUnreadable(after, Json.with(json, "validUntil", text("2026-03-01T11:59:59Z")));
        assertEquals(Optional.of(NOON.plusSeconds(1)), read(json).validUntil());
        assertEquals(Optional.empty(), read(Json.without(json, "validUntil")).validUntil());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "1e3", "1000000000000000", "\"5\"", "null", "true"})
    void aTimeToLiveThatIsNotOneIsRefused(String ttl) {
        assertUnreadable("its ttl is not a whole number of milliseconds", withSubject("ttl", value(ttl)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 300_000, 999_999_999_999_999L})
    void aTimeToLiveIsInMilliseconds(long ttl) {
        var list = read(withSubject("ttl", Json.PROVIDER.createValue(ttl)));
        assertEquals(Optional.of(Duration.ofMillis(ttl)), list.timeToLive());
    }

    @Test
    void whatIsSignedSaysWhichListItIsOf() {
        assertEquals(text(LIST + "#list"), json.getValue("/credentialSubject/id"));
        var purposes = read(json).purposes();
        assertThrows(UnsupportedOperationException.class, purposes::clear);
    }

    @Test
    void onePurposeIsWrittenAsATextAndSeveralAsAList() {
        assertEquals(text("revocation"), json.getValue("/credentialSubject/statusPurpose"));
        var both = list(LIST, NOON.plusSeconds(1), StatusPurpose.SUSPENSION, StatusPurpose.REVOCATION);
        assertEquals(
                Json.strings("revocation", "suspension"), both.unsigned().getValue("/credentialSubject/statusPurpose"));
    }

    @Test
    void aListAboutOtherThingsSaysWhat() {
        var entry = new StatusEntry(LIST, 0, StatusPurpose.REVOCATION);
        var other = list(LIST, NOON.plusSeconds(1), StatusPurpose.SUSPENSION, StatusPurpose.MESSAGE);
        assertEquals(
                new StatusEntry.Mark.Mismatch(
                        StatusError.STATUS_VERIFICATION_ERROR,
                        "the list is about suspension and message, the entry about revocation"),
                entry.lookUp(other));
    }

    @Test
    void aListThatNobodyCouldReadIsNotBuilt() {
        var relative = assertThrows(
                IllegalArgumentException.class,
                () -> list(URI.create("/status/1"), NOON.plusSeconds(1), StatusPurpose.REVOCATION));
        assertTrue(String.valueOf(relative.getMessage()).contains("/status/1"));
        assertThrows(IllegalArgumentException.class, () -> list(LIST, NOON, StatusPurpose.REVOCATION));
        assertThrows(IllegalArgumentException.class, () -> list(LIST, NOON.minusSeconds(1), StatusPurpose.REVOCATION));
    }
}
