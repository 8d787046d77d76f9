package dev.assay.openbadges.jose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.Base64Url;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What others have got past verifiers of tokens: other algorithms, keys brought along, headers with second
/// meanings.
class HostileTokenTest {

    private static final Random RANDOM = new Random(7_515);
    private static final SigningKey KEY = Tokens.key(KeyKind.P256);
    private static final JsonObject CREDENTIAL = Tokens.small(RANDOM);

    private static String header(String alg, String more) {
        return "{\"alg\":\"" + alg + "\",\"typ\":\"vc+jwt\"" + more + "}";
    }

    private static String token(String header) {
        return Tokens.signed(header, StrictJson.write(CREDENTIAL), KEY);
    }

    private static JoseFault failure(String token) {
        return Tokens.failure(token, KEY.publicKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE"})
    void noneIsRefusedWithAndWithoutASignature(String alg) {
        var signed = token(header(alg, ""));
        assertEquals(new JoseFault.ForbiddenAlgorithm(alg), failure(signed));
        var unsigned = signed.substring(0, signed.lastIndexOf('.') + 1);
        assertEquals(new JoseFault.ForbiddenAlgorithm(alg), failure(unsigned));
    }

    /// The classic: a shared secret that is the public key, in each spelling an attacker could try.
    @Test
    void hmacWithThePublicKeyAsItsSecretIsRefused() throws Exception {
        for (var kind : Tokens.KINDS) {
            var key = Tokens.key(kind).publicKey();
            for (var secret : List.of(key.multibase(), StrictJson.write(key.toJwk()), "secret")) {
                var input = Tokens.encoded(header("HS256", "")) + "." + Tokens.encoded(StrictJson.write(CREDENTIAL));
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                var token = input + "." + Base64Url.encode(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
                assertEquals(new JoseFault.ForbiddenAlgorithm("HS256"), Tokens.failure(token, key));
            }
        }
    }

    @Test
    void aKeyOfEachKindRefusesTheAlgorithmsOfAllOthers() {
        for (var kind : Tokens.KINDS) {
            var key = Tokens.key(kind);
            for (var alg : List.of("EdDSA", "Ed25519", "ES256", "ES384", "RS256")) {
                var token = Tokens.signed(header(alg, ""), StrictJson.write(CREDENTIAL), key);
                var own = alg.equals(kind.joseAlgorithm()) || (kind == KeyKind.ED25519 && alg.equals("Ed25519"));
                assertEquals(
                        own
                                ? new JoseOutcome.Verified()
                                : new JoseOutcome.Failed(new JoseFault.OtherAlgorithm(alg, kind)),
                        JoseCredential.verify(token, key.publicKey()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES512", "ES256K", "PS256", "RS512", "es256", "ES256 ", "", "Ed448"})
    void algorithmsThatAreNotKnownCouldNotBeChecked(String alg) {
        assertEquals(
                new JoseOutcome.Unknown(new JoseDoubt.UnsupportedAlgorithm(alg)),
                JoseCredential.verify(token(header(alg, "")), KEY.publicKey()));
    }

    /// An attacker signs with a key of their own and sends the key along.
    @Test
    void aKeyInTheHeaderIsNeverTrusted() {
        var attacker = Tokens.key(KeyKind.P256);
        var jwk = ",\"jwk\":" + StrictJson.write(attacker.publicKey().toJwk());
        var forged = Tokens.signed(header("ES256", jwk), StrictJson.write(CREDENTIAL), attacker);
        assertEquals(new JoseFault.OtherKeyInHeader(), failure(forged));
        assertEquals(new JoseFault.OtherKeyInHeader(), failure(token(header("ES256", jwk))));
        for (var broken : List.of("null", "\"\"", "{}", "[]", "{\"kty\":\"oct\",\"k\":\"AA\"}")) {
            assertEquals(new JoseFault.OtherKeyInHeader(), failure(token(header("ES256", ",\"jwk\":" + broken))));
        }
        var own = ",\"jwk\":" + StrictJson.write(KEY.publicKey().toJwk());
        assertEquals(new JoseOutcome.Verified(), JoseCredential.verify(token(header("ES256", own)), KEY.publicKey()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jku", "x5u", "x5c", "x5t", "kid"})
    void addressesAndCertificatesInTheHeaderDoNotHelpAForger(String name) {
        var attacker = Tokens.key(KeyKind.P256);
        var more = ",\"" + name + "\":\"https://attacker.example/keys\"";
        var forged = Tokens.signed(header("ES256", more), StrictJson.write(CREDENTIAL), attacker);
        assertEquals(new JoseFault.WrongSignature(), failure(forged));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "crit|,\"crit\":[\"b64\"]",
                "crit|,\"crit\":[]",
                "crit|,\"crit\":null",
                "b64|,\"b64\":false",
                "b64|,\"b64\":true"
            })
    void headersThatChangeWhatIsSignedAreRefused(String name, String more) {
        assertEquals(new JoseFault.ForbiddenHeader(name), failure(token(header("ES256", more))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"ES256\",\"alg\":\"none\",\"typ\":\"vc+jwt\"}",
                "{\"typ\":\"vc+jwt\"}",
                "{\"alg\":null,\"typ\":\"vc+jwt\"}",
                "{\"alg\":[\"ES256\"],\"typ\":\"vc+jwt\"}",
                "{\"alg\":\"ES256\",\"typ\":7}",
                "{\"alg\":\"ES256\",\"kid\":{}}",
                "{\"alg\":\"ES256\",}",
                "[\"ES256\"]",
                "",
                "{",
                "{\"alg\":\"ES256\"} {}"
            })
    void headersThatTwoReadersCouldReadDifferentlyAreRefused(String header) {
        assertInstanceOf(JoseFault.Malformed.class, failure(token(header)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a", "a.b", "a.b.c", "e30.e30.", "ey.ey.ey.ey", "🏅.🏅.🏅"})
    void whatIsNoTokenIsRefused(String text) {
        assertInstanceOf(JoseFault.Malformed.class, failure(text));
    }

    @Test
    void encryptedAndOversizedTokensCouldNotBeChecked() {
        assertEquals(
                new JoseOutcome.Unknown(new JoseDoubt.UnsupportedForm("an encrypted token")),
                JoseCredential.verify("a.b.c.d.e", KEY.publicKey()));
        var oversized = "A".repeat(Jws.MAX_LENGTH + 1);
        assertEquals(
                new JoseOutcome.Unknown(new JoseDoubt.TooLarge(oversized.length())),
                JoseCredential.verify(oversized, KEY.publicKey()));
        assertInstanceOf(JoseFault.Malformed.class, failure(".".repeat(Jws.MAX_LENGTH)));
    }

    @Test
    void deepJsonIsRefusedInBothParts() {
        var deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertInstanceOf(JoseFault.Malformed.class, failure(token("{\"alg\":\"ES256\",\"x\":" + deep + "}")));
        assertInstanceOf(
                JoseFault.Malformed.class, failure(Tokens.signed(header("ES256", ""), "{\"x\":" + deep + "}", KEY)));
        assertInstanceOf(
                JoseFault.Malformed.class, failure(Tokens.signed(header("ES256", ""), "{\"type\":1,\"type\":2}", KEY)));
    }

    @Test
    void randomTextsNeverThrow() {
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder(RANDOM.nextBoolean() ? "eyJhbGciOiJFUzI1NiJ9." : "");
            for (int i = RANDOM.nextInt(60); i > 0; i--) {
                text.append("ey.J~{}\"=_-AQ".charAt(RANDOM.nextInt(13)));
            }
            var key = KEY.publicKey();
            assertFalse(JoseCredential.verify(text.toString(), key) instanceof JoseOutcome.Verified);
            assertFalse(JosePresentation.read(text.toString()) instanceof JosePresentation.Reading.Read);
        }
    }

    @ParameterizedTest
    @CsvSource({"typ,vp+jwt", "typ,at+jwt", "typ,secevent+jwt", "typ,vc+sd-jwt", "cty,vp", "cty,vc+jwt", "cty,JWT"})
    void tokensMadeForAnotherUseAreRefused(String name, String value) {
        var header = name.equals("typ")
                ? "{\"alg\":\"ES256\",\"typ\":\"" + value + "\"}"
                : header("ES256", ",\"cty\":\"" + value + "\"");
        var expected = new JoseFault.WrongType(name, value.toLowerCase(Locale.ROOT));
        assertEquals(expected, failure(token(header)));
    }

    @Test
    void typesOfDraftsCouldNotBeCheckedAndLongNamesAreTheSameTypes() {
        for (var draft : List.of("vc+ld+jwt", "vc-ld+jwt")) {
            var outcome =
                    JoseCredential.verify(token("{\"alg\":\"ES256\",\"typ\":\"" + draft + "\"}"), KEY.publicKey());
            assertInstanceOf(JoseOutcome.Unknown.class, outcome);
        }
        for (var same : List.of("VC+JWT", "application/vc+jwt")) {
            var token = token("{\"alg\":\"ES256\",\"typ\":\"" + same + "\",\"cty\":\"application/vc\"}");
            assertEquals(new JoseOutcome.Verified(), JoseCredential.verify(token, KEY.publicKey()));
        }
    }

    @Test
    void whatOurOwnReaderWouldRefuseIsNotSigned() {
        for (var bad : List.of(
                Json.without(CREDENTIAL, "issuer"),
                Json.without(CREDENTIAL, "type"),
                Json.without(CREDENTIAL, "@context"),
                Json.with(CREDENTIAL, "vc", JsonValue.TRUE),
                Json.with(CREDENTIAL, "iss", CREDENTIAL.getJsonString("issuer")))) {
            assertThrows(
                    IllegalArgumentException.class, () -> JoseCredential.issue(bad, KEY, Tokens.kid(KEY), Samples.NOW));
        }
        var relative = assertThrows(
                IllegalArgumentException.class,
                () -> JoseCredential.issue(CREDENTIAL, KEY, URI.create("#key"), Samples.NOW));
        assertTrue(String.valueOf(relative.getMessage()).contains("#key"));
    }
}
