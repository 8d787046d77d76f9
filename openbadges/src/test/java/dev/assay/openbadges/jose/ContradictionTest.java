package dev.assay.openbadges.jose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A token may repeat what its credential says, and never say something else.
class ContradictionTest {

    private static final SigningKey KEY = Tokens.key(KeyKind.ED25519);
    private static final String DID = DidKey.did(KEY.publicKey());
    private static final JsonObject BADGE = Tokens.badge(KEY, "Ada", new Random(5));
    private static final long FROM = Samples.NOW.getEpochSecond();

    private static String token(TokenForm form, JsonObject payload) {
        var header = Json.object().add("alg", "EdDSA").add("typ", form.type()).build();
        return Tokens.signed(header, payload, KEY);
    }

    private static JsonObject with(String claim, String value) {
        return Json.with(BADGE, claim, Json.PROVIDER.createValue(value));
    }

    @ParameterizedTest
    @EnumSource(TokenForm.class)
    void issuerIdAndHolderMustBeTheCredentials(TokenForm form) {
        var subject = BADGE.getJsonObject("credentialSubject").getString("id");
        for (var right : new String[][] {{"iss", DID}, {"jti", BADGE.getString("id")}, {"sub", subject}}) {
            var good = token(form, with(right[0], right[1]));
            assertEquals(new JoseOutcome.Verified(), JoseCredential.verify(good, KEY.publicKey()));
            assertEquals(BADGE, Tokens.read(good).credential());
            var fault = Tokens.failure(token(form, with(right[0], right[1] + "x")), KEY.publicKey());
            assertEquals(
                    right[0],
                    assertInstanceOf(JoseFault.Contradiction.class, fault).claim());
        }
    }

    @ParameterizedTest
    @EnumSource(TokenForm.class)
    void theIssuerInTheHeaderCountsToo(TokenForm form) {
        var header = Json.object().add("alg", "EdDSA").add("typ", form.type()).add("iss", DID + "x");
        var token = Tokens.signed(header.build(), BADGE, KEY);
        assertEquals(new JoseFault.Contradiction("iss", "issuer"), Tokens.failure(token, KEY.publicKey()));
    }

    @Test
    void theDatesOfTheOpenBadgesFormMustBeTheCredentials() {
        var until = Instant.parse(BADGE.getString("validUntil")).getEpochSecond();
        for (long off : new long[] {0, 1, -1, 86_400}) {
            var from = Json.object(BADGE).add("nbf", FROM + off).build();
            var end = Json.object(BADGE).add("exp", until + off).build();
            var verified = new JoseOutcome.Verified();
            assertEquals(
                    off == 0 ? verified : new JoseOutcome.Failed(new JoseFault.Contradiction("nbf", "validFrom")),
                    JoseCredential.verify(token(TokenForm.OPEN_BADGES_JWT, from), KEY.publicKey()));
            assertEquals(
                    off == 0 ? verified : new JoseOutcome.Failed(new JoseFault.Contradiction("exp", "validUntil")),
                    JoseCredential.verify(token(TokenForm.OPEN_BADGES_JWT, end), KEY.publicKey()));
            // in the newer form these are the signature's own times
            assertEquals(verified, JoseCredential.verify(token(TokenForm.VC_JWT, end), KEY.publicKey()));
        }
    }

    @ParameterizedTest
    @CsvSource({"exp,iat", "exp,nbf"})
    void aTokenThatEndsBeforeItBeginsIsRefused(String end, String start) {
        var payload = Json.object(BADGE).add(start, FROM + 9).add(end, FROM + 9).build();
        assertEquals(
                new JoseFault.Contradiction(end, start),
                Tokens.failure(token(TokenForm.VC_JWT, payload), KEY.publicKey()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "sub", "jti", "nonce", "aud", "iat", "nbf", "exp"})
    void claimsThatAreNotOfTheirFormAreRefused(String claim) {
        for (var bad : List.of(JsonValue.TRUE, JsonValue.EMPTY_JSON_OBJECT, Json.array(List.of(JsonValue.TRUE)))) {
            var fault = Tokens.failure(token(TokenForm.VC_JWT, Json.with(BADGE, claim, bad)), KEY.publicKey());
            assertEquals(
                    claim,
                    assertInstanceOf(JoseFault.MalformedClaim.class, fault).claim());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e20", "1e400", "-1e-400", "253402300800", "99999999999999999999999999"})
    void timesOutsideOfTheYears1970To9999AreRefused(String number) {
        var payload = "{\"iat\":" + number + "}";
        var token = Tokens.signed("{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\"}", payload, KEY);
        assertInstanceOf(JoseFault.MalformedClaim.class, Tokens.failure(token, KEY.publicKey()));
    }

    @Test
    void theTokensOwnTimesAreForTheCallerToJudge() {
        var payload = Json.object(BADGE).add("nbf", FROM).add("exp", FROM + 60).build();
        var claims = Tokens.read(token(TokenForm.VC_JWT, payload)).claims();
        assertEquals(Optional.of(new JoseFault.NotYetValid(Samples.NOW)), claims.faultAt(Samples.NOW.minusSeconds(1)));
        assertEquals(Optional.empty(), claims.faultAt(Samples.NOW));
        assertEquals(Optional.empty(), claims.faultAt(Samples.NOW.plusSeconds(59)));
        var end = Samples.NOW.plusSeconds(60);
        assertEquals(Optional.of(new JoseFault.Expired(end)), claims.faultAt(end));
    }

    /// Data model 1.1: what stands as a claim may be left out under `vc`.
    @Test
    void anOlderCredentialUnderVcIsMadeWholeFromItsClaims() {
        var subject = Json.object().add("name", "Ada");
        var wrapped = Json.object()
                .add("@context", Json.strings("https://www.w3.org/2018/credentials/v1"))
                .add("type", Json.strings("VerifiableCredential", "OpenBadgeCredential"))
                .add("credentialSubject", subject);
        var payload = Json.object()
                .add("iss", DID)
                .add("sub", "did:example:ada")
                .add("jti", "urn:x:1")
                .add("nbf", FROM)
                .add("exp", FROM + 60)
                .add("vc", wrapped)
                .build();
        var token = token(TokenForm.OPEN_BADGES_JWT, payload);
        assertEquals(new JoseOutcome.Verified(), JoseCredential.verify(token, KEY.publicKey()));
        var credential = Tokens.read(token).credential();
        assertEquals(DID, credential.getString("issuer"));
        assertEquals("urn:x:1", credential.getString("id"));
        assertEquals("2026-03-14T15:09:26Z", credential.getString("issuanceDate"));
        assertEquals("2026-03-14T15:10:26Z", credential.getString("expirationDate"));
        assertEquals(
                "did:example:ada", credential.getJsonObject("credentialSubject").getString("id"));
    }

    @Test
    void anOlderCredentialUnderVcThatContradictsItsClaimsIsRefused() {
        var payload = Json.object().add("vc", BADGE).add("nbf", FROM + 5).build();
        assertEquals(
                new JoseFault.Contradiction("nbf", "validFrom"),
                Tokens.failure(token(TokenForm.OPEN_BADGES_JWT, payload), KEY.publicKey()));
    }

    @Test
    void twoCredentialsInOneTokenAreRefused() {
        var payload = Json.with(BADGE, "vc", BADGE);
        assertInstanceOf(
                JoseFault.Contradiction.class,
                Tokens.failure(token(TokenForm.OPEN_BADGES_JWT, payload), KEY.publicKey()));
        assertEquals(
                new JoseFault.ForbiddenClaim("vc"), Tokens.failure(token(TokenForm.VC_JWT, payload), KEY.publicKey()));
        assertEquals(
                new JoseFault.ForbiddenClaim("vp"),
                Tokens.failure(token(TokenForm.OPEN_BADGES_JWT, with("vp", "x")), KEY.publicKey()));
    }

    @Test
    void everyFaultAndDoubtSaysWhatItIs() {
        var fault = Tokens.failure(token(TokenForm.VC_JWT, with("iss", "x")), KEY.publicKey());
        assertEquals("the token's iss contradicts its issuer", fault.inWords());
        assertTrue(new JoseDoubt.UnsupportedAlgorithm("ES512").inWords().contains("ES512"));
    }
}
