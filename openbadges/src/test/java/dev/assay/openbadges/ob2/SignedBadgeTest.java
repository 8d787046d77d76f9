package dev.assay.openbadges.ob2;

import static dev.assay.openbadges.ob2.IssuersSite.ASSERTION;
import static dev.assay.openbadges.ob2.IssuersSite.BADGE;
import static dev.assay.openbadges.ob2.IssuersSite.KEY;
import static dev.assay.openbadges.ob2.IssuersSite.PROFILE;
import static dev.assay.openbadges.ob2.IssuersSite.REVOKED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.jose.JoseFault;
import dev.assay.openbadges.jose.Tokens;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.KeyKind;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedBadgeTest {

    private static final KeyPair PAIR = pair();
    private static final JsonObject BADGE_JSON = IssuersSite.assertion("SignedBadge");

    private final IssuersSite site = IssuersSite.signing(PAIR);

    private static KeyPair pair() {
        try {
            return IssuersSite.rsa();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Ob2Report check(String token) {
        return Ob2Verification.check(token, Optional.of(site), Samples.NOW);
    }

    private Ob2Fault failure(String token) {
        return assertInstanceOf(Ob2Outcome.Failed.class, check(token).proof()).fault();
    }

    @Test
    void badgesSignedWithRs256AndEs256AreVerified() throws Exception {
        for (int round = 0; round < 10; round++) {
            for (var pair : List.of(IssuersSite.rsa(), IssuersSite.p256())) {
                var its = IssuersSite.signing(pair);
                var report = Ob2Verification.check(
                        IssuersSite.signed(BADGE_JSON, pair.getPrivate()), Optional.of(its), Samples.NOW);
                assertTrue(
                        report.outcomes().stream().allMatch(Ob2Outcome.Passed.class::isInstance),
                        () -> report.outcomes().toString());
                assertTrue(report.form().inWords().contains(Ob2Badge.KIND));
                assertEquals(
                        "Test Town",
                        report.badge().orElseThrow().issuer().orElseThrow().name());
                assertEquals(List.of(BADGE, PROFILE, KEY, REVOKED), its.asked);
            }
        }
    }

    @Test
    void offlineItIsReadAndCouldNotBeChecked() throws Exception {
        var report =
                Ob2Verification.check(IssuersSite.signed(BADGE_JSON, PAIR.getPrivate()), Optional.empty(), Samples.NOW);
        assertEquals(new Ob2Outcome.Unknown(new Ob2Doubt.Offline(BADGE)), report.proof());
        assertTrue(report.badge().isPresent());
    }

    @Test
    void everyCharacterOfTwoHundredBadgesIsProtected() throws Exception {
        var random = new Random(2_018);
        for (int round = 0; round < 200; round++) {
            var badge = Json.with(BADGE_JSON, "narrative", Json.PROVIDER.createValue(Samples.hostile(random)));
            var token = IssuersSite.signed(badge, PAIR.getPrivate());
            assertInstanceOf(Ob2Outcome.Passed.class, check(token).proof());
            Tokens.eachChanged(
                    token,
                    random,
                    (at, changed) -> assertFalse(
                            check(changed).proof() instanceof Ob2Outcome.Passed,
                            () -> "character " + at + " of " + token));
        }
    }

    @Test
    void aKeyOfSomebodyElseIsRefused() throws Exception {
        var other = IssuersSite.rsa();
        assertEquals(
                new Ob2Fault.Signature(new JoseFault.WrongSignature()),
                failure(IssuersSite.signed(BADGE_JSON, other.getPrivate())));
        // the badge names a key that its owner published, and the profile does not
        var attacker = "https://attacker.example/key";
        site.put(Json.object(site.get(KEY))
                .add("id", attacker)
                .add("publicKeyPem", IssuersSite.pem(other))
                .build());
        var how = Json.object()
                .add("type", "SignedBadge")
                .add("creator", attacker)
                .build();
        var forged = IssuersSite.signed(Json.with(BADGE_JSON, "verification", how), other.getPrivate());
        assertEquals(new Ob2Fault.NotTheIssuersKey(attacker, PROFILE), failure(forged));
        site.change(PROFILE, "publicKey", Json.strings(KEY, attacker));
        assertInstanceOf(Ob2Outcome.Passed.class, check(forged).proof());
        site.change(attacker, "owner", Json.PROVIDER.createValue("https://attacker.example/profile"));
        assertEquals(new Ob2Fault.NotTheIssuersKey(attacker, PROFILE), failure(forged));
    }

    /// The profile inside the badge names the attacker's key; the one at the issuer's address does not.
    @Test
    void aProfileInsideABadgeIsNotBelieved() throws Exception {
        var other = IssuersSite.rsa();
        var key = Json.object(site.get(KEY))
                .add("publicKeyPem", IssuersSite.pem(other))
                .build();
        var profile = Json.with(site.get(PROFILE), "publicKey", key);
        var badge = Json.with(BADGE_JSON, "badge", Json.with(site.get(BADGE), "issuer", profile));
        assertEquals(
                new Ob2Fault.Signature(new JoseFault.WrongSignature()),
                failure(IssuersSite.signed(badge, other.getPrivate())));
        assertInstanceOf(
                Ob2Outcome.Passed.class,
                check(IssuersSite.signed(badge, PAIR.getPrivate())).proof());
    }

    @Test
    void withoutCreatorTheKeysOfTheProfileCount() throws Exception {
        var how = Json.object().add("type", "signed").build();
        var token = IssuersSite.signed(Json.with(BADGE_JSON, "verification", how), PAIR.getPrivate());
        assertInstanceOf(Ob2Outcome.Passed.class, check(token).proof());
        site.change(PROFILE, "publicKey", Json.strings());
        assertInstanceOf(Ob2Outcome.Unknown.class, check(token).proof());
        site.change(PROFILE, "publicKey", site.get(KEY));
        site.files.remove(KEY);
        assertInstanceOf(Ob2Outcome.Passed.class, check(token).proof(), "a key written into the profile");
    }

    @Test
    void aBadgeOnTheListIsRevoked() throws Exception {
        var token = IssuersSite.signed(BADGE_JSON, PAIR.getPrivate());
        site.revokes(Json.strings("https://issuer.example/assertions/2", ASSERTION));
        assertEquals(
                new Ob2Outcome.Failed(new Ob2Fault.Revoked(Optional.empty())),
                check(token).revocation());
        site.revokes(Json.array(List.of(Json.object()
                .add("id", ASSERTION)
                .add("revocationReason", "in error")
                .build())));
        assertEquals(
                new Ob2Outcome.Failed(new Ob2Fault.Revoked(Optional.of("in error"))),
                check(token).revocation());
    }

    @Test
    void aBadgeThatSaysItselfThatItIsRevokedIs() throws Exception {
        var token = IssuersSite.signed(Json.with(BADGE_JSON, "revoked", JsonValue.TRUE), PAIR.getPrivate());
        assertTrue(Ob2Verification.looksLikeOb2(token));
        assertEquals(
                new Ob2Outcome.Failed(new Ob2Fault.Revoked(Optional.empty())),
                check(token).revocation());
    }

    @Test
    void aListThatIsNotTheIssuersOrNotThereSaysNothing() throws Exception {
        var token = IssuersSite.signed(BADGE_JSON, PAIR.getPrivate());
        site.change(REVOKED, "issuer", Json.PROVIDER.createValue("https://attacker.example"));
        assertInstanceOf(Ob2Outcome.Unknown.class, check(token).revocation());
        site.files.remove(REVOKED);
        assertEquals(
                new Ob2Outcome.Unknown(new Ob2Doubt.NotFetched(REVOKED, "the server answered 404")),
                check(token).revocation());
        assertInstanceOf(Ob2Outcome.Passed.class, check(token).proof());
        site.files.put(PROFILE, Json.without(site.get(PROFILE), "revocationList"));
        assertInstanceOf(Ob2Outcome.Passed.class, check(token).revocation());
    }

    @Test
    void otherAlgorithmsAreRefused() throws Exception {
        for (var alg : List.of("none", "HS256")) {
            var token = IssuersSite.signed("{\"alg\":\"" + alg + "\"}", BADGE_JSON, PAIR.getPrivate());
            assertEquals(new Ob2Fault.Signature(new JoseFault.ForbiddenAlgorithm(alg)), failure(token));
        }
        var confused = IssuersSite.signed("{\"alg\":\"ES256\"}", BADGE_JSON, PAIR.getPrivate());
        assertEquals(new Ob2Fault.Signature(new JoseFault.OtherAlgorithm("ES256", KeyKind.RSA)), failure(confused));
        var unknown = IssuersSite.signed("{\"alg\":\"PS256\"}", BADGE_JSON, PAIR.getPrivate());
        assertInstanceOf(Ob2Outcome.Unknown.class, check(unknown).proof());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "é"})
    void aKeyThatIsNoneCouldNotBeUsed(String pem) throws Exception {
        site.change(KEY, "publicKeyPem", Json.PROVIDER.createValue(pem));
        assertInstanceOf(
                Ob2Outcome.Unknown.class,
                check(IssuersSite.signed(BADGE_JSON, PAIR.getPrivate())).proof());
    }

    @Test
    void anIssuerWithManyKeysCostsFewDocuments() throws Exception {
        var how = Json.object().add("type", "signed").build();
        var keys = new ArrayList<String>();
        for (int i = 0; i < 1_000; i++) {
            keys.add("https://issuer.example/keys/" + i);
        }
        site.change(PROFILE, "publicKey", Json.strings(keys));
        var token = IssuersSite.signed(Json.with(BADGE_JSON, "verification", how), PAIR.getPrivate());
        assertInstanceOf(Ob2Outcome.Unknown.class, check(token).proof());
        assertTrue(site.asked.size() <= Ob2Documents.MOST);
    }

    @Test
    void aHostedBadgeThatIsSignedAndTextsThatAreNoneAreRefused() throws Exception {
        var hosted = IssuersSite.signed(IssuersSite.assertion("HostedBadge"), PAIR.getPrivate());
        assertInstanceOf(Ob2Outcome.Failed.class, check(hosted).form());
        for (var text : List.of("", "a.b.c", "e30.e30.e30", "é", ".".repeat(100))) {
            assertInstanceOf(Ob2Outcome.Failed.class, check(text).form());
        }
    }
}
