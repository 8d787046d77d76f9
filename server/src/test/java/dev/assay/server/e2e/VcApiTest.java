package dev.assay.server.e2e;

import static dev.assay.server.e2e.VcApiCaller.CREDENTIAL;
import static dev.assay.server.e2e.VcApiCaller.accepted;
import static dev.assay.server.e2e.VcApiCaller.credential;
import static dev.assay.server.e2e.VcApiCaller.parsed;
import static dev.assay.server.e2e.VcApiCaller.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.proof.Cryptosuite;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.proof.ProofOptions;
import dev.assay.server.platform.TestServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What the W3C's test suites do with the VC-API.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VcApiTest {
    private static final String MODEL = "https://www.w3.org/TR/vc-data-model#";
    private static final String LISTS = "https://www.w3.org/ns/credentials/status-list#";
    private static final String REVOCABLE =
            "{'credentialStatus': [{'type': 'BitstringStatusListEntry', 'statusPurpose': 'revocation'}]}";

    private TestServer server;
    private VcApiCaller api;

    @BeforeAll
    void start() {
        server = TestServer.start(Map.of("assay.vc-api", true));
        api = new VcApiCaller(server.baseUrl());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everySuiteIssuesWhatIsVerifiedAndRefusedOnceChanged() {
        assertThat(api.issuers().stream().map(issuer -> issuer.getString("name")))
                .containsExactly(
                        "eddsa-rdfc-2022",
                        "eddsa-jcs-2022",
                        "ecdsa-rdfc-2019",
                        "ecdsa-rdfc-2019-p384",
                        "ecdsa-jcs-2019",
                        "ecdsa-jcs-2019-p384",
                        "ecdsa-sd-2023",
                        "vc-jwt");
        for (var issuer : api.wholeDocumentIssuers()) {
            var signed = api.issued("/" + issuer.getString("name"), parsed(CREDENTIAL), "{}");
            assertThat(signed.getString("issuer")).isEqualTo(issuer.getString("id"));
            assertThat(signed.getJsonObject("proof").getString("cryptosuite"))
                    .isEqualTo(issuer.getString("cryptosuite"));
            accepted(api.verify(signed, "{}"));
            accepted(api.post(
                    "/" + issuer.getString("name") + "/credentials/verify",
                    "{\"verifiableCredential\":" + StrictJson.write(signed) + "}"));
            refused(
                    api.verify(Json.with(signed, "name", Json.PROVIDER.createValue("Another")), "{}"),
                    MODEL + "CRYPTOGRAPHIC_SECURITY_ERROR",
                    "does not fit");
            refused(
                    api.verify(Json.without(signed, "proof"), "{}"),
                    MODEL + "CRYPTOGRAPHIC_SECURITY_ERROR",
                    "proof is missing");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', eddsa-rdfc-2022, z6Mk",
        "?cryptosuite=ecdsa-rdfc-2019, ecdsa-rdfc-2019, zDn",
        "?cryptosuite=ecdsa-rdfc-2019&key=P-384, ecdsa-rdfc-2019, z82",
        "?key=P-256, ecdsa-rdfc-2019, zDn",
    })
    void theSuiteAndTheKindOfKeyCanBeAskedFor(String query, String suite, String key) {
        var reply = api.post("/credentials/issue" + query, "{\"credential\":" + CREDENTIAL + "}");
        var proof = parsed(reply.body()).getJsonObject("verifiableCredential").getJsonObject("proof");
        assertThat(proof.getString("cryptosuite")).isEqualTo(suite);
        assertThat(proof.getString("verificationMethod")).startsWith("did:key:" + key);
    }

    @Test
    void anIssuerThatDoesNotExistIsNotFound() {
        assertThat(api.post("/credentials/issue?cryptosuite=rot13", "{\"credential\":" + CREDENTIAL + "}")
                        .status())
                .isEqualTo(404);
        for (var path : List.of("credentials/issue", "credentials/verify", "presentations/verify")) {
            var body = "{\"credential\":" + CREDENTIAL + "}";
            assertThat(api.post("/rot13/" + path, body).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void whatElseIsSaidOfTheIssuerStays() {
        var signed = api.issued(
                "", credential("{'issuer': {'id': 'did:example:me', 'name': 'Me', 'description': 'Myself'}}"), "{}");
        assertThat(signed.getJsonObject("issuer").getString("name")).isEqualTo("Me");
        assertThat(signed.getJsonObject("issuer").getString("id")).startsWith("did:key:");
        assertThat(signed.containsKey("validFrom")).isFalse();
        accepted(api.verify(signed, "{}"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/vc-api-refusals.txt", delimiter = '|', quoteCharacter = '~')
    void whatBreaksTheDataModelIsNeitherIssuedNorVerified(String members, String type, String words) {
        refused(api.issue("", credential(members), "{}"), MODEL + type, words);
        var signed = api.issued("", parsed(CREDENTIAL), "{}");
        var changed = signed;
        for (var member : parsed(members.replace('\'', '"')).entrySet()) {
            changed = Json.with(changed, member.getKey(), member.getValue());
        }
        var reply = api.verify(changed, "{}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.header("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void theContextOfTheExamplesIsKnownAndOfVersionOneWhatItLacksIsAdded() {
        var examples = "'@context': ['https://www.w3.org/ns/credentials/v2',"
                + " 'https://www.w3.org/ns/credentials/examples/v2']";
        accepted(api.verify(
                api.issued("", credential("{" + examples + ", 'type': ['VerifiableCredential', 'Anything']}"), "{}"),
                "{}"));
        for (var issuer : api.wholeDocumentIssuers()) {
            var old = credential("{'@context': ['https://www.w3.org/2018/credentials/v1'], 'name': 'absent',"
                    + " 'issuanceDate': '2020-03-16T22:37:26.544Z'}");
            accepted(api.verify(api.issued("/" + issuer.getString("name"), old, REVOCABLE), "{}"));
        }
    }

    @Test
    void aMarkInTheListRevokesSuspendsAndIsTakenBack() {
        for (var issuer : api.issuers()) {
            var id = "urn:example:" + issuer.getString("name");
            var issued = api.issued(
                    "/" + issuer.getString("name"),
                    credential("{'id': '" + id + "'}"),
                    "{'credentialStatus': [{'type': 'BitstringStatusListEntry', 'statusPurpose': 'revocation'},"
                            + " {'type': 'BitstringStatusListEntry', 'statusPurpose': 'suspension'}]}");
            var signed = api.shown(issued);
            accepted(api.verify(signed, "{}"));
            for (var purpose : List.of("revocation", "suspension")) {
                assertThat(api.mark(id, purpose, "\"1\"").status()).isEqualTo(200);
                refused(api.verify(signed, "{}"), LISTS + "STATUS_VERIFICATION_ERROR", "says that it is");
                assertThat(api.mark(id, purpose, "false").status()).isEqualTo(200);
                accepted(api.verify(signed, "{}"));
            }
        }
        assertThat(api.mark("urn:example:never-issued", "revocation", "true").status())
                .isEqualTo(404);
        refused(api.mark("urn:example:x", "other", "true"), MODEL + "MALFORMED_VALUE_ERROR", "statusPurpose");
        refused(api.mark("urn:example:x", "revocation", "-1"), MODEL + "MALFORMED_VALUE_ERROR", "0x1");
        refused(
                api.mark("urn:example:eddsa-rdfc-2022", "revocation", "2"),
                MODEL + "MALFORMED_VALUE_ERROR",
                "more bits");
        refused(
                api.issue("", parsed(CREDENTIAL), "{'credentialStatus': [{'type': 'Other'}]}"),
                MODEL + "MALFORMED_VALUE_ERROR",
                "options.credentialStatus");
    }

    @Test
    void aListIsACredentialOfTheSameIssuerThatAnybodyMayKeepForAWhile() {
        var signed = api.issued("/ecdsa-jcs-2019", parsed(CREDENTIAL), REVOCABLE);
        var entry = signed.getJsonObject("credentialStatus");
        var reply = api.list(entry.getString("statusListCredential"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type").orElse("")).startsWith("application/vc");
        assertThat(reply.header("Cache-Control").orElse("")).contains("max-age=", "public");
        var list = parsed(reply.body());
        assertThat(list.getString("id")).isEqualTo(entry.getString("statusListCredential"));
        assertThat(list.getString("issuer")).isEqualTo(signed.getString("issuer"));
        assertThat(list.getJsonArray("type").toString()).contains("BitstringStatusListCredential");
        accepted(api.verify(list, "{}"));
        assertThat(api.get("/vc-api/status-lists/none").status()).isEqualTo(404);
    }

    @Test
    void aPresentationHoldsForItsChallengeAndDomainOnly() {
        var key = SigningKey.ofSeed(new byte[32]);
        var bare = parsed("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"],
                 "verifiableCredential": [%s, %s]}""".formatted(
                        StrictJson.write(api.issued("", parsed(CREDENTIAL), "{}")),
                        StrictJson.write(api.issued("/ecdsa-rdfc-2019", parsed(CREDENTIAL), "{}"))));
        accepted(api.present(bare, "{'checks': []}"));
        var signed = DataIntegrity.bundled()
                .sign(
                        bare,
                        key,
                        ProofOptions.of(
                                        Cryptosuite.EDDSA_RDFC_2022,
                                        URI.create(DidKey.verificationMethod(key.publicKey())),
                                        Instant.EPOCH)
                                .presenting(Optional.of("c"), Optional.of("verifier.example")));
        accepted(api.present(signed, "{}"));
        accepted(api.present(signed, "{'challenge': 'c', 'domain': 'verifier.example'}"));
        var insecure = MODEL + "CRYPTOGRAPHIC_SECURITY_ERROR";
        refused(api.present(signed, "{'challenge': 'd'}"), insecure, "challenge");
        refused(api.present(signed, "{'challenge': 5}"), MODEL + "MALFORMED_VALUE_ERROR", "options.challenge");
        refused(api.present(signed, "{'domain': 'other.example'}"), insecure, "domain");
        refused(api.present(bare, "{'challenge': 'c'}"), insecure, "proof is missing");
        var unsigned =
                Json.with(bare, "verifiableCredential", Json.array(List.of(credential("{'issuer': 'did:a:b'}"))));
        refused(api.present(unsigned, "{}"), insecure, "verifiableCredential[0].proof");
        refused(
                api.present(Json.with(bare, "verifiableCredential", Json.strings("https://example.org/1")), "{}"),
                MODEL + "MALFORMED_VALUE_ERROR",
                "verifiableCredential[0] is not an object");
        refused(api.present(Json.without(bare, "type"), "{}"), MODEL + "MALFORMED_VALUE_ERROR", "type is missing");
        refused(
                api.verify(api.issued("", parsed(CREDENTIAL), "{}"), "{'expectedProofPurpose': 'authentication'}"),
                insecure,
                "not for showing who presents");
    }

    @Test
    void whatIsNoRequestOfTheApiIsAProblemToo() {
        for (var path : List.of(
                "/credentials/issue",
                "/credentials/derive",
                "/credentials/verify",
                "/presentations/verify",
                "/credentials/status")) {
            for (var body : List.of("{", "[]", "null", "{\"a\":1,\"a\":2}", "\"text\"")) {
                refused(api.post(path, body), MODEL + "PARSING_ERROR", "");
            }
            refused(api.post(path, "{}"), MODEL + "MALFORMED_VALUE_ERROR", "");
            assertThat(RawRequest.send(
                                    server.baseUrl(),
                                    "POST /vc-api" + path + " HTTP/1.1",
                                    List.of("Content-Type: text/plain"),
                                    "{}")
                            .status())
                    .isEqualTo(415);
            assertThat(api.post(path, "\"" + "a".repeat(1 << 20) + "\"").status())
                    .isEqualTo(413);
            assertThat(api.get("/vc-api" + path).status()).isEqualTo(405);
        }
        refused(
                api.post("/credentials/verify", "{\"verifiableCredential\": {}, \"options\": []}"),
                MODEL + "MALFORMED_VALUE_ERROR",
                "options");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void wrongMethodsAndAddressesAreNotLogged(CapturedOutput output) {
        assertThat(api.get("/vc-api/credentials/issue").status()).isEqualTo(405);
        assertThat(api.get("/vc-api/nothing/here").status()).isEqualTo(404);
        assertThat(output).doesNotContain("WARN");
    }

    @Test
    void anIndependentVerifierReadsWhatIsIssued(@TempDir Path folder) throws Exception {
        var interop = Path.of(System.getProperty("assay.root", "..")).resolve("interop");
        Assumptions.assumeTrue(
                Files.isDirectory(interop.resolve("node_modules")), "skipped: run npm ci in interop to have it");
        var signed = api.issued("", credential("{'id': 'urn:example:independent'}"), REVOCABLE);
        var single = Json.with(signed, "name", Json.PROVIDER.createValue("Changed"));
        var address = signed.getJsonObject("credentialStatus").getString("statusListCredential");
        var list = parsed(api.list(address).body());
        var lines = judged(
                interop, write(folder, "list", list), write(folder, "good", signed), write(folder, "bad", single));
        assertThat(lines.stream().map(line -> line.getBoolean("verified"))).containsExactly(true, true, false);
        assertThat(lines.get(1).getString("status")).isEqualTo("clear");
    }

    private static Path write(Path folder, String name, JsonObject json) throws IOException {
        return Files.writeString(folder.resolve(name + ".json"), StrictJson.write(json));
    }

    private List<JsonObject> judged(Path interop, Path... files) throws IOException, InterruptedException {
        var words =
                new ArrayList<>(List.of("node", interop.resolve("verify.mjs").toString()));
        for (var file : files) {
            words.add(file.toString());
        }
        var process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return output.lines().map(VcApiCaller::parsed).toList();
    }
}
