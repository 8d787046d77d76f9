package dev.assay.openbadges.verify;

import static dev.assay.openbadges.verify.VerificationTest.assertFault;
import static dev.assay.openbadges.verify.VerificationTest.assertGap;
import static dev.assay.openbadges.verify.VerificationTest.check;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.fetch.FetchLimits;
import dev.assay.openbadges.fetch.GuardedFetcher;
import dev.assay.openbadges.fetch.LocalServer;
import dev.assay.openbadges.fetch.TrustedOrigin;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusList;
import dev.assay.openbadges.status.StatusListCredential;
import dev.assay.openbadges.status.StatusPurpose;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a real server on loopback that is the trusted origin.
class StatusVerificationTest {
    private static final int INDEX = 4711;
    private static final Instant LATER = SignedBadges.LATER;
    private static final StatusList CLEAR = StatusList.empty().with(INDEX + 1, true);
    private static final StatusList SET = CLEAR.with(INDEX, true);

    private final SignedBadges issuer = SignedBadges.ofKey(1);
    private LocalServer server;
    private URI list;
    private JsonObject badge;

    @BeforeEach
    void start() throws IOException {
        server = LocalServer.http();
        list = URI.create(server.origin() + "/status/1");
        badge = issuer.badge(new StatusEntry(list, INDEX, StatusPurpose.REVOCATION));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aClearMarkPasses() {
        serve(issuer.list(list, StatusPurpose.REVOCATION, CLEAR, LATER));
        var report = check(badge, online());
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
    }

    @Test
    void aRevokedBadgeIsInvalidAndTheWordsSayRevoked() {
        serve(issuer.list(list, StatusPurpose.REVOCATION, SET, LATER));
        var report = check(badge, online());
        assertFault(Fault.REVOKED, CheckId.STATUS, report);
        assertTrue(words(report).contains("its issuer has revoked it"), words(report));
    }

    @Test
    void aSuspendedBadgeIsInvalid() {
        var suspendable = issuer.badge(new StatusEntry(list, INDEX, StatusPurpose.SUSPENSION));
        serve(issuer.list(list, StatusPurpose.SUSPENSION, SET, LATER));
        assertFault(Fault.SUSPENDED, CheckId.STATUS, check(suspendable, online()));
    }

    @Test
    void aMarkThatDecidesNothingIsNotAskedFor() {
        for (var purpose : new StatusPurpose[] {StatusPurpose.REFRESH, StatusPurpose.MESSAGE}) {
            var report = check(issuer.badge(new StatusEntry(list, INDEX, purpose)), online());
            assertEquals(Verdict.VALID, report.verdict(), report.toString());
            assertTrue(words(report).contains(purpose.term()), words(report));
        }
        assertTrue(server.asked().isEmpty());
    }

    @Test
    void aListWithoutAnIdIsTheOneOfItsAddress() {
        var json = issuer.signed(Json.without(
                new StatusListCredential(
                                list,
                                issuer.did,
                                StatusPurpose.REVOCATION,
                                SET,
                                LATER,
                                Optional.empty(),
                                Optional.empty())
                        .unsigned(),
                "id"));
        serve(json);
        assertFault(Fault.REVOKED, CheckId.STATUS, check(badge, online()));
    }

    @Test
    void anUnreachableListLeavesTheQuestionOpen() {
        assertOpen(Gap.UNREACHABLE, check(badge, online()));
        server.close();
        assertOpen(Gap.UNREACHABLE, check(badge, online()));
    }

    @Test
    void offlineItIsLeftOutAndSaidSoAndNothingIsAsked() {
        serve(issuer.list(list, StatusPurpose.REVOCATION, SET, LATER));
        var report = check(badge, VerificationOptions.offline(LATER));
        assertTrue(words(report).startsWith("not checked, as of 2026-03-31T12:00:00Z: "), words(report));
        assertTrue(report.outcome(CheckId.STATUS).orElseThrow() instanceof CheckOutcome.NotChecked);
        assertEquals(Verdict.VALID, report.verdict());
        assertTrue(server.asked().isEmpty());
    }

    @Test
    void withoutTrustTheLocalListIsNotAsked() {
        serve(issuer.list(list, StatusPurpose.REVOCATION, SET, LATER));
        var untrusting = new GuardedFetcher(FetchLimits.STANDARD, Optional.empty());
        assertOpen(Gap.REFUSED_ADDRESS, check(badge, VerificationOptions.online(LATER, untrusting)));
        assertTrue(server.asked().isEmpty());
    }

    @Test
    void aListThatIsNotTheIssuersWordLeavesTheQuestionOpen() {
        var stranger = SignedBadges.ofKey(7);
        var honest = issuer.list(list, StatusPurpose.REVOCATION, CLEAR, LATER);
        var altered = issuer.list(list, StatusPurpose.REVOCATION, SET, LATER).getJsonObject("credentialSubject");
        for (JsonObject wrong : new JsonObject[] {
            stranger.list(list, StatusPurpose.REVOCATION, SET, LATER),
            Json.with(
                    stranger.list(list, StatusPurpose.REVOCATION, SET, LATER),
                    "issuer",
                    honest.getJsonString("issuer")),
            Json.with(honest, "credentialSubject", altered),
            Json.without(honest, "proof"),
            issuer.list(URI.create(server.origin() + "/status/2"), StatusPurpose.REVOCATION, SET, LATER),
            issuer.list(list, StatusPurpose.SUSPENSION, SET, LATER),
            issuer.badge()
        }) {
            serve(wrong);
            assertOpen(Gap.UNUSABLE_DOCUMENT, check(badge, online()));
        }
        server.page("/status/1", "text/html", "<html>down</html>".getBytes(UTF_8));
        assertOpen(Gap.UNUSABLE_DOCUMENT, check(badge, online()));
    }

    @Test
    void aListPastItsTimeLeavesTheQuestionOpen() {
        var until = Optional.of(LATER);
        serve(issuer.list(list, StatusPurpose.REVOCATION, CLEAR, LATER.minus(Duration.ofDays(1)), until));
        assertOpen(Gap.UNUSABLE_DOCUMENT, check(badge, online()));
        serve(issuer.list(list, StatusPurpose.REVOCATION, SET, LATER.minus(Duration.ofDays(1)), until));
        assertFault(Fault.REVOKED, CheckId.STATUS, check(badge, online()));
    }

    @Test
    void manyStatusEntriesAreNotFetchedOneByOne() {
        var entries = new ArrayList<JsonObject>();
        for (int i = 0; i < 50; i++) {
            entries.add(new StatusEntry(list, i, StatusPurpose.REVOCATION).json());
        }
        var many = issuer.signed(Json.with(issuer.unsigned(), "credentialStatus", Json.array(entries)));
        assertOpen(Gap.TOO_COMPLEX, check(many, online()));
        assertTrue(server.asked().isEmpty());
    }

    @Test
    void aBadgeIsVerifiedAtItsAddress() {
        serve(issuer.list(list, StatusPurpose.REVOCATION, CLEAR, LATER));
        server.page("/b/1", "application/vc", StrictJson.write(badge).getBytes(UTF_8));
        var found = Verification.check(URI.create(server.origin() + "/b/1"), online());
        assertEquals(Verdict.VALID, found.verdict(), found.toString());
        assertTrue(server.asked().getFirst().getOrDefault("Accept", List.of()).contains(Verification.ACCEPT));
        assertGap(Gap.UNREACHABLE, CheckId.FETCH, Verification.check(URI.create(server.origin() + "/b/2"), online()));
        server.page("/page", "text/html", "<!DOCTYPE html><html></html>".getBytes(UTF_8));
        assertFault(
                Fault.NOT_A_BADGE, CheckId.PARSE, Verification.check(URI.create(server.origin() + "/page"), online()));
    }

    private void serve(JsonObject json) {
        server.page("/status/1", "application/vc", StrictJson.write(json).getBytes(UTF_8));
    }

    private VerificationOptions online() {
        var trusted = Optional.of(TrustedOrigin.of(server.origin()));
        return VerificationOptions.online(LATER, new GuardedFetcher(FetchLimits.STANDARD, trusted));
    }

    private static String words(VerificationReport report) {
        return report.outcome(CheckId.STATUS).orElseThrow().words();
    }

    private static void assertOpen(Gap gap, VerificationReport report) {
        assertGap(gap, CheckId.STATUS, report);
        assertEquals(Verdict.UNKNOWN, report.verdict(), report.toString());
    }
}
