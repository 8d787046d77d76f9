package dev.assay.openbadges.ob2;

import static dev.assay.openbadges.ob2.IssuersSite.ASSERTION;
import static dev.assay.openbadges.ob2.IssuersSite.BADGE;
import static dev.assay.openbadges.ob2.IssuersSite.PROFILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.Tampering;
import dev.assay.openbadges.Vectors;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostedBadgeTest {

    private final IssuersSite site = IssuersSite.hosting();

    private Ob2Report check(JsonObject badge) {
        return Ob2Verification.check(badge, Optional.of(site), Samples.NOW);
    }

    private Ob2Fault failure(JsonObject badge) {
        return assertInstanceOf(Ob2Outcome.Failed.class, check(badge).proof()).fault();
    }

    @Test
    void aBadgeThatItsIssuersServerHasIsShownAsAnOpenBadge2() {
        var badge = site.get(ASSERTION);
        assertTrue(Ob2Verification.looksLikeOb2(badge));
        var report = check(badge);
        assertTrue(
                report.outcomes().stream().allMatch(Ob2Outcome.Passed.class::isInstance),
                () -> report.outcomes().toString());
        assertTrue(report.form().inWords().contains(Ob2Badge.KIND));
        var shown = report.badge().orElseThrow();
        assertEquals("Assayer", shown.badgeClass().orElseThrow().name());
        assertEquals(
                "Tell ten nuggets apart.",
                shown.badgeClass().orElseThrow().criteria().orElseThrow());
        assertEquals("Test Town", shown.issuer().orElseThrow().name());
        assertTrue(shown.recipient().isComparable());
        assertTrue(shown.recipient().isEmail(" ada@example.org"));
        assertFalse(shown.recipient().isEmail("bob@example.org"));
        assertFalse(shown.toString().contains("sha256$"));
        assertEquals(List.of(ASSERTION, BADGE, PROFILE), site.asked);
    }

    @Test
    void offlineItIsReadAndCouldNotBeChecked() {
        var report = Ob2Verification.check(site.get(ASSERTION), Optional.empty(), Samples.NOW);
        assertEquals(new Ob2Outcome.Unknown(new Ob2Doubt.Offline(ASSERTION)), report.proof());
        assertInstanceOf(Ob2Outcome.Unknown.class, report.revocation());
        assertInstanceOf(Ob2Outcome.Passed.class, report.dates());
        assertEquals(Optional.empty(), report.badge().orElseThrow().badgeClass());
        assertEquals(List.of(), site.asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {ASSERTION, BADGE, PROFILE})
    void whatCannotBeFetchedCouldNotBeChecked(String missing) {
        var badge = site.get(ASSERTION);
        site.files.remove(missing);
        assertEquals(
                new Ob2Outcome.Unknown(new Ob2Doubt.NotFetched(missing, "the server answered 404")),
                check(badge).proof());
    }

    /// Whatever is changed in the badge, its server has it otherwise.
    @Test
    void everyChangeOfABadgeIsFound() {
        var badge = site.get(ASSERTION);
        int changes = 0;
        for (var changed : Tampering.all(badge)) {
            var object = changed.asJsonObject();
            boolean contextOnly = Json.without(object, "@context").equals(Json.without(badge, "@context"));
            // what the server alone says is taken from the server
            boolean leftOut = badge.entrySet().containsAll(object.entrySet());
            if (contextOnly || leftOut) {
                continue;
            }
            changes++;
            var report = check(object);
            assertTrue(
                    report.outcomes().stream().anyMatch(outcome -> !(outcome instanceof Ob2Outcome.Passed)),
                    () -> object + " passed");
        }
        assertTrue(changes > 12, "changes tried: " + changes);
    }

    @Test
    void whatTheServerAddsCounts() {
        var badge = Json.without(site.get(ASSERTION), "expires");
        var report = check(badge);
        assertInstanceOf(Ob2Outcome.Passed.class, report.proof());
        assertTrue(report.badge().orElseThrow().expires().isPresent());
    }

    @Test
    void aRevokedBadgeIsRevokedWhereverItSaysSo() {
        var badge = site.get(ASSERTION);
        var revoked = Json.object()
                .add("id", ASSERTION)
                .add("type", "Assertion")
                .add("revoked", true)
                .add("revocationReason", "in error")
                .build();
        site.put(revoked);
        var report = check(badge);
        assertEquals(new Ob2Outcome.Failed(new Ob2Fault.Revoked(Optional.of("in error"))), report.revocation());
        assertEquals(
                new Ob2Outcome.Failed(new Ob2Fault.Revoked(Optional.of("in error"))),
                check(revoked).form());
        var said = Json.with(badge, "revoked", JsonValue.TRUE);
        assertEquals(
                new Ob2Outcome.Failed(new Ob2Fault.Revoked(Optional.empty())),
                check(said).revocation());
        assertTrue(check(said).badge().isPresent());
    }

    @Test
    void datesAreTheBadges() {
        var badge = site.get(ASSERTION);
        var end = Instant.parse("2027-01-02T03:04:05Z");
        assertEquals(
                new Ob2Outcome.Failed(new Ob2Fault.Expired(end)),
                Ob2Verification.check(badge, Optional.of(site), end).dates());
        var before = Instant.parse("2026-01-02T03:04:04Z");
        assertInstanceOf(
                Ob2Fault.NotYetIssued.class,
                assertInstanceOf(
                                Ob2Outcome.Failed.class,
                                Ob2Verification.check(badge, Optional.of(site), before)
                                        .dates())
                        .fault());
    }

    /// Anybody can host an assertion of somebody else's badge class.
    @Test
    void aBadgeHostedElsewhereIsNotTheIssuers() {
        var forged = Json.with(
                site.get(ASSERTION), "id", Json.PROVIDER.createValue("https://attacker.example/assertions/1"));
        site.put(forged);
        assertEquals(new Ob2Fault.ForeignAddress("https://attacker.example/assertions/1", PROFILE), failure(forged));
    }

    /// The profile inside a badge says that the attacker's host is the issuer's; the issuer's own profile does not.
    @Test
    void aProfileInsideABadgeIsNotBelieved() {
        var profile = Json.object(site.get(PROFILE))
                .add("verification", Json.object().add("allowedOrigins", "attacker.example"))
                .build();
        var badgeClass = Json.with(site.get(BADGE), "issuer", profile);
        var forged = Json.object(site.get(ASSERTION))
                .add("id", "https://attacker.example/a")
                .add("badge", badgeClass)
                .build();
        site.put(forged);
        assertInstanceOf(Ob2Fault.ForeignAddress.class, failure(forged));
        site.change(
                PROFILE,
                "verification",
                Json.object().add("allowedOrigins", "attacker.example").build());
        assertInstanceOf(Ob2Outcome.Passed.class, check(forged).proof());
    }

    @ParameterizedTest
    @CsvSource({
        "allowedOrigins, issuer.example, true",
        "allowedOrigins, https://issuer.example, true",
        "allowedOrigins, ISSUER.example, true",
        "allowedOrigins, other.example, false",
        "allowedOrigins, example, false",
        "startsWith, https://issuer.example/assertions/, true",
        "startsWith, https://issuer.example, true",
        "startsWith, https://issuer.example/other/, false",
        "startsWith, https://issuer.exam, false",
        "startsWith, https, false",
        "startsWith, https://other@issuer.example/assertions/, false"
    })
    void theIssuerSaysWhereItHostsBadges(String rule, String value, boolean allowed) {
        site.change(PROFILE, "verification", Json.object().add(rule, value).build());
        assertEquals(allowed, check(site.get(ASSERTION)).proof() instanceof Ob2Outcome.Passed);
        var several = Json.object()
                .add(rule, Json.strings("https://nowhere.example/", value))
                .build();
        site.change(PROFILE, "verification", several);
        assertEquals(allowed, check(site.get(ASSERTION)).proof() instanceof Ob2Outcome.Passed);
    }

    @ParameterizedTest
    @ValueSource(strings = {BADGE, PROFILE})
    void aDocumentThatSaysToBeAnotherIsOfNoUse(String document) {
        var other = Json.with(site.get(document), "id", Json.PROVIDER.createValue("https://issuer.example/x"));
        site.files.put(document, other);
        assertEquals(
                new Ob2Outcome.Unknown(new Ob2Doubt.Unusable(document, "its id is another")),
                check(site.get(ASSERTION)).proof());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "type", "recipient", "badge", "issuedOn", "verification"})
    void aBadgeWithoutWhatEveryOneHasIsRefused(String field) {
        var report = check(Json.without(site.get(ASSERTION), field));
        assertInstanceOf(Ob2Outcome.Failed.class, report.form());
        assertEquals(Optional.empty(), report.badge());
    }

    @Test
    void oddBadgesNeverThrow() {
        var odd = List.of(
                "{}", "[]", "null", "1", "\"x\"", "{\"type\":\"Assertion\"}", "{\"id\":1,\"type\":[1,{}],\"a\":[[]]}");
        for (var key : site.get(ASSERTION).keySet()) {
            for (var text : odd) {
                JsonValue value = Vectors.parsed("{\"v\":" + text + "}").getOrDefault("v", JsonValue.NULL);
                var report = check(Json.with(site.get(ASSERTION), key, value));
                assertTrue(report.form().inWords().length() > 5);
                for (var document : List.of(BADGE, PROFILE, ASSERTION)) {
                    var other = IssuersSite.hosting();
                    other.change(document, key, value);
                    var live = Ob2Verification.check(site.get(ASSERTION), Optional.of(other), Samples.NOW);
                    assertEquals(4, live.outcomes().size(), () -> StrictJson.write(other.get(document)));
                }
            }
        }
    }

    @Test
    void aSignedBadgeWithoutItsSignatureIsRefused() {
        var signed = IssuersSite.assertion("SignedBadge");
        assertInstanceOf(
                Ob2Fault.OtherForm.class,
                assertInstanceOf(Ob2Outcome.Failed.class, check(signed).form()).fault());
    }
}
