package dev.assay.server.e2e;

import static dev.assay.server.e2e.VcApiCaller.CREDENTIAL;
import static dev.assay.server.e2e.VcApiCaller.accepted;
import static dev.assay.server.e2e.VcApiCaller.credential;
import static dev.assay.server.e2e.VcApiCaller.parsed;
import static dev.assay.server.e2e.VcApiCaller.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.server.platform.TestServer;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Issuing with `ecdsa-sd-2023`, deriving and verifying, and tokens in envelopes, over the VC-API.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VcApiDisclosureTest {
    private static final String MODEL = "https://www.w3.org/TR/vc-data-model#";
    private static final String INSECURE = MODEL + "CRYPTOGRAPHIC_SECURITY_ERROR";
    private static final String MALFORMED = MODEL + "MALFORMED_VALUE_ERROR";
    private static final String SD = "/ecdsa-sd-2023";
    private static final String JWT = "/vc-jwt";

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

    private JsonObject derived(JsonObject base, String options) {
        var reply = api.derive(base, options);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return parsed(reply.body());
    }

    @Test
    void aBaseProofIsNotVerifiedAndWhatIsDerivedShowsWhatIsMandatoryAndSelected() {
        var base = api.issued(SD, credential("{'validUntil': '2100-01-01T00:00:00Z', 'description': 'Hidden'}"), "{}");
        refused(api.verify(base, "{}"), INSECURE, "proof does not hold");
        var little = derived(base, "{}");
        assertThat(little.keySet())
                .containsExactlyInAnyOrder("@context", "id", "type", "issuer", "validUntil", "proof");
        refused(api.verify(little, "{}"), MALFORMED, "credentialSubject is missing");
        var shown = derived(base, "{'selectivePointers': ['/name', '/credentialSubject/id']}");
        assertThat(shown.getString("name")).isEqualTo("A name");
        assertThat(shown.getJsonObject("credentialSubject").keySet()).containsExactly("id");
        assertThat(shown.containsKey("description")).isFalse();
        accepted(api.verify(shown, "{}"));
        refused(
                api.verify(Json.with(shown, "name", Json.PROVIDER.createValue("Another")), "{}"),
                INSECURE,
                "proof does not hold");
        refused(api.verify(Json.without(shown, "validUntil"), "{}"), INSECURE, "proof does not hold");
        refused(api.derive(shown, "{'selectivePointers': ['/name']}"), INSECURE, "derived already");
    }

    @Test
    void theIssuerSaysWhatIsMandatory() {
        var base = api.issued(SD, parsed(CREDENTIAL), "{'mandatoryPointers': ['/issuer', '/credentialSubject']}");
        var shown = derived(base, "{'selectivePointers': []}");
        assertThat(shown.keySet())
                .containsExactlyInAnyOrder("@context", "id", "type", "credentialSubject", "issuer", "proof");
        accepted(api.verify(shown, "{}"));
        var free = api.issued(SD, parsed(CREDENTIAL), "{'mandatoryPointers': []}");
        refused(api.derive(free, "{'selectivePointers': []}"), INSECURE, "nothing of the document");
        for (var pointers : List.of("'/issuer'", "{}", "[5]", "[null]", "null", "['" + "/a".repeat(300) + "']")) {
            refused(
                    api.issue(SD, parsed(CREDENTIAL), "{'mandatoryPointers': " + pointers + "}"),
                    MALFORMED,
                    "options.mandatoryPointers");
        }
        for (var pointer : List.of("/nowhere", "issuer", "/credentialSubject/0", "/name/~2", "/type/01", "/type/-1")) {
            refused(
                    api.issue(SD, parsed(CREDENTIAL), "{'mandatoryPointers': ['" + pointer + "']}"),
                    MALFORMED,
                    "leads nowhere");
        }
    }

    @Test
    void whatCannotBeDerivedIsAProblem() {
        var base = api.issued(SD, parsed(CREDENTIAL), "{}");
        for (var pointers :
                List.of("5", "'/name'", "[[]]", "['" + "/".repeat(600) + "']", "[" + "'/name',".repeat(600) + "'']")) {
            refused(
                    api.derive(base, "{'selectivePointers': " + pointers + "}"),
                    MALFORMED,
                    "options.selectivePointers is not a list");
        }
        for (var pointer : List.of("/nowhere", "name", "/name/x", "/proof", "/proof/proofValue", "/@context/9", "/~")) {
            refused(
                    api.derive(base, "{'selectivePointers': ['" + pointer + "']}"),
                    MALFORMED,
                    "options.selectivePointers cannot be followed");
        }
        refused(
                api.derive(api.issued("", parsed(CREDENTIAL), "{}"), "{'selectivePointers': ['/name']}"),
                INSECURE,
                "not exactly one proof");
        refused(api.derive(Json.without(base, "type"), "{}"), MALFORMED, "type is missing");
        var proof = Objects.requireNonNull(base.getJsonObject("proof"));
        for (var value :
                List.of("", "u", "u2V0A", "z11", proof.getString("proofValue").substring(0, 200))) {
            refused(
                    api.derive(
                            Json.with(base, "proof", Json.with(proof, "proofValue", Json.PROVIDER.createValue(value))),
                            "{}"),
                    INSECURE,
                    "proof cannot be derived from");
        }
    }

    @Test
    void statusMarksOfSeveralBitsSayWhatTheirMessagesSay() {
        var options = """
                {'credentialStatus': {'type': 'BitstringStatusListEntry', 'statusPurpose': 'message', 'statusSize': 2,
                 'statusMessages': [{'status': '0x0', 'message': 'pending'}, {'status': '0x1', 'message': 'seen'},
                 {'status': '0x2', 'message': 'accepted'}, {'status': '0x3', 'message': 'refused'}],
                 'statusReference': 'https://example.org/meanings'}}""";
        var signed = api.issued("", credential("{'id': 'urn:example:message'}"), options);
        var entry = signed.getJsonObject("credentialStatus");
        assertThat(entry.getInt("statusSize")).isEqualTo(2);
        assertThat(entry.getJsonArray("statusMessage")).hasSize(4);
        accepted(api.verify(signed, "{}"));
        var before = api.list(entry.getString("statusListCredential")).body();
        assertThat(api.mark("urn:example:message", "message", "\"0x2\"").status())
                .isEqualTo(200);
        assertThat(api.list(entry.getString("statusListCredential")).body()).isNotEqualTo(before);
        accepted(api.verify(signed, "{}"));
        refused(api.mark("urn:example:message", "message", "4"), MALFORMED, "more bits");
        var plain = api.issued("", parsed(CREDENTIAL), """
                {'credentialStatus': [{'type': 'BitstringStatusListEntry', 'statusPurpose': 'message'}]}""");
        assertThat(plain.getJsonObject("credentialStatus").getJsonArray("statusMessage"))
                .hasSize(2);
        for (var wrong : List.of(
                "'statusSize': 2",
                "'statusSize': 0",
                "'statusSize': 9",
                "'statusSize': '2'",
                "'statusMessage': 'seen'",
                "'statusMessage': [{'status': '0x0', 'message': 'only'}]",
                "'statusMessage': [5]",
                "'statusReference': 5")) {
            refused(
                    api.issue(
                            "",
                            parsed(CREDENTIAL),
                            "{'credentialStatus': [{'type': 'BitstringStatusListEntry',"
                                    + " 'statusPurpose': 'message', " + wrong + "}]}"),
                    MALFORMED,
                    "options.credentialStatus");
        }
    }

    private static String token(JsonObject envelope) {
        return envelope.getString("id").substring("data:application/vc+jwt,".length());
    }

    private static JsonObject envelope(String id) {
        return Json.object()
                .add("@context", "https://www.w3.org/ns/credentials/v2")
                .add("type", "EnvelopedVerifiableCredential")
                .add("id", id)
                .build();
    }

    @Test
    void aTokenInAnEnvelopeIsIssuedVerifiedAndRefusedOnceChanged() {
        var issued = api.issued(JWT, parsed(CREDENTIAL), "{}");
        assertThat(issued.getString("type")).isEqualTo("EnvelopedVerifiableCredential");
        accepted(api.verify(issued, "{}"));
        var token = token(issued);
        for (int at = 0; at < token.length(); at += 17) {
            var other = token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
            var reply = api.verify(envelope("data:application/vc+jwt," + other), "{}");
            assertThat(reply.status()).as(other).isEqualTo(400);
        }
        refused(
                api.issue(
                        JWT,
                        credential("{'@context': ['https://www.w3.org/2018/credentials/v1'], 'name': 'absent',"
                                + " 'issuanceDate': '2020-03-16T22:37:26.544Z'}"),
                        "{}"),
                MALFORMED,
                "2.0");
        refused(api.verify(issued, "{'challenge': 'c'}"), INSECURE, "challenge");
        refused(api.verify(issued, "{'domain': 'd.example'}"), INSECURE, "d.example");
        refused(api.verify(issued, "{'expectedProofPurpose': 'authentication'}"), INSECURE, "assertionMethod");
    }

    @Test
    void anEnvelopeHoldsATokenAndNothingElse() {
        var issued = api.issued(JWT, parsed(CREDENTIAL), "{}");
        refused(
                api.verify(Json.with(issued, "issuer", Json.PROVIDER.createValue("did:example:me")), "{}"),
                MALFORMED,
                "beside the token");
        refused(api.verify(Json.with(issued, "@context", Json.array(List.of())), "{}"), MALFORMED, "@context");
        refused(
                api.verify(
                        Json.with(issued, "@context", Json.strings("https://www.w3.org/ns/credentials/examples/v2")),
                        "{}"),
                MALFORMED,
                "@context");
        refused(api.verify(Json.without(issued, "type"), "{}"), MALFORMED, "type is missing");
        refused(api.verify(envelope(token(issued)), "{}"), MALFORMED, "data:");
        for (var id : List.of(
                "data:",
                "data:,",
                "data:application/vc+jwt",
                "data:application/vc+jwt,",
                "data:text/plain,a.b.c",
                "data:application/vc+jwt,..",
                "data:application/vc+sd-jwt," + token(issued),
                "data:application/vc+cose,0123",
                "data:application/vc+jwt," + "a".repeat(900_000))) {
            refused(api.verify(envelope(id), "{}"), INSECURE, "id holds no token");
        }
    }

    @Test
    void envelopesStandInPresentationsAndHaveMarksInLists() {
        var issued = api.issued(JWT, credential("{'id': 'urn:example:enveloped'}"), """
                {'credentialStatus': [{'type': 'BitstringStatusListEntry', 'statusPurpose': 'revocation'}]}""");
        var shown = api.shown(api.issued(SD, parsed(CREDENTIAL), "{}"));
        var presentation = parsed("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"],
                 "verifiableCredential": [%s, %s]}""".formatted(StrictJson.write(issued), StrictJson.write(shown)));
        accepted(api.present(presentation, "{}"));
        assertThat(api.mark("urn:example:enveloped", "revocation", "true").status())
                .isEqualTo(200);
        var revoked = "https://www.w3.org/ns/credentials/status-list#STATUS_VERIFICATION_ERROR";
        refused(api.verify(issued, "{}"), revoked, "revoked");
        refused(api.present(presentation, "{}"), revoked, "verifiableCredential[0].credentialStatus");
        var presented = parsed("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": "EnvelopedVerifiablePresentation",
                 "id": "data:application/vp+jwt,a.b.c"}""");
        refused(api.present(presented, "{}"), INSECURE, "id holds no token");
        refused(
                api.present(Json.with(presented, "id", Json.PROVIDER.createValue("data:application/vp+cose,00")), "{}"),
                INSECURE,
                "vp+jwt");
        refused(
                api.present(Json.with(presented, "type", Json.strings("VerifiablePresentation")), "{}"),
                MALFORMED,
                "id is that of an envelope");
    }
}
