package dev.assay.openbadges.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.status.RevocationList.Reading;
import dev.assay.openbadges.status.RevocationList.Revoked;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevocationListTest {
    private static final URI ADDRESS = URI.create("https://assay.example/revocations");
    private static final Revoked UNPAID = new Revoked("urn:uuid:1", Optional.of("No final payment"));
    private static final Revoked MISTAKE = new Revoked("urn:uuid:2", Optional.empty());

    @Test
    void aListIsReadAsItWasWritten() {
        var list = new RevocationList(ADDRESS, "did:web:assay.example", List.of(UNPAID, MISTAKE));
        assertEquals(new Reading.Read(list), RevocationList.read(list.json()));
        assertEquals(
                json("{\"id\": \"urn:uuid:2\", \"revoked\": true}"), list.json().getValue("/revokedCredential/1"));
    }

    @Test
    void onlyListedCredentialsAreRevoked() {
        var list = new RevocationList(ADDRESS, "did:web:assay.example", List.of(UNPAID, MISTAKE));
        assertEquals(Optional.of(UNPAID), list.lookUp("urn:uuid:1"));
        assertEquals(Optional.empty(), list.lookUp("urn:uuid:3"));
    }

    @Test
    void anEntryThatDoesNotSayIsARevocationAndOneThatDeniesIsNone() {
        assertEquals(
                List.of(new Revoked("a", Optional.empty())),
                read("{\"id\": \"a\"}").revoked());
        assertEquals(List.of(), read("{\"id\": \"a\", \"revoked\": false}").revoked());
        for (String revoked : new String[] {"true", "\"true\""}) {
            assertEquals(
                    1,
                    read("{\"id\": \"a\", \"revoked\": " + revoked + "}")
                            .revoked()
                            .size(),
                    revoked);
        }
        assertEquals(List.of(), read("{\"id\": \"a\", \"revoked\": \"false\"}").revoked());
    }

    @Test
    void theNameThatDraftsGaveTheListIsReadToo() {
        var json = json("""
                {"id": "https://x.example/1", "issuer": {"id": "did:web:x.example"}, "revokedCredentials": [{"id": "a"}]}""");
        var list =
                assertInstanceOf(Reading.Read.class, RevocationList.read(json)).list();
        assertEquals("did:web:x.example", list.issuer());
        assertEquals("a", list.lookUp("a").orElseThrow().credential());
    }

    @Test
    void whatIsNoListSaysWhy() {
        for (String wrong : new String[] {
            "{}",
            "{\"id\": \"https://x.example/1\", \"issuer\": \"did:web:x.example\"}",
            "{\"id\": \"/1\", \"issuer\": \"did:web:x.example\", \"revokedCredential\": []}",
            "{\"id\": \"https://x.example/1\", \"revokedCredential\": []}",
            "{\"id\": \"https://x.example/1\", \"issuer\": \"x\", \"revokedCredential\": [\"a\"]}",
            "{\"id\": \"https://x.example/1\", \"issuer\": \"x\", \"revokedCredential\": [{\"id\": \"a\", \"revoked\": 1}]}",
            "{\"id\": \"https://x.example/1\", \"issuer\": \"x\", \"revokedCredential\": [{\"id\": \"a\", \"revoked\": \"no\"}]}",
            "{\"id\": \"https://x.example/1\", \"issuer\": \"x\", \"revokedCredential\": [{\"id\": 1}]}"
        }) {
            assertInstanceOf(Reading.Unreadable.class, RevocationList.read(json(wrong)), wrong);
        }
    }

    @Test
    void aListHasAnAbsoluteAddress() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new RevocationList(URI.create("/revocations"), "did:web:assay.example", List.of()));
    }

    @Test
    void theEntryOfAListIsReadAsItWasWritten() {
        var entry = new RevocationListEntry(ADDRESS);
        assertEquals(new StatusEntry.Reading.OnRevocationList(entry), StatusEntry.read(entry.json()));
    }

    private static RevocationList read(String entry) {
        var json = "{\"id\": \"https://x.example/1\", \"issuer\": \"x\", \"revokedCredential\": " + entry + "}";
        return assertInstanceOf(Reading.Read.class, RevocationList.read(json(json)))
                .list();
    }

    private static JsonObject json(String text) {
        return assertInstanceOf(JsonReading.Read.class, StrictJson.read(text))
                .value()
                .asJsonObject();
    }
}
