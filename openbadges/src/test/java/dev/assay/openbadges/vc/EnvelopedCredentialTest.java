package dev.assay.openbadges.vc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.SeededChance;
import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.fetch.Fetch;
import dev.assay.openbadges.jose.JoseCredential;
import dev.assay.openbadges.jose.JosePresentation;
import dev.assay.openbadges.jose.PresentationRequest;
import dev.assay.openbadges.jose.PresentedCredential;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.proof.Expectation;
import dev.assay.openbadges.sdjwt.SdJwt;
import dev.assay.openbadges.sdjwt.SdJwtIssuance;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnvelopedCredentialTest {
    private static final Instant NOW = Samples.NOW;
    private static final PresentationRequest REQUEST = new PresentationRequest("a nonce", "https://verifier.example");

    private final Random random = new Random(23);
    private final SigningKey key = Samples.key(random);
    private final SigningKey other = Samples.key(random);
    private final CredentialVerifier verifier =
            new CredentialVerifier(JsonLd.bundled(), (url, accept) -> new Fetch.Failed("nothing is there"));

    private static URI kid(SigningKey of) {
        return URI.create(DidKey.verificationMethod(of.publicKey()));
    }

    private JsonObject credential(String members) {
        return Vectors.parsed("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
                 "issuer": "%s", %s "credentialSubject": {"id": "did:example:subject", "name": "Ada"}}""".formatted(DidKey.did(key.publicKey()), members));
    }

    private JsonObject enveloped(String members) {
        return new PresentedCredential.Jwt(JoseCredential.issue(credential(members), key, kid(key), NOW)).toJson();
    }

    private VerifierOutcome verify(JsonObject envelope) {
        return verifier.credential(envelope, Expectation.ASSERTION, NOW);
    }

    private static void accepted(VerifierOutcome outcome) {
        assertEquals(new VerifierOutcome.Accepted(), outcome);
    }

    private static void refused(VerifierOutcome outcome, ProblemType type, String words) {
        var refused = assertInstanceOf(VerifierOutcome.Refused.class, outcome);
        var first = refused.problems().getFirst();
        assertTrue(first.type() == type && first.inWords().contains(words), refused::toString);
    }

    private static void insecure(VerifierOutcome outcome, String words) {
        refused(outcome, ProblemType.CRYPTOGRAPHIC_SECURITY_ERROR, words);
    }

    @Test
    void aTokenHoldsUnderAKeyOfItsIssuerAndEveryOtherRuleStaysInForce() {
        accepted(verify(enveloped("")));
        insecure(
                verify(new PresentedCredential.Jwt(JoseCredential.issue(credential(""), other, kid(other), NOW))
                        .toJson()),
                "is not a key of");
        insecure(
                verify(new PresentedCredential.Jwt(JoseCredential.issue(credential(""), other, kid(key), NOW))
                        .toJson()),
                "does not fit");
        refused(verify(enveloped("\"validUntil\": \"2020-01-01T00:00:00Z\",")), ProblemType.RANGE_ERROR, "is over");
        refused(verify(enveloped("\"undefined\": 1,")), ProblemType.PARSING_ERROR, "undefined");
        refused(verify(enveloped("\"id\": \"none\",")), ProblemType.MALFORMED_VALUE_ERROR, "id is not");
        refused(
                verify(
                        enveloped(
                                "\"credentialStatus\": {\"type\": \"BitstringStatusListEntry\", \"statusPurpose\": \"revocation\", \"statusListIndex\": \"1\", \"statusListCredential\": \"https://a.example/1\"},")),
                ProblemType.STATUS_RETRIEVAL_ERROR,
                "credentialStatus");
    }

    @Test
    void aProofWithinATokenMustHoldToo() {
        var signed = DataIntegrity.bundled().sign(credential(""), key, kid(key), NOW);
        accepted(verify(new PresentedCredential.Jwt(JoseCredential.issue(signed, key, kid(key), NOW)).toJson()));
        var changed = Json.with(signed, "name", Json.PROVIDER.createValue("Added"));
        insecure(
                verify(new PresentedCredential.Jwt(JoseCredential.issue(changed, key, kid(key), NOW)).toJson()),
                "proof does not hold");
    }

    @Test
    void whatATokenWithSelectiveDisclosureShowsIsACredential() {
        var token = new SdJwtIssuance(key, kid(key), new SeededChance(5))
                .issue(credential("\"name\": \"Hidden\","), Set.of("/name"), Optional.of(other.publicKey()), NOW);
        accepted(verify(new PresentedCredential.SdJwt(token).toJson()));
        var read = assertInstanceOf(SdJwt.Reading.Read.class, SdJwt.read(token)).token();
        var little = new PresentedCredential.SdJwt(read.presenting(Set.of())).toJson();
        accepted(verify(little));
        insecure(verify(new PresentedCredential.SdJwt(token.replaceFirst("~.", "~A")).toJson()), "token");
        var asked = new Expectation(
                Expectation.ASSERTION.purpose(), Optional.of(REQUEST.audience()), Optional.of(REQUEST.nonce()));
        insecure(verifier.credential(little, asked, NOW), "challenge");
        var bound = new PresentedCredential.SdJwt(read.presenting(Set.of("/name"), REQUEST, other, NOW)).toJson();
        accepted(verifier.credential(bound, asked, NOW));
    }

    private JsonObject presentation(SigningKey by, SigningKey holder, JsonObject... credentials) {
        var presented = List.of(credentials).stream()
                .map(credential ->
                        Json.object().add("verifiableCredential", credential).build())
                .map(PresentedCredential::read)
                .map(reading -> assertInstanceOf(PresentedCredential.Reading.Read.class, reading)
                        .credentials()
                        .getFirst())
                .toList();
        var token = JosePresentation.issue(
                URI.create(DidKey.did(holder.publicKey())),
                presented,
                REQUEST,
                by,
                kid(by),
                NOW,
                Duration.ofMinutes(5));
        return Json.object()
                .add("@context", Json.strings("https://www.w3.org/ns/credentials/v2"))
                .add("type", "EnvelopedVerifiablePresentation")
                .add("id", "data:application/vp+jwt," + token)
                .build();
    }

    private VerifierOutcome present(JsonObject envelope, String challenge, String domain, Instant now) {
        return verifier.presentation(envelope, Optional.of(challenge), Optional.of(domain), now);
    }

    @Test
    void anEnvelopedPresentationHoldsForItsRequestAndItsHolderAndWithAllItsCredentials() {
        var envelope = presentation(other, other, enveloped(""));
        accepted(verifier.presentation(envelope, Optional.empty(), Optional.empty(), NOW));
        accepted(present(envelope, REQUEST.nonce(), REQUEST.audience(), NOW));
        insecure(present(envelope, "another", REQUEST.audience(), NOW), "challenge");
        insecure(present(envelope, REQUEST.nonce(), "https://other.example", NOW), "other.example");
        insecure(present(envelope, REQUEST.nonce(), REQUEST.audience(), NOW.plusSeconds(600)), "expired");
        insecure(
                verifier.presentation(presentation(other, key), Optional.empty(), Optional.empty(), NOW),
                "is not a key of");
        refused(
                verifier.presentation(
                        presentation(other, other, enveloped("\"validUntil\": \"2020-01-01T00:00:00Z\",")),
                        Optional.empty(),
                        Optional.empty(),
                        NOW),
                ProblemType.RANGE_ERROR,
                "verifiableCredential[0].validUntil");
    }
}
