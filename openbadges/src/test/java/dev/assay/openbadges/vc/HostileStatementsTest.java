package dev.assay.openbadges.vc;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.proof.Cryptosuite;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.proof.Expectation;
import dev.assay.openbadges.proof.ProofOptions;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusList;
import dev.assay.openbadges.status.StatusListCredential;
import dev.assay.openbadges.status.StatusPurpose;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Writings of a credential that is over, whose statements are all signed.
class HostileStatementsTest {
    private static final Instant NOW = Samples.NOW;
    private static final String V2 = "https://www.w3.org/ns/credentials/v2";
    private static final String UNTIL = "https://www.w3.org/2018/credentials#validUntil";

    private final SigningKey key = Samples.key(new Random(11));

    private JsonObject signed(JsonObject document) {
        var method = URI.create(DidKey.verificationMethod(key.publicKey()));
        return DataIntegrity.bundled().sign(document, key, ProofOptions.of(Cryptosuite.EDDSA_RDFC_2022, method, NOW));
    }

    private JsonObject over(String id) {
        return Vectors.parsed("""
                {"@context": ["%s"], %s "type": ["VerifiableCredential"], "issuer": "%s",
                 "validUntil": "2025-01-01T00:00:00Z", "credentialSubject": {"id": "did:example:subject"}}""".formatted(V2, id, DidKey.did(key.publicKey())));
    }

    private static JsonObject withoutEnd(JsonObject over) {
        var until = Json.object()
                .add("@type", "http://www.w3.org/2001/XMLSchema#dateTime")
                .add("@value", over.getString("validUntil"))
                .build();
        return Json.with(Json.without(over, "validUntil"), UNTIL, until);
    }

    private static void assertRefused(JsonObject credential, Documents documents, String words) {
        var outcome =
                new CredentialVerifier(JsonLd.bundled(), documents).credential(credential, Expectation.ASSERTION, NOW);
        var problems = assertInstanceOf(VerifierOutcome.Refused.class, outcome).problems();
        assertTrue(problems.stream().anyMatch(problem -> problem.inWords().contains(words)), problems::toString);
    }

    private static void assertRefused(JsonObject credential, String words) {
        assertRefused(credential, Documents.NONE, words);
    }

    @Test
    void aBlankIdIsNone() {
        var hidden = withoutEnd(signed(over("")));
        assertRefused(hidden, "validUntil stands elsewhere");
        var blank = Json.PROVIDER.createValue("_:b7");
        assertRefused(Json.with(hidden, "@id", blank), "validUntil stands elsewhere");
        assertRefused(Json.with(hidden, "id", blank), "id is not one absolute address");
    }

    @ParameterizedTest
    @CsvSource({"id, u:1, u, urn:x:", "own, urn:x:1, own, id"})
    void anIdThatAContextDisguisesIsRefused(String name, String id, String term, String meaning) {
        var hidden = withoutEnd(signed(over("\"id\": \"urn:x:1\",")));
        assertRefused(hidden, "validUntil stands elsewhere");
        var contexts = List.of(
                Json.PROVIDER.createValue(V2), Json.object().add(term, meaning).build());
        var disguised = Json.object(Json.without(hidden, "id"))
                .add("@context", Json.array(contexts))
                .add(name, id)
                .build();
        assertRefused(disguised, "id stands under another name");
    }

    @Test
    void aListThatHidesItsEndIsNotBelieved() {
        var address = URI.create("https://issuer.example/lists/1");
        var entry = new StatusEntry(address, 7, StatusPurpose.REVOCATION);
        var credential = signed(Json.with(Json.without(over(""), "validUntil"), "credentialStatus", entry.json()));
        var list = signed(new StatusListCredential(
                        address,
                        DidKey.did(key.publicKey()),
                        StatusPurpose.REVOCATION,
                        StatusList.empty(),
                        NOW.minusSeconds(60),
                        Optional.of(NOW.minusSeconds(1)),
                        Optional.empty())
                .unsigned());
        assertRefused(credential, serving(list), "is over");
        assertRefused(credential, serving(withoutEnd(list)), "validUntil stands elsewhere");
    }

    @Test
    void aProofThatHidesItsEndUnderAnotherNameIsRefused() {
        var method = URI.create(DidKey.verificationMethod(key.publicKey()));
        var options = ProofOptions.of(Cryptosuite.EDDSA_RDFC_2022, method, NOW.minusSeconds(60));
        var credential = Json.without(over(""), "validUntil");
        var brief = DataIntegrity.bundled().sign(credential, key, options.expiring(NOW.minusSeconds(1)));
        assertRefused(brief, "it expired");
        assertRefused(lasting(brief), "proof has a property under ends");
        var presentation = Json.object()
                .add("@context", Json.strings(V2))
                .add("type", "VerifiablePresentation")
                .build();
        var shown = DataIntegrity.bundled()
                .sign(
                        presentation,
                        key,
                        options.presenting(Optional.empty(), Optional.empty()).expiring(NOW.minusSeconds(1)));
        assertRefusedPresentation(shown, "it expired");
        assertRefusedPresentation(lasting(shown), "proof has a property under ends");
    }

    private static JsonObject lasting(JsonObject brief) {
        var proof = brief.getJsonObject("proof");
        var ends = Json.object()
                .add("@id", "https://w3id.org/security#expiration")
                .add("@type", "http://www.w3.org/2001/XMLSchema#dateTime");
        var contexts = List.of(
                Json.PROVIDER.createValue(V2), Json.object().add("ends", ends).build());
        var renamed = Json.object(Json.without(proof, "expires"))
                .add("ends", proof.getString("expires"))
                .build();
        return Json.with(Json.with(brief, "@context", Json.array(contexts)), "proof", renamed);
    }

    private static void assertRefusedPresentation(JsonObject presentation, String words) {
        var outcome = new CredentialVerifier(JsonLd.bundled(), Documents.NONE)
                .presentation(presentation, Optional.empty(), Optional.empty(), NOW);
        var problems = assertInstanceOf(VerifierOutcome.Refused.class, outcome).problems();
        assertTrue(problems.stream().anyMatch(problem -> problem.inWords().contains(words)), problems::toString);
    }

    private static Documents serving(JsonObject document) {
        return (url, accept) ->
                new Fetch.Fetched(StrictJson.write(document).getBytes(StandardCharsets.UTF_8), "application/json", url);
    }
}
