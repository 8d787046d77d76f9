package dev.assay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusList;
import dev.assay.openbadges.status.StatusListCredential;
import dev.assay.openbadges.status.StatusPurpose;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the command as a process of its own, as a shell does.
class VerifyProcessTest {
    private static final Instant ISSUED = Instant.parse("2026-03-01T12:00:00Z");
    private static final SigningKey KEY = SigningKey.ofSeed("an example seed of 32 bytes long".getBytes(UTF_8));
    private static final String DID = DidKey.did(KEY.publicKey());

    @TempDir
    private Path folder = Path.of("");

    private HttpServer server = start();
    private volatile StatusList marks = StatusList.empty();

    private static HttpServer start() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @BeforeEach
    void serve() {
        server.createContext("/status", exchange -> {
            var list = new StatusListCredential(
                    listAddress(), DID, StatusPurpose.REVOCATION, marks, ISSUED, Optional.empty(), Optional.empty());
            answer(exchange, signed(list.unsigned()));
        });
        server.createContext("/b/1", exchange -> answer(exchange, revocable()));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, JsonObject json) throws IOException {
        try (exchange) {
            byte[] body = StrictJson.write(json).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Test
    void aValidFileEndsWithZero() throws Exception {
        var run = CommandRun.of("verify", file(signed(unsigned())));
        assertEquals(0, run.status(), run.toString());
        assertTrue(run.out().startsWith("Valid.\n"), run.out());
        assertTrue(run.out().contains("Serverless, to Zo"), run.out());
        assertFalse(run.out().contains("\u001b"), "a badge's own escape sequences are not printed");
        assertEquals("", run.err());
    }

    @Test
    void theSampleThatTheLauncherTrainsOnIsValid() throws Exception {
        var sample = Path.of(System.getProperty("assay.root", ".."), "cli", "src", "main", "aot", "badge.json");
        var run = CommandRun.of("verify", "--offline", sample.toString());
        assertEquals(0, run.status(), run.toString());
    }

    @Test
    void aChangedFileEndsWithOne() throws Exception {
        var changed = StrictJson.write(signed(unsigned())).replace("Knows", "Invented");
        var run = CommandRun.of("verify", "--json", file(json(changed)));
        assertEquals(1, run.status(), run.toString());
        assertEquals("invalid", json(run.out()).getString("outcome"));
    }

    @Test
    void junkEndsWithOneAndSaysWhatItIs() throws Exception {
        Path junk = folder.resolve("junk");
        Files.writeString(junk, "<html><p>hello");
        var run = CommandRun.of("verify", junk.toString());
        assertEquals(1, run.status());
        assertTrue(run.out().startsWith("Not valid.") && run.out().contains("a web page"), run.out());
    }

    @Test
    void whatCannotBeFetchedEndsWithTwo() throws Exception {
        String file = file(revocable());
        var run = CommandRun.of("verify", "--json", file);
        assertEquals(2, run.status(), run.toString());
        var refused = CommandRun.of("verify", origin() + "/b/1");
        assertEquals(2, refused.status(), refused.toString());
        assertTrue(refused.out().contains("could not be checked"), refused.out());
    }

    @Test
    void offlineTheOtherChecksDecideAndRevocationIsSaidToBeLeftOut() throws Exception {
        var run = CommandRun.of("verify", "--offline", file(revocable()));
        assertEquals(0, run.status(), run.toString());
        assertTrue(run.out().contains("not checked, as of "), run.out());
    }

    @Test
    void aRecipientThatIsNoneIsWrongUse() throws Exception {
        for (String recipient : List.of("", "bob", "a b@c")) {
            assertEquals(
                    64,
                    CommandRun.of("verify", "--offline", "--recipient", recipient, file(revocable()))
                            .status());
        }
    }

    @Test
    void theTrustedOriginIsAskedAndARevokedBadgeEndsWithOne() throws Exception {
        var valid = CommandRun.of("verify", "--json", "--trust-origin", origin(), origin() + "/b/1");
        assertEquals(0, valid.status(), valid.toString());
        assertEquals("valid", json(valid.out()).getString("outcome"));
        marks = marks.with(7, true);
        var revoked = CommandRun.of("verify", "--trust-origin", origin(), origin() + "/b/1");
        assertEquals(1, revoked.status(), revoked.toString());
        assertTrue(revoked.out().contains("its issuer has revoked it"), revoked.out());
    }

    @Test
    void standardInputIsRead() throws Exception {
        var process = CommandRun.command("verify", "-").start();
        try (var in = process.getOutputStream()) {
            in.write(StrictJson.write(signed(unsigned())).getBytes(UTF_8));
        }
        assertEquals(0, CommandRun.finished(process).status());
    }

    @Test
    void theTimeAskedAboutDecides() throws Exception {
        assertEquals(
                1,
                CommandRun.of("verify", "--at", "2026-03-01T11:59:59Z", file(signed(unsigned())))
                        .status());
    }

    @Test
    void wrongUseEndsWithSixtyFourAndSaysHow() throws Exception {
        for (List<String> wrong : List.of(
                List.<String>of(),
                List.of("verify"),
                List.of("verify", folder.resolve("none.json").toString()),
                List.of("verify", "--trust-origin", "http://x/path", "-"),
                List.of("verify", "--at", "yesterday", "-"),
                List.of("verify", "--issuer-key", "z6Nope", "-"),
                List.of("verify", "--fast", "-"),
                List.of("certify"))) {
            var run = CommandRun.of(wrong.toArray(String[]::new));
            assertEquals(64, run.status(), wrong.toString());
            assertTrue(run.err().contains("See assay"), run.err());
            assertTrue(run.err().lines().count() == 2, "no help that nobody asked for: " + run.err());
            assertFalse(run.err().contains("Exception"), run.err());
        }
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithTheReason() throws Exception {
        var none = CommandRun.of("verify", folder.resolve("none.json").toString());
        assertTrue(none.err().contains("none.json: there is no such file"), none.err());
        var directory = CommandRun.of("verify", folder.toString());
        assertEquals(64, directory.status());
        assertTrue(directory.err().contains("it is a folder"), directory.err());
    }

    @Test
    void aFileWithABadgeALineGivesAReportOfEachAndEndsAsTheWorst() throws Exception {
        var good = StrictJson.write(signed(unsigned()));
        var changed = good.replace("Knows", "Invented");
        var file = folder.resolve("all.jsonl");
        Files.writeString(file, good + "\n\n" + changed + "\r\n" + good);
        var run = CommandRun.of("verify", file.toString());
        assertEquals(1, run.status(), run.toString());
        for (var words : List.of(
                "Line 1: Valid.\n", "Line 3: Not valid.\n", "Line 4: Valid.\n", "3 badges: 2 valid, 1 not valid, 0 ")) {
            assertTrue(run.out().contains(words), run.out());
        }
        var asJson = CommandRun.of("verify", "--json", file.toString());
        assertEquals(
                List.of("valid", "invalid", "valid"),
                asJson.out()
                        .lines()
                        .map(line -> json(line).getString("outcome"))
                        .toList());
        Files.writeString(file, good + "\n" + StrictJson.write(revocable()) + "\n");
        assertEquals(2, CommandRun.of("verify", file.toString()).status());
        Files.writeString(file, StrictJson.writeIndented(signed(unsigned())));
        assertTrue(CommandRun.of("verify", file.toString()).out().startsWith("Valid.\n"), "one over many lines");
    }

    @Test
    void aServerOfOnesOwnIsAskedInTheWayThatIsNamed() throws Exception {
        var shouted = origin().replace("http", "HTTP") + "/b/1";
        var refused = CommandRun.of("verify", shouted);
        assertEquals(2, refused.status(), refused.toString());
        assertTrue(refused.err().contains("--trust-origin " + origin().replace("http", "HTTP")), refused.err());
        var trusted = CommandRun.of("verify", "--trust-origin", origin(), shouted);
        assertEquals(0, trusted.status(), trusted.toString());
        assertEquals("", trusted.err());
        var named = CommandRun.of("verify", file(revocable()));
        assertTrue(named.err().contains("--trust-origin"), named.err());
    }

    @Test
    void theHelpListsWhatThePlatformDoes() throws Exception {
        var run = CommandRun.of("--help");
        assertEquals(0, run.status());
        for (String command : List.of("verify", "serve", "demo")) {
            assertTrue(run.out().contains("  " + command), run.out());
        }
    }

    @Test
    void eachCommandHasItsHelp() throws Exception {
        for (var help : List.of(List.of("help"), List.of("help", "verify"), List.of("issue", "--help"))) {
            var run = CommandRun.of(help.toArray(String[]::new));
            assertEquals(0, run.status(), run.toString());
            assertTrue(run.out().startsWith("Usage: assay"), run.out());
        }
    }

    private String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private URI listAddress() {
        return URI.create(origin() + "/status");
    }

    private String file(JsonObject json) throws IOException {
        Path file = Files.createTempFile(folder, "badge", ".json");
        Files.writeString(file, StrictJson.write(json));
        return file.toString();
    }

    private JsonObject revocable() {
        var entry = new StatusEntry(listAddress(), 7, StatusPurpose.REVOCATION);
        return signed(Json.with(unsigned(), "credentialStatus", entry.json()));
    }

    private static JsonObject signed(JsonObject document) {
        return DataIntegrity.bundled()
                .sign(document, KEY, URI.create(DidKey.verificationMethod(KEY.publicKey())), ISSUED);
    }

    private static JsonObject unsigned() {
        return unsigned(DID);
    }

    static JsonObject unsigned(String issuer) {
        return json("""
                {"@context": ["https://www.w3.org/ns/credentials/v2",
                    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "id": "urn:uuid:8a0a5f5e-8a52-4c0a-9a3c-2d1c2f6a7b11",
                 "type": ["VerifiableCredential", "OpenBadgeCredential"],
                 "issuer": {"id": "ISSUER", "type": ["Profile"], "name": "Example \\u001b[2J"},
                 "validFrom": "2026-03-01T12:00:00Z",
                 "credentialSubject": {"type": ["AchievementSubject"],
                    "identifier": [{"type": "IdentityObject", "identityType": "name",
                      "identityHash": "Zoë \\u202e", "hashed": false}],
                    "achievement": {"id": "https://assay.example/badges/serverless", "type": ["Achievement"],
                      "name": "Serverless", "description": "Knows serverless.",
                      "criteria": {"narrative": "At least 40 of 50."}}}}
                """.replace("ISSUER", issuer));
    }

    private static JsonObject json(String text) {
        return switch (StrictJson.read(text)) {
            case JsonReading.Read read -> read.value().asJsonObject();
            case JsonReading.Refused refused -> throw new AssertionError(refused.inWords());
        };
    }
}
