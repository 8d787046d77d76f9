package dev.assay.openbadges.verify;

import static dev.assay.openbadges.verify.VerificationTest.assertFault;
import static dev.assay.openbadges.verify.VerificationTest.check;
import static dev.assay.openbadges.verify.VerificationTest.online;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.openbadges.did.ControllerDocument;
import dev.assay.openbadges.did.VerificationMethod;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.proof.DataIntegrity;
import jakarta.json.JsonObject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A did:web issuer whose keys change over the years, with every key it ever had in its document.
class KeyRotationTest {
    private static final String WEB = "did:web:assay.example";
    private static final URI PLACE = URI.create("https://assay.example/.well-known/did.json");
    private static final Instant FIRST_YEAR = SignedBadges.ISSUED;
    private static final Instant ROTATED = FIRST_YEAR.plus(Duration.ofDays(7));
    private static final Instant SECOND_YEAR = FIRST_YEAR.plus(Duration.ofDays(14));

    private final SigningKey old = SigningKey.generate(KeyKind.ED25519, new SecureRandom());
    private final SigningKey current = SigningKey.generate(KeyKind.ED25519, new SecureRandom());
    private final VerificationMethod oldMethod = VerificationMethod.of(WEB, old.publicKey());
    private final VerificationMethod currentMethod = VerificationMethod.of(WEB, current.publicKey());

    @Test
    void whatARetiredKeySignedStaysValidAndWhatItSignsLaterIsNot() {
        var document = ControllerDocument.of(WEB, List.of(oldMethod.retired(ROTATED), currentMethod));
        assertEquals(Verdict.VALID, judged(document, badge(old, FIRST_YEAR)).verdict());
        assertEquals(
                Verdict.VALID,
                judged(document, badge(old, ROTATED.minusSeconds(1))).verdict());
        assertFault(Fault.KEY_REVOKED, CheckId.ISSUER_KEY, judged(document, badge(old, ROTATED)));
        assertFault(Fault.KEY_REVOKED, CheckId.ISSUER_KEY, judged(document, badge(old, SECOND_YEAR)));
        assertEquals(
                Verdict.VALID, judged(document, badge(current, SECOND_YEAR)).verdict());
    }

    @Test
    void aStolenKeyProvesNothingForWhateverDateItNames() {
        var document = ControllerDocument.of(WEB, List.of(oldMethod.revokedAt(ROTATED), currentMethod));
        for (var made : List.of(FIRST_YEAR, SECOND_YEAR)) {
            assertFault(Fault.KEY_REVOKED, CheckId.ISSUER_KEY, judged(document, badge(old, made)));
        }
        assertEquals(
                Verdict.VALID, judged(document, badge(current, SECOND_YEAR)).verdict());
    }

    @Test
    void aKeyThatIsTakenOutOfTheDocumentTakesItsBadgesAlong() {
        var document = ControllerDocument.of(WEB, List.of(currentMethod));
        assertFault(Fault.NOT_THE_ISSUERS_KEY, CheckId.ISSUER_KEY, judged(document, badge(old, FIRST_YEAR)));
    }

    @Test
    void aRetiredKeyThatMayNoLongerAssertHasNoSayForOldBadgesEither() {
        var document = new ControllerDocument(
                WEB,
                List.of(oldMethod.retired(ROTATED), currentMethod),
                List.of(currentMethod.id()),
                List.of(),
                List.of());
        assertFault(Fault.NOT_THE_ISSUERS_KEY, CheckId.ISSUER, judged(document, badge(old, FIRST_YEAR)));
    }

    private static VerificationReport judged(ControllerDocument document, JsonObject badge) {
        return check(badge, online(Map.of(PLACE, document.toJson())));
    }

    private static JsonObject badge(SigningKey key, Instant made) {
        var unsigned = Json.with(
                SignedBadges.ofWeb(WEB, 1).unsigned(), "validFrom", Json.PROVIDER.createValue(made.toString()));
        var method = VerificationMethod.of(WEB, key.publicKey()).id();
        return DataIntegrity.bundled().sign(unsigned, key, URI.create(method), made);
    }
}
