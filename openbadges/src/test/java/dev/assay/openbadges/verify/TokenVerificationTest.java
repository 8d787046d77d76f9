package dev.assay.openbadges.verify;

import static dev.assay.openbadges.verify.VerificationTest.assertFault;
import static dev.assay.openbadges.verify.VerificationTest.assertGap;
import static dev.assay.openbadges.verify.VerificationTest.check;
import static dev.assay.openbadges.verify.VerificationTest.online;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.bake.Baked;
import dev.assay.openbadges.bake.SvgBaking;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.jose.JoseCredential;
import dev.assay.openbadges.jose.JosePresentation;
import dev.assay.openbadges.jose.PresentationRequest;
import dev.assay.openbadges.jose.PresentedCredential;
import dev.assay.openbadges.jose.Tokens;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.sdjwt.SdJwtIssuance;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusList;
import dev.assay.openbadges.status.StatusListCredential;
import dev.assay.openbadges.status.StatusPurpose;
import jakarta.json.JsonObject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Badges that are signed tokens, through the whole report.
class TokenVerificationTest {
    private static final Instant LATER = SignedBadges.LATER;
    private static final VerificationOptions OFFLINE = VerificationOptions.offline(LATER);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SigningKey key = Tokens.key(KeyKind.P256);
    private final URI kid = Tokens.kid(key);
    private final JsonObject unsigned = unsigned(key);

    private static JsonObject unsigned(SigningKey key) {
        var issuer = SignedBadges.ofKey(1);
        return SignedBadges.json(StrictJson.write(issuer.unsigned()).replace(issuer.did, DidKey.did(key.publicKey())));
    }

    private static VerificationReport verify(String token) {
        return Verification.check(token.getBytes(UTF_8), OFFLINE);
    }

    private static void assertValid(VerificationReport report) {
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
        assertEquals("Serverless", report.badge().orElseThrow().achievement().name());
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyKind.class,
            names = {"ED25519", "P256", "P384"})
    void aBadgeIsValidAsATokenOfEitherForm(KeyKind kind) {
        var signer = Tokens.key(kind);
        var badge = unsigned(signer);
        assertValid(verify(JoseCredential.issue(badge, signer, Tokens.kid(signer), LATER)));
        assertValid(verify(JoseCredential.issueOpenBadgesJwt(badge, signer, Tokens.kid(signer)) + "\n"));
    }

    @Test
    void everyCharacterOfATokenCounts() {
        var token = JoseCredential.issue(unsigned, key, kid, LATER);
        for (int i = 0; i < token.length(); i += 3) {
            var other = token.charAt(i) == 'A' ? 'B' : 'A';
            var changed = token.substring(0, i) + other + token.substring(i + 1);
            assertNotEquals(Verdict.VALID, verify(changed).verdict(), changed);
        }
    }

    @Test
    void aTokenByAStrangerIsRefused() {
        var stranger = Tokens.key(KeyKind.P256);
        assertFault(
                Fault.NOT_THE_ISSUERS_KEY,
                CheckId.ISSUER,
                verify(JoseCredential.issue(unsigned, stranger, Tokens.kid(stranger), LATER)));
        assertFault(Fault.WRONG_SIGNATURE, CheckId.PROOF, verify(JoseCredential.issue(unsigned, stranger, kid, LATER)));
    }

    @Test
    void aTokenOfOneIssuerIsNoBadgeOfAnother() {
        var claims = Json.object(unsigned)
                .add("vct", "https://assay.example/badge")
                .add("iss", DidKey.did(Tokens.key(KeyKind.P256).publicKey()))
                .build();
        var issuance = new SdJwtIssuance(key, kid, RANDOM);
        assertThrows(IllegalArgumentException.class, () -> issuance.issue(claims, Set.of(), Optional.empty(), LATER));
        var own = Json.with(claims, "iss", Json.PROVIDER.createValue(DidKey.did(key.publicKey())));
        assertValid(verify(issuance.issue(own, Set.of(), Optional.empty(), LATER)));
    }

    @Test
    void aStatusThatIsNotKnownHereLeavesTheQuestionOpen() {
        var status = Json.with(
                unsigned,
                "status",
                Json.object().add("status_list", Json.object().add("idx", 1)).build());
        assertGap(Gap.UNSUPPORTED, CheckId.STATUS, verify(JoseCredential.issue(status, key, kid, LATER)));
    }

    @Test
    void theTimesOfTheTokenCountBesideThoseOfTheBadge() {
        var brief = Json.with(unsigned, "validUntil", Json.PROVIDER.createValue("2026-03-02T00:00:00Z"));
        var report = verify(JoseCredential.issueOpenBadgesJwt(brief, key, kid));
        assertFault(Fault.EXPIRED, CheckId.PROOF, report);
        assertFault(Fault.EXPIRED, CheckId.DATES, report);
    }

    @Test
    void aTermThatNoContextDefinesIsSignedInATokenAndSaidSo() {
        var odd = Json.with(unsigned, "grade", Json.PROVIDER.createValue("A"));
        var report = verify(JoseCredential.issue(odd, key, kid, LATER));
        assertValid(report);
        var line = assertInstanceOf(
                CheckOutcome.NotChecked.class, report.outcome(CheckId.CONTEXTS).orElseThrow());
        assertTrue(line.words().contains("grade"), line.words());
    }

    @Test
    void aTokenIsFoundInImagesEnvelopesAndPresentations() {
        var token = JoseCredential.issue(unsigned, key, kid, LATER);
        var svg = SvgBaking.bake("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8), token);
        assertValid(Verification.check(assertInstanceOf(Baked.Image.class, svg).bytes(), OFFLINE));
        var presented = new PresentedCredential.Jwt(token);
        assertValid(check(presented.toJson(), OFFLINE));
        assertValid(check(presentation(presented.toJson()), OFFLINE));
        var holder = Tokens.key(KeyKind.ED25519);
        var answer = JosePresentation.issue(
                URI.create(DidKey.did(holder.publicKey())),
                List.of(presented),
                new PresentationRequest("nonce", "https://verifier.example"),
                holder,
                Tokens.kid(holder),
                LATER,
                Duration.ofMinutes(1));
        assertValid(verify(answer));
        assertGap(Gap.UNSUPPORTED, CheckId.PARSE, check(presentation(presented.toJson(), presented.toJson()), OFFLINE));
        assertValid(check(presentation(SignedBadges.ofKey(1).badge()), OFFLINE));
    }

    private static JsonObject presentation(JsonObject... credentials) {
        return Json.object()
                .add("@context", Json.strings("https://www.w3.org/ns/credentials/v2"))
                .add("type", Json.strings("VerifiablePresentation"))
                .add("verifiableCredential", Json.array(List.of(credentials)))
                .build();
    }

    @Test
    void whatTheHolderWithholdsIsNotHeldAgainstTheBadge() {
        var issuance = new SdJwtIssuance(key, kid, RANDOM);
        var token = issuance.issue(
                unsigned,
                Set.of("/credentialSubject/identifier/0", "/credentialSubject/achievement/description"),
                Optional.empty(),
                LATER);
        assertValid(verify(token));
        var disclosures = token.split("~", -1);
        var nameless = token.replace(disclosures[1] + "~", "");
        var other = token.replace(disclosures[2] + "~", "");
        var outcomes = List.of(verify(nameless), verify(other));
        assertTrue(outcomes.stream().anyMatch(report -> report.verdict() == Verdict.VALID), outcomes.toString());
        var partial = outcomes.stream()
                .filter(report -> report.verdict() != Verdict.VALID)
                .findFirst()
                .orElseThrow();
        assertGap(Gap.WITHHELD, CheckId.SHAPE, partial);
        assertEquals(Verdict.UNKNOWN, partial.verdict());
    }

    @Test
    void kindsOfSignatureNotKnownHereAreNotCalledInvalid() {
        var payload = JoseCredential.issue(unsigned, key, kid, LATER).split("\\.", -1)[1];
        // {"alg":"ES512","typ":"vc+jwt"}
        var unknown = "eyJhbGciOiJFUzUxMiIsInR5cCI6InZjK2p3dCJ9." + payload + ".c2ln";
        assertEquals(Verdict.UNKNOWN, verify(unknown).verdict(), verify(unknown).toString());
    }

    @Test
    void aStatusListMayBeATokenToo() {
        var list = URI.create("https://assay.example/status/1");
        var badge = Json.with(unsigned, "credentialStatus", new StatusEntry(list, 12, StatusPurpose.REVOCATION).json());
        var token = JoseCredential.issue(badge, key, kid, LATER);
        assertValid(verify(token, list, JoseCredential.issue(list(list, StatusList.empty()), key, kid, LATER)));
        assertFault(
                Fault.REVOKED,
                CheckId.STATUS,
                verify(
                        token,
                        list,
                        JoseCredential.issue(list(list, StatusList.empty().with(12, true)), key, kid, LATER)));
        var stranger = Tokens.key(KeyKind.P256);
        assertGap(
                Gap.UNUSABLE_DOCUMENT,
                CheckId.STATUS,
                verify(
                        token,
                        list,
                        JoseCredential.issue(list(list, StatusList.empty()), stranger, Tokens.kid(stranger), LATER)));
        assertGap(Gap.UNUSABLE_DOCUMENT, CheckId.STATUS, verify(token, list, "ey.."));
    }

    private JsonObject list(URI address, StatusList marks) {
        return new StatusListCredential(
                        address,
                        DidKey.did(key.publicKey()),
                        StatusPurpose.REVOCATION,
                        marks,
                        LATER,
                        Optional.empty(),
                        Optional.empty())
                .unsigned();
    }

    private static VerificationReport verify(String token, URI at, String document) {
        return Verification.check(token.getBytes(UTF_8), SignedBadges.served(Map.of(at, document.getBytes(UTF_8))));
    }

    @Test
    void bareKeysAtAnAddressAreThoseOfTheIssuerOfThatAddressAlone() {
        var keys = URI.create("https://school.example/keys.json");
        var jwk = key.publicKey().toJwk();
        for (var issuer : List.of(keys.toString(), "https://school.example/issuer", "did:web:school.example")) {
            var badge = SignedBadges.json(StrictJson.write(unsigned).replace(DidKey.did(key.publicKey()), issuer));
            var token = JoseCredential.issue(badge, key, keys, LATER);
            var report = Verification.check(token.getBytes(UTF_8), online(Map.of(keys, jwk)));
            if (issuer.equals(keys.toString())) {
                assertValid(report);
            } else {
                assertGap(Gap.UNPROVEN_ISSUER, CheckId.ISSUER, report);
            }
            var other = Tokens.key(KeyKind.P256).publicKey().toJwk();
            assertFault(
                    Fault.WRONG_SIGNATURE,
                    CheckId.PROOF,
                    Verification.check(token.getBytes(UTF_8), online(Map.of(keys, other))));
        }
    }
}
