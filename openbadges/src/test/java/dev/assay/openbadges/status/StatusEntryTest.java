package dev.assay.openbadges.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.status.StatusEntry.Mark;
import dev.assay.openbadges.status.StatusEntry.Reading;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
        assertEquals(new Mark.Marked(StatusPurpose.REVOCATION), entry.lookUp(revoked));
        assertEquals(new Mark.Clear(), entry.lookUp(other));
    }

    @Test
    void aListAboutSomethingElseGivesNoAnswer() {
        var suspension = list(LIST, StatusPurpose.SUSPENSION, StatusList.empty());
        var elsewhere =
                list(URI.create("https://assay.example/status/2"), StatusPurpose.REVOCATION, StatusList.empty());
        var far = new StatusEntry(LIST, StatusList.MINIMUM_ENTRIES, StatusPurpose.REVOCATION);
        assertInstanceOf(Mark.Mismatch.class, entry.lookUp(suspension));
        assertInstanceOf(Mark.Mismatch.class, entry.lookUp(elsewhere));
        assertInstanceOf(Mark.Mismatch.class, far.lookUp(list(LIST, StatusPurpose.REVOCATION, StatusList.empty())));
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
    }

    @Test
    void otherKindsAndPurposesAreToldApart() {
        assertInstanceOf(
                Reading.OtherKind.class, StatusEntry.read(changed("type", Json.createValue("1EdTechRevocationList"))));
        assertInstanceOf(
                Reading.Irrelevant.class, StatusEntry.read(changed("statusPurpose", Json.createValue("refresh"))));
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
