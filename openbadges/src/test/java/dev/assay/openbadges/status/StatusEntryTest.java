package dev.assay.openbadges.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.status.StatusEntry.Mark;
import dev.assay.openbadges.status.StatusEntry.Reading;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class StatusEntryTest {
    private static final URI LIST = URI.create("https://assay.example/status/1");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private final StatusEntry entry = new StatusEntry(LIST, 4711, StatusPurpose.REVOCATION);

    @Test
    void anEntryIsReadAsItWasWritten() {
        assertEquals(new Reading.Read(entry), StatusEntry.read(entry.json()));
    }

    @Test
    void aListIsReadAsItWasWritten() {
        var written = list(LIST, StatusPurpose.REVOCATION, StatusList.empty().with(3, true));
        assertEquals(new StatusListCredential.Reading.Read(written), StatusListCredential.read(written.unsigned()));
    }

    @Test
    void aSetMarkIsFound() {
        var revoked = list(LIST, StatusPurpose.REVOCATION, StatusList.empty().with(4711, true));
        var other = list(LIST, StatusPurpose.REVOCATION, StatusList.empty().with(4712, true));
        assertEquals(new Mark.Marked(StatusPurpose.REVOCATION, 1, Optional.empty()), entry.lookUp(revoked));
        assertEquals(new Mark.Clear(Optional.empty()), entry.lookUp(other));
    }

    @Test
    void aListAboutSomethingElseGivesNoAnswer() {
        var suspension = list(LIST, StatusPurpose.SUSPENSION, StatusList.empty());
        var elsewhere =
                list(URI.create("https://assay.example/status/2"), StatusPurpose.REVOCATION, StatusList.empty());
        var far = new StatusEntry(LIST, StatusList.MINIMUM_ENTRIES, StatusPurpose.REVOCATION);
        assertMismatch(StatusError.STATUS_VERIFICATION_ERROR, entry.lookUp(suspension));
        assertMismatch(StatusError.STATUS_VERIFICATION_ERROR, entry.lookUp(elsewhere));
        assertMismatch(StatusError.RANGE_ERROR, far.lookUp(list(LIST, StatusPurpose.REVOCATION, StatusList.empty())));
    }

    @Test
    void aListAboutSeveralThingsAnswersForEach() {
        var both = EnumSet.of(StatusPurpose.SUSPENSION, StatusPurpose.REVOCATION);
        var list = new StatusListCredential(
                LIST, "did:key:z", both, StatusList.empty().with(4711, true), NOON, Optional.empty(), Optional.empty());
        assertEquals(new StatusListCredential.Reading.Read(list), StatusListCredential.read(list.unsigned()));
        assertInstanceOf(Mark.Marked.class, entry.lookUp(list));
        assertInstanceOf(Mark.Marked.class, new StatusEntry(LIST, 4711, StatusPurpose.SUSPENSION).lookUp(list));
        assertMismatch(
                StatusError.STATUS_VERIFICATION_ERROR, new StatusEntry(LIST, 4711, StatusPurpose.MESSAGE).lookUp(list));
    }

    @Test
    void aMarkOfSeveralBitsSaysItsMessage() {
        var told = message(4, "pending", "accepted", "rejected", "undefined");
        var bits = StatusList.empty(StatusList.MINIMUM_ENTRIES, 2).with(Map.of(3L, 3, 4L, 2, 5L, 1), 2);
        assertEquals(
                new Mark.Marked(StatusPurpose.MESSAGE, 2, Optional.of("rejected")),
                told.lookUp(list(LIST, StatusPurpose.MESSAGE, bits)));
        assertEquals(
                new Mark.Clear(Optional.of("pending")),
                message(6, "pending", "accepted", "rejected", "undefined")
                        .lookUp(list(LIST, StatusPurpose.MESSAGE, bits)));
        assertMismatch(
                StatusError.STATUS_LIST_LENGTH_ERROR,
                told.lookUp(list(LIST, StatusPurpose.MESSAGE, StatusList.empty())));
        assertEquals(new Reading.Read(told), StatusEntry.read(told.json()));
    }

    @Test
    void messagesInAnyOrderAreRead() {
        var told = message(4, "off", "on");
        var turned = Json.createArrayBuilder(
                        told.json().getJsonArray("statusMessage").reversed())
                .build();
        assertEquals(
                new Reading.Read(told),
                StatusEntry.read(Json.createObjectBuilder(told.json())
                        .add("statusMessage", turned)
                        .build()));
    }

    @Test
    void messagesThatDoNotCoverTheValuesAreRefused() {
        var json = message(4, "a", "b", "c", "d").json();
        for (String wrong : new String[] {
            "[]",
            "{}",
            "[{\"status\": \"0x0\", \"message\": \"a\"}, {\"status\": \"0x1\", \"message\": \"b\"}]",
            "[1, 2, 3, 4]",
            json.getJsonArray("statusMessage").toString().replace("0x3", "0x4"),
            json.getJsonArray("statusMessage").toString().replace("0x3", "0x2"),
            json.getJsonArray("statusMessage").toString().replace("0x3", "3"),
            json.getJsonArray("statusMessage").toString().replace("0x1", "0x"),
            json.getJsonArray("statusMessage").toString().replace("\"0x3\"", "3"),
            json.getJsonArray("statusMessage").toString().replace("\"d\"", "4")
        }) {
            var changed = Json.createObjectBuilder(json)
                    .add("statusMessage", value(wrong))
                    .build();
            var read = assertInstanceOf(Reading.Unreadable.class, StatusEntry.read(changed), wrong);
            assertTrue(read.reason().contains("statusMessage"), read.reason());
        }
        assertThrows(IllegalArgumentException.class, () -> new StatusMessages(List.of("a", "b", "c")));
        assertEquals(StatusMessages.NONE, new StatusMessages(List.of()));
        assertEquals(Optional.empty(), StatusMessages.NONE.of(0));
    }

    @Test
    void aShortListIsRefusedWhenItIsLookedAt() throws IOException {
        var read = StatusList.decode(StatusListTest.packed(16_383));
        var shorter = assertInstanceOf(StatusList.Decoded.Read.class, read).list();
        assertMismatch(
                StatusError.STATUS_LIST_LENGTH_ERROR,
                new StatusEntry(LIST, 3, StatusPurpose.REVOCATION)
                        .lookUp(list(LIST, StatusPurpose.REVOCATION, shorter)));
    }

    @Test
    void aListWithoutAnIdIsTheOneOfItsAddress() {
        var written = list(LIST, StatusPurpose.REVOCATION, StatusList.empty());
        var nameless = Json.createObjectBuilder(written.unsigned()).remove("id").build();
        assertInstanceOf(StatusListCredential.Reading.Unreadable.class, StatusListCredential.read(nameless));
        assertEquals(new StatusListCredential.Reading.Read(written), StatusListCredential.read(nameless, LIST));
        var other = URI.create("https://assay.example/status/2");
        assertEquals(
                new StatusListCredential.Reading.Read(written), StatusListCredential.read(written.unsigned(), other));
    }

    @Test
    void aListIsValidFromItsFirstToBeforeItsLastMoment() {
        var list = list(LIST, StatusPurpose.REVOCATION, StatusList.empty());
        assertFalse(list.isValidAt(NOON.minusSeconds(1)));
        assertTrue(list.isValidAt(NOON));
        assertTrue(list.isValidAt(NOON.plus(Duration.ofDays(1)).minusNanos(1)));
        assertFalse(list.isValidAt(NOON.plus(Duration.ofDays(1))));
    }

    @Test
    void errorsHaveTheAddressesOfTheStandards() {
        assertEquals(
                "https://www.w3.org/ns/credentials/status-list#STATUS_LIST_LENGTH_ERROR",
                StatusError.STATUS_LIST_LENGTH_ERROR.address());
        assertEquals("https://www.w3.org/TR/vc-data-model#RANGE_ERROR", StatusError.RANGE_ERROR.address());
    }

    private static StatusEntry message(long index, String... texts) {
        return new StatusEntry(
                LIST,
                index,
                StatusPurpose.MESSAGE,
                Integer.numberOfTrailingZeros(texts.length),
                new StatusMessages(List.of(texts)),
                List.of(URI.create("https://assay.example/words")));
    }

    private static JsonValue value(String json) {
        return assertInstanceOf(JsonReading.Read.class, StrictJson.read(json)).value();
    }

    private static void assertMismatch(StatusError error, Mark mark) {
        assertEquals(error, assertInstanceOf(Mark.Mismatch.class, mark).error());
    }

    @Test
    void entriesThatBreakTheStandardSaySo() {
        assertUnreadable("statusListIndex", Json.createValue("-1"));
        assertUnreadable("statusListIndex", Json.createValue("1e3"));
        assertUnreadable("statusListIndex", Json.createValue("99999999999999999999"));
        assertUnreadable("statusListIndex", JsonValue.NULL);
        assertUnreadable("statusListCredential", Json.createValue("not an address"));
        assertUnreadable("statusListCredential", Json.createValue("/status/1"));
        assertUnreadable("statusPurpose", JsonValue.TRUE);
        assertUnreadable("statusSize", Json.createValue(2));
        assertUnreadable("statusSize", Json.createValue(0));
        assertUnreadable("statusSize", Json.createValue("1"));
        assertUnreadable("statusSize", Json.createValue(17));
        assertUnreadable("statusReference", Json.createValue("words"));
    }

    @Test
    void theLastIndexAndTheLargestSizeAreRead() {
        var last = new StatusEntry(LIST, StatusList.MAXIMUM_ENTRIES - 1, StatusPurpose.REVOCATION);
        assertEquals(new Reading.Read(last), StatusEntry.read(last.json()));
        assertReason("its statusListIndex is not", changed("statusListIndex", Json.createValue("67108864")));
        var largest = changed("statusSize", Json.createValue(16));
        assertReason("its statusMessage does not say what each value of a statusSize of 16 means", largest);
        assertReason("its statusSize is not", changed("statusSize", Json.createValue(17)));
        assertReason("its statusSize is not", changed("statusSize", Json.createValue(1.5)));
        assertReason("its statusReference is not", changed("statusReference", value("[1]")));
    }

    @Test
    void entriesThatNoListCanHaveAreNotBuilt() {
        assertNotBuilt("-1", () -> new StatusEntry(LIST, -1, StatusPurpose.REVOCATION));
        assertNotBuilt("67108864", () -> new StatusEntry(LIST, StatusList.MAXIMUM_ENTRIES, StatusPurpose.REVOCATION));
        assertEquals(0, new StatusEntry(LIST, 0, StatusPurpose.REVOCATION).index());
        var relative = URI.create("/status/1");
        assertNotBuilt("absolute", () -> new StatusEntry(relative, 0, StatusPurpose.REVOCATION));
        assertNotBuilt("absolute", () -> new RevocationListEntry(relative));
        assertNotBuilt("absolute", () -> entry(1, StatusMessages.NONE, LIST, relative));
        assertNotBuilt("17 bits", () -> entry(17, StatusMessages.NONE));
        assertNotBuilt("2 bits", () -> entry(2, StatusMessages.NONE));
        assertNotBuilt("0 bits", () -> entry(0, new StatusMessages(List.of("one"))));
        var most = new StatusMessages(Collections.nCopies(1 << 16, "x"));
        assertEquals(16, entry(16, most).size());
        assertNotBuilt("17 bits", () -> entry(17, new StatusMessages(Collections.nCopies(1 << 17, "x"))));
    }

    private static StatusEntry entry(int size, StatusMessages messages, URI... references) {
        return new StatusEntry(LIST, 0, StatusPurpose.MESSAGE, size, messages, List.of(references));
    }

    private static void assertNotBuilt(String words, Executable building) {
        var refused = assertThrows(IllegalArgumentException.class, building);
        assertTrue(String.valueOf(refused.getMessage()).contains(words), refused::toString);
    }

    private static void assertReason(String beginning, JsonObject json) {
        var reason = assertInstanceOf(Reading.Unreadable.class, StatusEntry.read(json))
                .reason();
        assertTrue(reason.startsWith(beginning), reason);
    }

    @Test
    void anEntryOfOneBitWritesWhatIsNeededAndNoMore() {
        assertEquals(
                Set.of("id", "type", "statusPurpose", "statusListIndex", "statusListCredential"),
                entry.json().keySet());
    }

    @Test
    void otherKindsAndPurposesAreToldApart() {
        assertEquals(
                new Reading.OtherKind("StatusList2021Entry"),
                StatusEntry.read(changed("type", Json.createValue("StatusList2021Entry"))));
        assertEquals(
                new Reading.OnRevocationList(new RevocationListEntry(URI.create(LIST + "#4711"))),
                StatusEntry.read(changed("type", Json.createValue("1EdTechRevocationList"))));
        assertEquals(
                new Reading.Irrelevant("lunch"), StatusEntry.read(changed("statusPurpose", Json.createValue("lunch"))));
    }

    @Test
    void anEntryThatSaysNoTypeIsOfAnotherKind() {
        assertEquals(new Reading.OtherKind(""), StatusEntry.read(JsonValue.EMPTY_JSON_OBJECT));
    }

    @Test
    void revocationAndSuspensionInvalidateAndNothingElseDoes() {
        assertEquals(
                EnumSet.of(StatusPurpose.REVOCATION, StatusPurpose.SUSPENSION),
                Arrays.stream(StatusPurpose.values())
                        .filter(StatusPurpose::invalidates)
                        .collect(Collectors.toSet()));
        assertEquals("revoked", StatusPurpose.REVOCATION.participle());
    }

    private void assertUnreadable(String name, JsonValue value) {
        var reading = StatusEntry.read(changed(name, value));
        assertTrue(assertInstanceOf(Reading.Unreadable.class, reading).reason().contains(name), reading.toString());
    }

    private JsonObject changed(String name, JsonValue value) {
        return Json.createObjectBuilder(entry.json()).add(name, value).build();
    }

    private static StatusListCredential list(URI id, StatusPurpose purpose, StatusList list) {
        return new StatusListCredential(
                id,
                "did:web:assay.example",
                purpose,
                list,
                NOON,
                Optional.of(NOON.plus(Duration.ofDays(1))),
                Optional.of(Duration.ofMinutes(5)));
    }
}
