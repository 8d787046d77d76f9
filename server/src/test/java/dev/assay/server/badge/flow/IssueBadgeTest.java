package dev.assay.server.badge.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.verify.CheckId;
import dev.assay.openbadges.verify.CheckOutcome;
import dev.assay.openbadges.verify.Verdict;
import dev.assay.openbadges.verify.Verification;
import dev.assay.openbadges.verify.VerificationOptions;
import dev.assay.server.badge.Badge;
import dev.assay.server.badge.BadgeId;
import dev.assay.server.badge.Badges;
import dev.assay.server.badge.RevokeOutcome;
import dev.assay.server.badge.SignedBadge;
import dev.assay.server.badge.sql.BadgeRows;
import dev.assay.server.platform.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssueBadgeTest {
    private static final Path SHARED = Path.of(System.getProperty("assay.shared", "../../shared"));

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private SignedBadge signed(Badge badge) {
        return server.part(BadgeRows.class).signed(badge.id()).orElseThrow();
    }

    private TestAttempts attempts() {
        return server.part(TestAttempts.class);
    }

    @Test
    void aPassedAttemptIsABadgeWithinSecondsThatVerifiesAndIsPrivate() {
        try (var holder = TestHolder.signUp(server, "Inés Okafor")) {
            var badge = holder.earn();
            assertThat(badge.holder()).isEqualTo("Inés Okafor");
            assertThat(badge.isPublic()).isFalse();
            var options = VerificationOptions.online(server.clock().instant(), server.part(OwnDocuments.class));
            var report = Verification.check(signed(badge).credential().getBytes(StandardCharsets.UTF_8), options);
            assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.VALID);
            await().untilAsserted(() ->
                    assertThat(attempts().issuedTo(holder.account())).hasSize(1));
        }
    }

    @Test
    void theCredentialFitsTheSchemaOfOpenBadges() throws IOException {
        var file = SHARED.resolve("vectors/schemas/ob_v3p0_achievementcredential_schema.json");
        Assumptions.assumeTrue(Files.exists(file), "the schema of Open Badges is absent: " + file);
        try (var holder = TestHolder.signUp(server, "Sample Holder").withConfirmedAddress()) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                    .getSchema(Files.readString(file));
            assertThat(schema.validate(signed(holder.earn()).credential(), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void theCredentialSaysScoreEvidenceAndStatusAndNamesNobodyByAccountOrAddress() {
        try (var holder = TestHolder.signUp(server, "Ada Byron")) {
            var badge = holder.earn();
            var json = signed(badge).json();
            var subject = json.getJsonObject("credentialSubject");
            assertThat(json.getString("id")).isEqualTo(server.baseUrl() + "/b/" + badge.id());
            assertThat(subject.getString("id")).isEqualTo("urn:uuid:" + badge.subject());
            assertThat(subject.getJsonArray("identifier")).hasSize(1);
            assertThat(subject.getJsonArray("result").getJsonObject(0).getString("value"))
                    .isEqualTo("43");
            assertThat(StrictJson.write(subject.getJsonObject("achievement")))
                    .contains("\"RawScore\"", "\"valueMax\":\"50\"", "\"requiredValue\":\"40\"");
            assertThat(json.getJsonArray("evidence").getJsonObject(0).getString("narrative"))
                    .contains("Fresh variants: 47 of 50", "Attempt number: 2");
            assertThat(json.getJsonObject("credentialStatus").getString("statusListIndex"))
                    .isEqualTo(Integer.toString(badge.status().index()));
            assertThat(signed(badge).credential())
                    .doesNotContain(holder.account().toString(), holder.email());
        }
    }

    @Test
    void aConfirmedAddressCanBeComparedAndNotRead() {
        try (var holder = TestHolder.signUp(server, "Ada Byron").withConfirmedAddress()) {
            var credential = signed(holder.earn()).credential();
            assertThat(credential).contains("sha256$").doesNotContain(holder.email());
            var options = VerificationOptions.online(server.clock().instant(), server.part(OwnDocuments.class))
                    .forRecipient(holder.email());
            var report = Verification.check(credential.getBytes(StandardCharsets.UTF_8), options);
            assertThat(report.outcome(CheckId.RECIPIENT).orElseThrow()).isInstanceOf(CheckOutcome.Passed.class);
        }
    }

    @Test
    void fiveParallelDeliveriesAndALateOneGiveOneBadge() throws Exception {
        try (var holder = TestHolder.signUp(server, "Five Times");
                var threads = Executors.newFixedThreadPool(5)) {
            var scored = holder.scored(43);
            Callable<Void> delivery = () -> {
                attempts().publish(scored);
                return null;
            };
            for (var done :
                    threads.invokeAll(Stream.generate(() -> delivery).limit(5).toList())) {
                done.get();
            }
            holder.awaitBadge();
            attempts().publish(scored);
            awaitDelivery();
            assertThat(server.part(Badges.class).of(holder.account())).hasSize(1);
            assertThat(attempts().issuedTo(holder.account())).hasSize(1);
        }
    }

    @Test
    void anotherPassOfTheSamePlanIsNoSecondBadgeAndAFailureIsNone() {
        try (var holder = TestHolder.signUp(server, "Once Only")) {
            attempts().publish(holder.scored(39));
            awaitDelivery();
            assertThat(server.part(Badges.class).of(holder.account())).isEmpty();
            var badge = holder.earn();
            attempts().publish(holder.scored(50));
            awaitDelivery();
            assertThat(server.part(Badges.class).of(holder.account()))
                    .extracting(Badge::id)
                    .containsExactly(badge.id());
        }
    }

    /// Waits until the outbox holds nothing any more.
    private void awaitDelivery() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> server.part(JdbcClient.class)
                                .sql("SELECT count(*) FROM platform.event_publication")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    @Test
    void aListenerThatFailsOnceIssuesWithoutARestart() {
        var jdbc = server.part(JdbcClient.class);
        try (var holder = TestHolder.signUp(server, "Second Try")) {
            jdbc.sql("ALTER TABLE badge.picture RENAME TO picture_away").update();
            try {
                attempts().publish(holder.scored(43));
                await().atMost(Duration.ofSeconds(20)).until(() -> failures(jdbc) > 0);
            } finally {
                jdbc.sql("ALTER TABLE badge.picture_away RENAME TO picture").update();
            }
            assertThat(server.part(Badges.class).of(holder.account())).isEmpty();
            holder.awaitBadge();
            assertThat(attempts().issuedTo(holder.account())).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static long failures(JdbcClient jdbc) {
        return jdbc.sql("SELECT count(*) FROM platform.event_publication WHERE status = 'FAILED'")
                .query(Long.class)
                .single();
    }

    @Test
    void revokingSetsTheMarkOnceAndTheFirstReasonStands() {
        try (var holder = TestHolder.signUp(server, "Taken Back")) {
            var badges = server.part(Badges.class);
            var badge = holder.earn();
            assertThat(badges.revoke(badge.id(), "too short", holder.account()))
                    .isInstanceOf(RevokeOutcome.UnfitReason.class);
            assertThat(badges.revoke(badge.id(), "Issued by mistake\r\nfor a test", holder.account()))
                    .isInstanceOf(RevokeOutcome.Revoked.class);
            assertThat(badges.revoke(badge.id(), "Another reason altogether", holder.account()))
                    .isInstanceOf(RevokeOutcome.AlreadyRevoked.class);
            assertThat(badges.revoke(new BadgeId("0000-0000-0000-0000"), "Issued by mistake", holder.account()))
                    .isInstanceOf(RevokeOutcome.NoSuchBadge.class);
            var stored = badges.badge(badge.id()).orElseThrow();
            assertThat(stored.revocation().orElseThrow().reason()).isEqualTo("Issued by mistake for a test");
            var options = VerificationOptions.online(server.clock().instant(), server.part(OwnDocuments.class));
            var report = Verification.check(signed(badge).credential().getBytes(StandardCharsets.UTF_8), options);
            assertThat(report.outcome(CheckId.STATUS).orElseThrow()).isInstanceOf(CheckOutcome.Failed.class);
            await().untilAsserted(() ->
                    assertThat(attempts().revokedFrom(holder.account())).hasSize(1));
        }
    }

    @Test
    void badgesOfManyAccountsAreListedAtOnce() {
        try (var one = TestHolder.signUp(server, "First Of Two");
                var two = TestHolder.signUp(server, "Second Of Two");
                var none = TestHolder.signUp(server, "Without Badge")) {
            var first = one.earn();
            var second = two.earn();
            var all = server.part(Badges.class).of(List.of(one.account(), two.account(), none.account()));
            assertThat(all).containsOnlyKeys(one.account(), two.account());
            assertThat(all.get(one.account())).containsExactly(first);
            assertThat(all.get(two.account())).containsExactly(second);
        }
    }
}
