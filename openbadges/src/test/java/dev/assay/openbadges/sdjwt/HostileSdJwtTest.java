package dev.assay.openbadges.sdjwt;

import static dev.assay.openbadges.sdjwt.SdTokens.digest;
import static dev.assay.openbadges.sdjwt.SdTokens.fault;
import static dev.assay.openbadges.sdjwt.SdTokens.token;
import static dev.assay.openbadges.sdjwt.SdTokens.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.jose.Tokens;
import dev.assay.openbadges.keys.KeyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the issuer did not sign is refused, and nothing grows.
class HostileSdJwtTest {

    private static final int TOKENS = 200;
    private static final String A = "[\"salt\",\"a\",1]";
    private static final String B = "[\"salt\",\"b\",2]";
    private static final String ELEMENT = "[\"salt\",\"x\"]";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyCharacterOfTwoHundredTokensIsProtected(boolean bound) {
        var random = new Random(9_902);
        for (int round = 0; round < TOKENS; round++) {
            var key = Tokens.keyOfRound(round);
            var holder = Tokens.key(KeyKind.ED25519);
            var credential = Tokens.small(random);
            var token = SdTokens.issuance(key)
                    .issue(
                            credential,
                            Set.of("/credentialSubject/name"),
                            bound ? Optional.of(holder.publicKey()) : Optional.empty(),
                            Samples.NOW);
            var shown = bound
                    ? SdTokens.read(token)
                            .token()
                            .presenting(Set.of("/credentialSubject/name"), SdTokens.REQUEST, holder, Samples.NOW)
                    : token;
            assertEquals(new SdOutcome.Verified(), SdTokens.verified(shown, key.publicKey()));
            Tokens.eachChanged(
                    shown,
                    random,
                    (at, changed) -> assertFalse(
                            SdTokens.verified(changed, key.publicKey()) instanceof SdOutcome.Verified,
                            () -> "character " + at + " of " + shown));
        }
    }

    @Test
    void disclosuresThatNobodySignedAreRefused() {
        var sd = with("\"_sd\":[\"" + digest(A) + "\"]");
        assertEquals(new SdOutcome.Verified(), SdTokens.verified(token(sd, A), SdTokens.KEY.publicKey()));
        assertEquals(new SdFault.ForeignDisclosure(SdTokens.disclosure(B)), fault(token(sd, A, B)));
        assertEquals(new SdFault.ForeignDisclosure(SdTokens.disclosure(B)), fault(token(sd, B)));
        assertEquals(new SdFault.ForeignDisclosure(SdTokens.disclosure(A)), fault(token(sd, A, A)));
    }

    @Test
    void aHashThatStandsTwiceIsRefusedWhereverItStands() {
        var digest = digest(A);
        for (var payload : List.of(
                "\"_sd\":[\"" + digest + "\",\"" + digest + "\"]",
                "\"_sd\":[\"" + digest + "\"],\"x\":{\"_sd\":[\"" + digest + "\"]}",
                "\"_sd\":[\"" + digest + "\"],\"x\":[{\"...\":\"" + digest + "\"}]")) {
            assertEquals(new SdFault.DigestTwice(digest), fault(token(with(payload))));
            assertInstanceOf(SdJwtCredential.Reading.Faulty.class, SdJwtCredential.read(token(with(payload), A)));
        }
        var within = "[\"salt\",\"c\",{\"_sd\":[\"" + digest + "\"]}]";
        var payload = "\"_sd\":[\"" + digest + "\",\"" + digest(within) + "\"]";
        assertEquals(new SdFault.DigestTwice(digest), fault(token(with(payload), within)));
    }

    /// With hashes used many times, thirty disclosures would make a document of a thousand million values.
    @Test
    void disclosuresThatWouldMultiplyAreRefusedAtOnce() {
        var disclosures = new ArrayList<String>(List.of("[\"s\",\"leaf\"]"));
        for (int i = 0; i < 30; i++) {
            var inner = "{\"...\":\"" + digest(disclosures.getLast()) + "\"}";
            disclosures.add("[\"s\",[" + inner + "," + inner + "]]");
        }
        var payload = "\"x\":[{\"...\":\"" + digest(disclosures.getLast()) + "\"}]";
        assertInstanceOf(SdFault.DigestTwice.class, fault(token(with(payload), disclosures.toArray(String[]::new))));
    }

    /// Each disclosure is shallow; only together they are deep.
    @Test
    void disclosuresWithinDisclosuresAreNotFollowedForEver() {
        var disclosures = new ArrayList<String>(List.of("[\"s\",\"leaf\"]"));
        for (int i = 0; i < 900; i++) {
            disclosures.add("[\"s\",[{\"...\":\"" + digest(disclosures.getLast()) + "\"}]]");
        }
        var payload = "\"x\":[{\"...\":\"" + digest(disclosures.getLast()) + "\"}]";
        var fault = fault(token(with(payload), disclosures.toArray(String[]::new)));
        assertTrue(fault.inWords().contains("nested deeper"), fault.inWords());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"salt\",\"_sd\",1]",
                "[\"salt\",\"...\",1]",
                "[\"salt\",\"_sd_alg\",1]",
                "[\"salt\",\"issuer\",\"urn:other\"]",
                "[\"salt\",\"exp\",1]",
                "[\"salt\",\"nbf\",1]",
                "[\"salt\",\"cnf\",{}]",
                "[\"salt\",\"iss\",\"urn:i\"]",
                "[\"salt\",\"status\",{}]"
            })
    void namesThatStandAlreadyOrMustNotBeHiddenAreRefused(String disclosure) {
        var fault = fault(token(with("\"_sd\":[\"" + digest(disclosure) + "\"]"), disclosure));
        assertInstanceOf(SdFault.ForbiddenName.class, fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "\"x\"",
                "[]",
                "[1]",
                "[\"s\"]",
                "[1,\"a\",1]",
                "[\"s\",1,1]",
                "[\"s\",\"a\",1,1]",
                "[\"s\",\"a\",",
                "[\"s\",\"a\",{\"k\":1,\"k\":2}]",
                "",
                "[\"s\",\"a\",1]x"
            })
    void whatIsNoDisclosureIsRefused(String disclosure) {
        assertInstanceOf(
                SdFault.Malformed.class, fault(token(with("\"_sd\":[\"" + digest(disclosure) + "\"]"), disclosure)));
    }

    @Test
    void claimsAsElementsAndElementsAsClaimsAreRefused() {
        assertInstanceOf(SdFault.Malformed.class, fault(token(with("\"_sd\":[\"" + digest(ELEMENT) + "\"]"), ELEMENT)));
        assertInstanceOf(SdFault.Malformed.class, fault(token(with("\"x\":[{\"...\":\"" + digest(A) + "\"}]"), A)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"_sd\":1",
                "\"_sd\":[1]",
                "\"_sd\":{}",
                "\"_sd\":null",
                "\"x\":[{\"...\":1}]",
                "\"x\":[{\"...\":\"d\",\"y\":1}]",
                "\"x\":{\"...\":\"d\"}",
                "\"x\":{\"_sd_alg\":\"sha-256\"}"
            })
    void hashesInTheWrongPlaceAreRefused(String claims) {
        assertInstanceOf(SdFault.Malformed.class, fault(token(with(claims))));
    }

    @Test
    void longerHashesAreReadAndOthersCouldNotBeChecked() {
        for (var algorithm : SdAlgorithm.values()) {
            var digest = algorithm.digest(SdTokens.disclosure(A));
            var claims = "\"_sd_alg\":\"" + algorithm.id() + "\",\"_sd\":[\"" + digest + "\"]";
            assertEquals(new SdOutcome.Verified(), SdTokens.verified(token(with(claims), A), SdTokens.KEY.publicKey()));
        }
        for (var other : List.of("\"md5\"", "\"SHA-256\"", "\"sha-256-128\"", "7", "null")) {
            var text = token(with("\"_sd_alg\":" + other));
            assertInstanceOf(SdJwtCredential.Reading.Unsupported.class, SdJwtCredential.read(text));
        }
    }

    @Test
    void tooManyDisclosuresAndOddTextsAreRefusedWithoutWork() {
        var token = token(with("\"x\":1"));
        assertInstanceOf(SdFault.Malformed.class, fault(token + "e30~".repeat(SdJwt.MAX_DISCLOSURES + 1)));
        assertInstanceOf(SdFault.Malformed.class, fault("~".repeat(1 << 20)));
        assertInstanceOf(SdFault.Malformed.class, fault(token.substring(0, token.length() - 1)));
        assertInstanceOf(SdJwtCredential.Reading.Unsupported.class, SdJwtCredential.read("A".repeat((1 << 20) + 1)));
        for (var text : List.of("", "~", "~~", "a~b~c", "..~", token + "~", token + "a", "~" + token)) {
            assertInstanceOf(SdJwtCredential.Reading.Faulty.class, SdJwtCredential.read(text), text);
        }
        var random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            int at = random.nextInt(token.length());
            var spliced = token.substring(0, at) + "~" + token.substring(random.nextInt(token.length()));
            assertFalse(SdTokens.verified(spliced, SdTokens.KEY.publicKey()) instanceof SdOutcome.Verified, spliced);
        }
    }
}
