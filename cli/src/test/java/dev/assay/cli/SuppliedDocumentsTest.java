package dev.assay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.did.ControllerDocument;
import dev.assay.openbadges.did.VerificationMethod;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusList;
import dev.assay.openbadges.status.StatusListCredential;
import dev.assay.openbadges.status.StatusPurpose;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Badges of a did:web issuer that are checked without any network, by documents from folders.
class SuppliedDocumentsTest {
    private static final Instant ISSUED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant RETIRED = Instant.parse("2026-04-01T00:00:00Z");
    private static final SigningKey KEY = SigningKey.ofSeed("an example seed of 32 bytes long".getBytes(UTF_8));
    private static final String DID = "did:web:assay.example";
    private static final URI LIST = URI.create("https://assay.example/status/1");

    @TempDir
    private Path folder = Path.of("");

    private Path keys = folder;
    private Path documents = folder;
    private String badge = "";

    @BeforeEach
    void supply() throws IOException {
        keys = Files.createDirectory(folder.resolve("keys"));
        documents = Files.createDirectory(folder.resolve("documents"));
        badge = file("badge.json", badge(ISSUED));
        supplyKey(KEY, Optional.empty());
        supplyList(StatusList.empty());
    }

    private void supplyKey(SigningKey key, Optional<Instant> retired) throws IOException {
        var method = VerificationMethod.of(DID, key.publicKey());
        var document =
                ControllerDocument.of(DID, List.of(retired.map(method::retired).orElse(method)));
        Files.writeString(keys.resolve("did%3Aweb%3Aassay.example.json"), StrictJson.write(document.toJson()));
    }

    private void supplyList(StatusList marks) throws IOException {
        var list = new StatusListCredential(
                LIST, DID, StatusPurpose.REVOCATION, marks, ISSUED, Optional.empty(), Optional.empty());
        Files.writeString(documents.resolve("list"), StrictJson.write(signed(list.unsigned(), ISSUED)));
        Files.writeString(documents.resolve("index.json"), "{\"" + LIST + "\": \"list\"}");
    }

    @Test
    void aBadgeIsValidOfflineByTheDocumentsSupplied() throws Exception {
        var run = CommandRun.of("verify", "--offline", "--did-documents", keys(), "--documents", documents(), badge);
        assertEquals(0, run.status(), run.toString());
        assertTrue(
                run.out()
                        .contains("the key of did:web:assay.example is in the document that you gave: "
                                + keys.toRealPath().resolve("did%3Aweb%3Aassay.example.json")),
                run.out());
    }

    @Test
    void oneFolderMayHaveThemAll() throws Exception {
        Files.copy(keys.resolve("did%3Aweb%3Aassay.example.json"), documents.resolve("key"));
        Files.writeString(documents.resolve("index.json"), "{\"" + LIST + "\": \"list\", \"" + DID + "\": \"key\"}");
        assertEquals(
                0,
                CommandRun.of("verify", "--offline", "--documents", documents(), badge)
                        .status());
    }

    @Test
    void whatIsNotSuppliedIsNotFetchedOffline() throws Exception {
        var withoutList = CommandRun.of("verify", "--offline", "--did-documents", keys(), badge);
        assertEquals(0, withoutList.status(), withoutList.toString());
        assertTrue(withoutList.out().contains("not checked, as of "), withoutList.out());
        var withoutKey = CommandRun.of("verify", "--offline", "--documents", documents(), badge);
        assertEquals(2, withoutKey.status(), withoutKey.toString());
        assertEquals(2, CommandRun.of("verify", "--offline", badge).status());
    }

    @Test
    void aRevokedBadgeAndAnotherKeyAreNotValid() throws Exception {
        supplyList(StatusList.empty().with(7, true));
        var arguments =
                new String[] {"verify", "--offline", "--did-documents", keys(), "--documents", documents(), badge};
        assertEquals(1, CommandRun.of(arguments).status());
        supplyList(StatusList.empty());
        supplyKey(SigningKey.ofSeed(new byte[32]), Optional.empty());
        assertEquals(1, CommandRun.of(arguments).status());
    }

    @Test
    void aRetiredKeyIsGoodForWhatItSignedBefore() throws Exception {
        supplyKey(KEY, Optional.of(RETIRED));
        var before = CommandRun.of("verify", "--offline", "--did-documents", keys(), "--documents", documents(), badge);
        assertEquals(0, before.status(), before.toString());
        var after = file("after.json", badge(RETIRED));
        var run = CommandRun.of("verify", "--offline", "--did-documents", keys(), "--documents", documents(), after);
        assertEquals(1, run.status(), run.toString());
        assertTrue(run.out().contains("the key was retired on 2026-04-01T00:00:00Z"), run.out());
    }

    @Test
    void theBadgeItselfMayBeSupplied() throws Exception {
        Files.copy(Path.of(badge), documents.resolve("badge"));
        var address = "https://assay.example/b/1/credential.json";
        Files.writeString(
                documents.resolve("index.json"), "{\"" + LIST + "\": \"list\", \"" + address + "\": \"badge\"}");
        var run = CommandRun.of("verify", "--offline", "--did-documents", keys(), "--documents", documents(), address);
        assertEquals(0, run.status(), run.toString());
    }

    @Test
    void aFolderThatCannotBeUsedEndsWithSixtyFourAndSaysWhy() throws Exception {
        Files.writeString(documents.resolve("index.json"), "{\"" + LIST + "\": \"../badge.json\"}");
        for (var wrong : List.of(
                List.of("--documents", documents(), "index.json: ../badge.json is not a file inside"),
                List.of("--did-documents", folder.resolve("none").toString(), "none cannot be read"),
                List.of("--documents", badge, "badge.json cannot be read"))) {
            var run = CommandRun.of("verify", wrong.get(0), wrong.get(1), badge);
            assertEquals(64, run.status(), run.toString());
            assertTrue(run.err().contains(wrong.get(0)) && run.err().contains(wrong.get(2)), run.err());
            assertFalse(run.err().contains("Exception"), run.err());
        }
    }

    private String keys() {
        return keys.toString();
    }

    private String documents() {
        return documents.toString();
    }

    private String file(String name, JsonObject json) throws IOException {
        return Files.writeString(folder.resolve(name), StrictJson.write(json)).toString();
    }

    private static JsonObject badge(Instant made) {
        var entry = new StatusEntry(LIST, 7, StatusPurpose.REVOCATION);
        return signed(Json.with(VerifyProcessTest.unsigned(DID), "credentialStatus", entry.json()), made);
    }

    private static JsonObject signed(JsonObject document, Instant made) {
        var method = VerificationMethod.of(DID, KEY.publicKey()).id();
        return DataIntegrity.bundled().sign(document, KEY, URI.create(method), made);
    }
}
