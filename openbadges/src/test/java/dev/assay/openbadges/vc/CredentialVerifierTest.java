package dev.assay.openbadges.vc;

import static dev.assay.openbadges.vc.DataModelTest.changed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.Tampering;
import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.did.ControllerDocument;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.did.VerificationMethod;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CredentialVerifierTest {
    private static final Instant NOW = Samples.NOW;
    private static final DataIntegrity INTEGRITY = DataIntegrity.bundled();
    private static final URI LIST = URI.create("https://issuer.example/lists/1");

    private final Random random = new Random(11);
    private final SigningKey key = Samples.key(random);
    private final Map<URI, byte[]> web = new HashMap<>();
    private final Documents documents = (url, accept) -> web.containsKey(url)
            ? new Fetch.Fetched(web.get(url), "application/json", url)
            : new Fetch.Failed("nothing is there");
    private final CredentialVerifier verifier = new CredentialVerifier(JsonLd.bundled(), documents);

    private static ProofOptions proof(SigningKey by) {
        return ProofOptions.of(Cryptosuite.EDDSA_RDFC_2022, URI.create(DidKey.verificationMethod(by.publicKey())), NOW);
    }

    private JsonObject credential(String members) {
        var bare = Vectors.parsed("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
                 "issuer": "%s", "credentialSubject": {"id": "did:example:subject"}}""".formatted(DidKey.did(key.publicKey())));
        return changed(StrictJson.write(bare), members.replace('\'', '"'));
    }

    private JsonObject signed(String members) {
        return INTEGRITY.sign(credential(members), key, proof(key));
    }

    private static JsonObject presentation(JsonObject... credentials) {
        return Json.object()
                .add("@context", Json.strings("https://www.w3.org/ns/credentials/v2"))
                .add("type", Json.strings("VerifiablePresentation"))
                .add("verifiableCredential", Json.array(List.of(credentials)))
                .build();
    }

    private VerifierOutcome verify(JsonObject credential) {
        return verifier.credential(credential, Expectation.ASSERTION, NOW);
    }

    private static void accepted(VerifierOutcome outcome) {
        assertEquals(new VerifierOutcome.Accepted(), outcome);
    }

    private static void refused(VerifierOutcome outcome, ProblemType type, String words) {
        var refused = assertInstanceOf(VerifierOutcome.Refused.class, outcome);
        assertTrue(
                refused.problems().stream()
                        .anyMatch(problem ->
                                problem.type() == type && problem.inWords().contains(words)),
                refused::toString);
    }

    private static void insecure(VerifierOutcome outcome, String words) {
        refused(outcome, ProblemType.CRYPTOGRAPHIC_SECURITY_ERROR, words);
    }

    @Test
    void whatWasSignedIsAcceptedAndWhatWasChangedIsNot() {
        var signed = signed("{'name': 'A name', 'validFrom': '2026-01-01T00:00:00Z'}");
        accepted(verify(signed));
        for (int i = 0; i < 100; i++) {
            var tampered = Tampering.one(signed, random);
            assertInstanceOf(VerifierOutcome.Refused.class, verify(tampered), tampered::toString);
        }
        insecure(verify(credential("{}")), "nobody signed it");
    }

    @Test
    void everyProofOfASetMustHoldAndEachUnderAKeyOfTheIssuer() {
        var one = INTEGRITY.sign(credential("{}"), key, proof(key).named(URI.create("urn:proof:1")));
        var chain = INTEGRITY.sign(one, key, proof(key).after("urn:proof:1"));
        accepted(verify(chain));
        accepted(verify(INTEGRITY.sign(one, key, proof(key))));
        var stranger = Samples.key(random);
        insecure(verify(INTEGRITY.sign(one, stranger, proof(stranger))), "is not a key of");
        insecure(verify(INTEGRITY.sign(credential("{}"), stranger, proof(stranger))), "is not a key of");
        var withoutFirst = Json.with(chain, "proof", chain.getJsonArray("proof").getJsonObject(1));
        insecure(verify(withoutFirst), "which is missing");
    }

    @Test
    void theTimesOfCredentialAndProofAreThoseOfTheVerifier() {
        refused(verify(signed("{'validFrom': '2126-01-01T00:00:00Z'}")), ProblemType.RANGE_ERROR, "is to come");
        refused(verify(signed("{'validUntil': '2025-01-01T00:00:00Z'}")), ProblemType.RANGE_ERROR, "is over");
        var brief = INTEGRITY.sign(credential("{}"), key, proof(key).expiring(NOW.plusSeconds(1)));
        accepted(verify(brief));
        insecure(verifier.credential(brief, Expectation.ASSERTION, NOW.plusSeconds(1)), "it expired");
    }

    /// The statements that are signed stay the same: only who reads the JSON would overlook them.
    @Test
    void whatDecidesMustStandUnderItsName() {
        var over = signed("{'id': 'urn:x:1', 'validUntil': '2025-01-01T00:00:00Z', 'name': 'A name'}");
        refused(verify(over), ProblemType.RANGE_ERROR, "is over");
        var until = Vectors.parsed(
                "{\"@type\": \"http://www.w3.org/2001/XMLSchema#dateTime\", \"@value\": \"2025-01-01T00:00:00Z\"}");
        var hidden =
                Json.with(Json.without(over, "validUntil"), "https://www.w3.org/2018/credentials#validUntil", until);
        refused(verify(hidden), ProblemType.MALFORMED_VALUE_ERROR, "validUntil stands elsewhere");
        var entry = new StatusEntry(LIST, 7, StatusPurpose.REVOCATION);
        publish(LIST, list(key, StatusList.empty().with(7, true)));
        var revoked = signed("{'credentialStatus': " + StrictJson.write(entry.json()) + "}");
        var status = revoked.getJsonObject("credentialStatus");
        var unlisted = Json.with(
                Json.without(revoked, "credentialStatus"),
                "https://www.w3.org/2018/credentials#credentialStatus",
                status);
        refused(verify(unlisted), ProblemType.MALFORMED_VALUE_ERROR, "credentialStatus stands elsewhere");
        refused(verify(revoked), ProblemType.STATUS_VERIFICATION_ERROR, "it is revoked");
        var brief = INTEGRITY.sign(credential("{}"), key, proof(key).expiring(NOW.plusSeconds(1)));
        var proof = brief.getJsonObject("proof");
        var lasting = Json.with(
                Json.without(proof, "expires"),
                "https://w3id.org/security#expiration",
                Vectors.parsed("{\"@type\": \"http://www.w3.org/2001/XMLSchema#dateTime\", \"@value\": \""
                        + proof.getString("expires") + "\"}"));
        refused(verify(Json.with(brief, "proof", lasting)), ProblemType.MALFORMED_VALUE_ERROR, "proof has a property");
    }

    @Test
    void keysOfADidWebComeFromTheDocumentsGivenAndForTheirPurposeOnly() {
        var did = "did:web:issuer.example";
        var method = VerificationMethod.of(did, key.publicKey());
        var options = ProofOptions.of(Cryptosuite.EDDSA_RDFC_2022, URI.create(method.id()), NOW);
        var signed = INTEGRITY.sign(credential("{'issuer': '" + did + "'}"), key, options);
        insecure(verify(signed), "was not fetched");
        var address = URI.create("https://issuer.example/.well-known/did.json");
        publish(address, ControllerDocument.of(did, List.of(method)).toJson());
        accepted(verify(signed));
        publish(
                address,
                Json.without(ControllerDocument.of(did, List.of(method)).toJson(), "assertionMethod"));
        insecure(verify(signed), "does not list");
        publish(
                address,
                ControllerDocument.of(did, List.of(method.revokedAt(NOW))).toJson());
        insecure(verify(signed), "was revoked");
        insecure(
                verify(INTEGRITY.sign(
                        credential("{'issuer': 'did:example:a'}"),
                        key,
                        ProofOptions.of(Cryptosuite.EDDSA_RDFC_2022, URI.create("did:example:a#key"), NOW))),
                "cannot be found");
    }

    private void publish(URI address, JsonObject document) {
        web.put(address, StrictJson.write(document).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aMarkRefusesAndSoDoesAListThatNobodyCanTrust() {
        var entry = new StatusEntry(LIST, 7, StatusPurpose.REVOCATION);
        var signed = signed("{'credentialStatus': " + StrictJson.write(entry.json()) + "}");
        refused(verify(signed), ProblemType.STATUS_RETRIEVAL_ERROR, "nothing is there");
        publish(LIST, list(key, StatusList.empty()));
        accepted(verify(signed));
        publish(LIST, list(key, StatusList.empty().with(7, true)));
        refused(verify(signed), ProblemType.STATUS_VERIFICATION_ERROR, "it is revoked");
        publish(LIST, list(Samples.key(random), StatusList.empty()));
        refused(verify(signed), ProblemType.STATUS_VERIFICATION_ERROR, "not by the credential's issuer");
        publish(LIST, Json.without(list(key, StatusList.empty()), "proof"));
        refused(verify(signed), ProblemType.STATUS_VERIFICATION_ERROR, "nobody signed it");
        publish(LIST, list(key, StatusList.empty()));
        var beyond = new StatusEntry(LIST, StatusList.MINIMUM_ENTRIES, StatusPurpose.REVOCATION);
        refused(
                verify(signed("{'credentialStatus': [" + StrictJson.write(beyond.json()) + "]}")),
                ProblemType.RANGE_ERROR,
                "none with number");
        refused(
                verify(signed("{'credentialStatus': {'type': 'https://example.org/#Other'}}")),
                ProblemType.STATUS_VERIFICATION_ERROR,
                "not known here");
    }

    private static JsonObject list(SigningKey by, StatusList marks) {
        var unsigned = new StatusListCredential(
                        LIST,
                        DidKey.did(by.publicKey()),
                        StatusPurpose.REVOCATION,
                        marks,
                        NOW,
                        Optional.empty(),
                        Optional.of(Duration.ofSeconds(1)))
                .unsigned();
        return INTEGRITY.sign(unsigned, by, proof(by));
    }

    @Test
    void aRelatedResourceThatWasFetchedMustHaveItsDigest() {
        var resource = URI.create("https://issuer.example/terms.txt");
        var sri = "{'relatedResource': {'id': '" + resource + "', 'digestSRI': 'sha256-%s'}}";
        var right = "uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek=";
        var wrong = right.replace('u', 'v');
        accepted(verify(signed(sri.formatted(wrong))));
        web.put(resource, "hello world".getBytes(StandardCharsets.UTF_8));
        accepted(verify(signed(sri.formatted(right))));
        accepted(verify(signed(
                sri.formatted(HexFormat.of().formatHex(Base64.getDecoder().decode(right))))));
        insecure(verify(signed(sri.formatted(wrong))), "does not have its digest");
        accepted(verify(signed(sri.formatted(wrong + " sha256-" + right))));
    }

    @Test
    void aPresentationIsForItsChallengeAndDomainAndItsCredentialsHold() {
        var bare = presentation(signed("{}"), signed("{'name': 'Another'}"));
        accepted(verifier.presentation(bare, Optional.empty(), Optional.empty(), NOW));
        insecure(verifier.presentation(bare, Optional.of("c"), Optional.empty(), NOW), "nobody signed it");
        var signed =
                INTEGRITY.sign(bare, key, proof(key).presenting(Optional.of("c"), Optional.of("verifier.example")));
        accepted(verifier.presentation(signed, Optional.of("c"), Optional.of("verifier.example"), NOW));
        accepted(verifier.presentation(signed, Optional.empty(), Optional.empty(), NOW));
        insecure(verifier.presentation(signed, Optional.of("d"), Optional.empty(), NOW), "challenge");
        insecure(verifier.presentation(signed, Optional.empty(), Optional.of("elsewhere.example"), NOW), "domain");
        insecure(
                verifier.presentation(INTEGRITY.sign(bare, key, proof(key)), Optional.empty(), Optional.empty(), NOW),
                "not for showing who presents");
        var others = Json.with(bare, "holder", Json.PROVIDER.createValue("did:example:somebody"));
        insecure(
                verifier.presentation(
                        INTEGRITY.sign(others, key, proof(key).presenting(Optional.empty(), Optional.empty())),
                        Optional.empty(),
                        Optional.empty(),
                        NOW),
                "is not a key of did:example:somebody");
        insecure(
                verifier.presentation(presentation(credential("{}")), Optional.empty(), Optional.empty(), NOW),
                "verifiableCredential[0].proof is missing");
    }

    @Test
    void aProofForAnotherPurposeThanAskedForIsRefused() {
        insecure(
                verifier.credential(signed("{}"), Expectation.presentation(Optional.empty(), Optional.empty()), NOW),
                "not for showing who presents");
    }
}
