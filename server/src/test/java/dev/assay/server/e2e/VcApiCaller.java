package dev.assay.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// A program on this machine that uses the VC-API of a running server.
record VcApiCaller(String baseUrl) {
    static final String CREDENTIAL = """
            {"@context": ["https://www.w3.org/ns/credentials/v2"], "id": "urn:uuid:6d1b7c0a-55f3-4d7e-9c39-4a6f1c2b3d4e",
             "type": ["VerifiableCredential"], "name": "A name", "credentialSubject": {"id": "did:example:subject"}}""";

    static JsonObject parsed(String json) {
        return StrictJson.read(json) instanceof JsonReading.Read(JsonObject object)
                ? object
                : fail("not a JSON object: " + json);
    }

    private static JsonObject fail(String what) {
        throw new AssertionError(what);
    }

    /// The credential with members of another set; those that are given as the text "absent" are taken away.
    static JsonObject credential(String members) {
        var credential = parsed(CREDENTIAL);
        for (var member : parsed(members.replace('\'', '"')).entrySet()) {
            credential = member.getValue().equals(Json.PROVIDER.createValue("absent"))
                    ? Json.without(credential, member.getKey())
                    : Json.with(credential, member.getKey(), member.getValue());
        }
        return credential;
    }

    RawRequest.Reply post(String path, String body, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: application/json");
        return RawRequest.send(baseUrl, "POST /vc-api" + path + " HTTP/1.1", all, body);
    }

    RawRequest.Reply get(String path, String... headers) {
        return RawRequest.send(baseUrl, "GET " + path + " HTTP/1.1", List.of(headers), "");
    }

    List<JsonObject> issuers() {
        return parsed(get("/vc-api").body()).getJsonArray("issuers").getValuesAs(JsonObject.class);
    }

    /// Those whose credentials verify as they are issued, with a proof of the whole.
    List<JsonObject> wholeDocumentIssuers() {
        return issuers().stream()
                .filter(issuer -> !List.of("ecdsa-sd-2023", "vc-jwt").contains(issuer.getString("name")))
                .toList();
    }

    RawRequest.Reply derive(JsonValue credential, String options) {
        return post("/credentials/derive", body("verifiableCredential", credential, options));
    }

    /// What a holder shows: a credential as it was issued, or all of it derived where it has a base proof.
    JsonObject shown(JsonObject issued) {
        if (!(issued.get("proof") instanceof JsonObject proof)
                || !proof.getString("cryptosuite").equals("ecdsa-sd-2023")) {
            return issued;
        }
        var reply = derive(issued, "{'selectivePointers': ['']}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return parsed(reply.body());
    }

    RawRequest.Reply issue(String path, JsonObject credential, String options) {
        return post(path + "/credentials/issue", body("credential", credential, options));
    }

    /// Issues what must be issued.
    JsonObject issued(String path, JsonObject credential, String options) {
        var reply = issue(path, credential, options);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return parsed(reply.body()).getJsonObject("verifiableCredential");
    }

    RawRequest.Reply verify(JsonValue credential, String options) {
        return post("/credentials/verify", body("verifiableCredential", credential, options));
    }

    RawRequest.Reply present(JsonValue presentation, String options) {
        return post("/presentations/verify", body("verifiablePresentation", presentation, options));
    }

    private static String body(String key, JsonValue document, String options) {
        return StrictJson.write(Json.object()
                .add(key, document)
                .add("options", parsed(options.replace('\'', '"')))
                .build());
    }

    RawRequest.Reply mark(String id, String purpose, String status) {
        return post("/credentials/status", """
                {"credentialId": "%s", "credentialStatus": [{"type": "BitstringStatusListEntry",
                 "statusPurpose": "%s", "status": %s}]}""".formatted(id, purpose, status));
    }

    /// A list as anybody fetches it.
    RawRequest.Reply list(String address) {
        return get(URI.create(address).getPath());
    }

    static void accepted(RawRequest.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(parsed(reply.body()).getBoolean("verified")).isTrue();
    }

    /// A problem document of a type, whose words hold a text.
    static void refused(RawRequest.Reply reply, String type, String words) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.header("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = parsed(reply.body());
        assertThat(problem.getString("type")).as(reply.body()).isEqualTo(type);
        assertThat(problem.getInt("status")).isEqualTo(400);
        assertThat(problem.getBoolean("verified")).isFalse();
        assertThat(problem.getJsonArray("problemDetails").toString()).contains(words);
    }
}
