package dev.assay.openbadges.jose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.VerificationKey;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No character of a signed token can become another one: base64url is read in its one spelling only.
class TamperedTokenTest {

    private static final int TOKENS = 200;
    private static final URI KID = URI.create("urn:k");
    private static final JoseOutcome VERIFIED = new JoseOutcome.Verified();

    @ParameterizedTest
    @EnumSource(TokenForm.class)
    void everyCharacterOfTwoHundredCredentialsIsProtected(TokenForm form) {
        var random = new Random(8_675_309);
        for (int round = 0; round < TOKENS; round++) {
            var key = Tokens.keyOfRound(round);
            var credential = Tokens.small(random);
            var token = switch (form) {
                case VC_JWT -> JoseCredential.issue(credential, key, KID, Samples.NOW);
                case OPEN_BADGES_JWT -> JoseCredential.issueOpenBadgesJwt(credential, key, KID);
            };
            assertEquals(credential, Tokens.read(token).credential());
            assertEquals(VERIFIED, JoseCredential.verify(token, key.publicKey()));
            Tokens.eachChanged(
                    token,
                    random,
                    (at, changed) -> assertFalse(
                            JoseCredential.verify(changed, key.publicKey()) instanceof JoseOutcome.Verified,
                            () -> "character " + at + " of " + token + "\nin " + changed));
        }
    }

    @Test
    void everyCharacterOfTwoHundredPresentationsIsProtected() {
        var random = new Random(5_551_212);
        for (int round = 0; round < TOKENS; round++) {
            var key = Tokens.keyOfRound(round);
            var request = new PresentationRequest("n" + random.nextLong(), "https://verifier.example");
            var token = JosePresentation.issue(
                    URI.create("urn:holder"),
                    List.of(new PresentedCredential.Embedded(Tokens.small(random))),
                    request,
                    key,
                    KID,
                    Samples.NOW,
                    Duration.ofMinutes(5));
            assertEquals(VERIFIED, verified(token, key.publicKey(), request));
            Tokens.eachChanged(
                    token,
                    random,
                    (at, changed) -> assertFalse(
                            verified(changed, key.publicKey(), request) instanceof JoseOutcome.Verified,
                            () -> "character " + at + " of " + token));
        }
    }

    private static JoseOutcome verified(String token, VerificationKey key, PresentationRequest request) {
        return switch (JosePresentation.read(token)) {
            case JosePresentation.Reading.Faulty(JoseFault fault) -> new JoseOutcome.Failed(fault);
            case JosePresentation.Reading.Unsupported(JoseDoubt doubt) -> new JoseOutcome.Unknown(doubt);
            case JosePresentation.Reading.Read(JosePresentation presentation) ->
                presentation.verify(key, request, Samples.NOW);
        };
    }

    /// The JDK's own decoder would take each of these texts for the same signature.
    @Test
    void otherSpellingsOfTheSameBytesAreRefused() {
        var random = new Random(1);
        var key = Tokens.key(KeyKind.ED25519);
        var token = JoseCredential.issue(Tokens.small(random), key, KID, Samples.NOW);
        for (var other : List.of(token + "=", token + "==", token + " ", " " + token, token + "\n", token + ".")) {
            assertInstanceOf(JoseFault.Malformed.class, Tokens.failure(other, key.publicKey()));
        }
        // 64 bytes leave four bits over in the last character; the JDK ignores them
        char last = token.charAt(token.length() - 1);
        var stray = token.substring(0, token.length() - 1) + (char) (last + 1);
        assertInstanceOf(JoseFault.Malformed.class, Tokens.failure(stray, key.publicKey()));
    }
}
