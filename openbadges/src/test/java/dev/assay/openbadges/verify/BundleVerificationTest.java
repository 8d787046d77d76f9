package dev.assay.openbadges.verify;

import static dev.assay.openbadges.verify.VerificationTest.assertFault;
import static dev.assay.openbadges.verify.VerificationTest.assertGap;
import static dev.assay.openbadges.verify.VerificationTest.check;
import static dev.assay.openbadges.verify.VerificationTest.online;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.bundle.BadgeBundle;
import dev.assay.openbadges.did.ControllerDocument;
import dev.assay.openbadges.did.VerificationMethod;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusList;
import dev.assay.openbadges.status.StatusPurpose;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BundleVerificationTest {
    private static final URI LIST = URI.create("https://assay.example/status/1");
    private static final StatusEntry ENTRY = new StatusEntry(LIST, 12, StatusPurpose.REVOCATION);
    private static final Instant MADE = SignedBadges.ISSUED.plus(Duration.ofDays(2));
    private static final String WEB = "did:web:assay.example";
    private static final URI WEB_DOCUMENT = URI.create("https://assay.example/.well-known/did.json");
    private static final VerificationOptions MUCH_LATER =
            VerificationOptions.offline(Instant.parse("2056-01-01T00:00:00Z"));

    private final SignedBadges issuer = SignedBadges.ofKey(1);
    private final SignedBadges webIssuer = SignedBadges.ofWeb(WEB, 2);

    @Test
    void aBundleOfAnIssuerThatIsItsKeyIsValidForEverWithTheDateSaid() {
        var report = check(bundle(issuer, StatusList.empty(), MADE).toJson(), MUCH_LATER);
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
        String words = report.outcome(CheckId.STATUS).orElseThrow().words();
        assertTrue(words.contains("it was not revoked as of 2026-03-03T12:00:00Z"), words);
    }

    @Test
    void aBundleIsReadAsItWasWritten() {
        var bundle = bundle(webIssuer, StatusList.empty(), MADE);
        assertEquals(new BadgeBundle.Reading.Read(bundle), BadgeBundle.read(bundle.toJson()));
    }

    @Test
    void aListInTheBundleThatRevokesMakesItInvalid() {
        var revoked = bundle(issuer, StatusList.empty().with(12, true), MADE);
        assertFault(Fault.REVOKED, CheckId.STATUS, check(revoked.toJson(), MUCH_LATER));
    }

    @Test
    void aListOlderThanTheBadgeSaysNothing() {
        var old = bundle(issuer, StatusList.empty(), SignedBadges.ISSUED.minusSeconds(1));
        assertGap(Gap.UNUSABLE_DOCUMENT, CheckId.STATUS, check(old.toJson(), MUCH_LATER));
    }

    @Test
    void aForgedListInTheBundleSaysNothing() {
        var forged = SignedBadges.ofKey(9).list(LIST, StatusPurpose.REVOCATION, StatusList.empty(), MADE);
        var claimed = Json.with(forged, "issuer", Json.PROVIDER.createValue(issuer.did));
        for (JsonObject list : List.of(forged, claimed)) {
            var bundle = new BadgeBundle(issuer.badge(ENTRY), Optional.empty(), List.of(list), MADE);
            assertGap(Gap.UNUSABLE_DOCUMENT, CheckId.STATUS, check(bundle.toJson(), MUCH_LATER));
        }
    }

    @Test
    void aBundleCannotProveWhoOwnsAWebAddress() {
        var report = check(bundle(webIssuer, StatusList.empty(), MADE).toJson(), MUCH_LATER);
        assertInstanceOf(
                CheckOutcome.Passed.class, report.outcome(CheckId.PROOF).orElseThrow());
        assertTrue(report.outcome(CheckId.ISSUER_KEY).orElseThrow().words().contains("taken from the bundle"));
        assertInstanceOf(
                CheckOutcome.Passed.class, report.outcome(CheckId.STATUS).orElseThrow());
        assertGap(Gap.UNPROVEN_ISSUER, CheckId.ISSUER, report);
        assertEquals(Verdict.UNKNOWN, report.verdict());
    }

    @Test
    void aForgedBundleOfAWebIssuerIsNeverValid() {
        var forger =
                bundle(SignedBadges.ofWeb(WEB, 666), StatusList.empty(), MADE).toJson();
        assertEquals(Verdict.UNKNOWN, check(forger, MUCH_LATER).verdict());
        assertEquals(
                Verdict.UNKNOWN,
                check(forger, MUCH_LATER.knowing(webIssuer.key.publicKey())).verdict());
        var online = online(Map.of(WEB_DOCUMENT, webIssuer.document().toJson()));
        assertFault(Fault.NOT_THE_ISSUERS_KEY, CheckId.ISSUER_KEY, check(forger, online));
    }

    @Test
    void aListByAnotherKeyThanTheBadgesIsNotBelievedOnTheBundlesWord() {
        var forger = SignedBadges.ofWeb(WEB, 666);
        var both = ControllerDocument.of(
                WEB,
                List.of(
                        VerificationMethod.of(WEB, webIssuer.key.publicKey()),
                        VerificationMethod.of(WEB, forger.key.publicKey())));
        for (var marks : List.of(StatusList.empty(), StatusList.empty().with(12, true))) {
            var bundle = new BadgeBundle(
                    webIssuer.badge(ENTRY),
                    Optional.of(both.toJson()),
                    List.of(forger.list(LIST, StatusPurpose.REVOCATION, marks, MADE)),
                    MADE);
            var report = check(bundle.toJson(), MUCH_LATER.knowing(webIssuer.key.publicKey()));
            assertGap(Gap.UNUSABLE_DOCUMENT, CheckId.STATUS, report);
        }
    }

    @Test
    void withTheKeyKnownFromElsewhereItIsValidForEver() {
        var knowing = MUCH_LATER.knowing(webIssuer.key.publicKey());
        var report = check(bundle(webIssuer, StatusList.empty(), MADE).toJson(), knowing);
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
    }

    @Test
    void onlineTheLiveListAndKeyDecide() {
        var bundle = bundle(webIssuer, StatusList.empty(), MADE).toJson();
        var clear = webIssuer.list(LIST, StatusPurpose.REVOCATION, StatusList.empty(), SignedBadges.LATER);
        var set = webIssuer.list(
                LIST, StatusPurpose.REVOCATION, StatusList.empty().with(12, true), SignedBadges.LATER);
        var document = webIssuer.document().toJson();
        assertEquals(
                Verdict.VALID,
                check(bundle, online(Map.of(WEB_DOCUMENT, document, LIST, clear)))
                        .verdict());
        assertFault(Fault.REVOKED, CheckId.STATUS, check(bundle, online(Map.of(WEB_DOCUMENT, document, LIST, set))));
        assertEquals(
                Verdict.VALID,
                check(bundle, online(Map.of(WEB_DOCUMENT, document))).verdict());
    }

    @Test
    void brokenBundlesSaySo() {
        var whole = bundle(issuer, StatusList.empty(), MADE).toJson();
        for (String name : List.of("version", "madeAt", "credential")) {
            assertFault(Fault.DAMAGED, CheckId.PARSE, check(Json.without(whole, name), MUCH_LATER));
        }
        for (String name : List.of("statusLists", "issuerDocument")) {
            assertFault(Fault.DAMAGED, CheckId.PARSE, check(Json.with(whole, name, JsonValue.TRUE), MUCH_LATER));
        }
    }

    private static BadgeBundle bundle(SignedBadges issuer, StatusList list, Instant listed) {
        return new BadgeBundle(
                issuer.badge(ENTRY),
                Optional.of(issuer.document().toJson()),
                List.of(issuer.list(LIST, StatusPurpose.REVOCATION, list, listed)),
                MADE);
    }
}
