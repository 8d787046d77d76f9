package dev.assay.server.assessment.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.assessment.Assessment;
import dev.assay.server.assessment.Assessments;
import dev.assay.server.assessment.Attempt;
import dev.assay.server.assessment.AttemptState;
import dev.assay.server.assessment.IssuedForms;
import dev.assay.server.assessment.RetakePolicy;
import dev.assay.server.assessment.sql.AnswerRows;
import dev.assay.server.assessment.sql.AttemptRows;
import dev.assay.server.assessment.sql.IssueLog;
import dev.assay.server.bank.ItemBank;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.Slug;
import dev.assay.server.platform.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StartAttemptTest {
    private static final Slug PLAN = new Slug("serverless");
    private static TestServer server;

    private final AccountId account = new AccountId(UUID.randomUUID());

    @BeforeAll
    static void startServer() {
        server = TestServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    private static Assessment assessment() {
        return server.part(Assessments.class).of(PLAN).orElseThrow();
    }

    private StartAttempt.Outcome start() {
        return server.part(StartAttempt.class).start(account, assessment());
    }

    /// A start at a time of the test's choice.
    private StartAttempt.Outcome startAt(Instant now) {
        return new StartAttempt(
                        server.part(AttemptRows.class),
                        server.part(IssueLog.class),
                        server.part(AnswerRows.class),
                        server.part(ItemBank.class),
                        server.part(Forms.class),
                        server.part(FormsAhead.class),
                        () -> now,
                        new SplittableRandom(1))
                .start(account, assessment());
    }

    private List<Attempt> mine() {
        return server.part(AttemptRows.class).of(account, PLAN);
    }

    @Test
    void twentyStartsAtOnceGiveOneAttempt() throws Exception {
        var go = new CountDownLatch(1);
        var starts = new ArrayList<Future<StartAttempt.Outcome>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                starts.add(threads.submit(() -> {
                    go.await();
                    return start();
                }));
            }
            go.countDown();
        }
        assertThat(mine()).singleElement().satisfies(attempt -> {
            assertThat(attempt.state()).isEqualTo(AttemptState.OPEN);
            assertThat(attempt.number()).isEqualTo(1);
        });
        var only = mine().getFirst().id();
        int started = 0;
        for (var start : starts) {
            if (start.get() instanceof StartAttempt.Started one) {
                assertThat(one.attempt()).isEqualTo(only);
                started++;
            } else {
                assertThat(start.get()).isEqualTo(new StartAttempt.NotNow(new RetakePolicy.Open(only)));
            }
        }
        assertThat(started).isEqualTo(1);
        assertThat(server.part(IssueLog.class).of(only)).hasSize(50);
    }

    @Test
    void theNextAttemptStartsExactlyADayAfterTheFailedOneWasSubmittedAndNotAMicrosecondBefore() {
        var first = ((StartAttempt.Started) start()).attempt();
        var submitted = server.part(SubmitAttempt.class)
                .submit(first)
                .flatMap(Attempt::submittedAt)
                .orElseThrow();
        var next = submitted.plus(Duration.ofDays(1));
        assertThat(startAt(next.minusNanos(1_000)))
                .isEqualTo(new StartAttempt.NotNow(new RetakePolicy.WaitUntil(next)));
        assertThat(mine()).hasSize(1);
        assertThat(startAt(next)).isInstanceOf(StartAttempt.Started.class);
        assertThat(mine()).extracting(Attempt::number).containsExactly(1, 2);
    }

    @Test
    void theFormIsTheSameWhenItIsMadeAgainFromTheIssueLog() {
        var id = ((StartAttempt.Started) start()).attempt();
        var issued = server.part(IssuedForms.class).issued(id);
        var again = new Forms(
                        server.part(IssueLog.class),
                        server.part(ItemBank.class),
                        server.part(dev.assay.server.kernel.MasterSecret.class))
                .issued(id);
        assertThat(again).usingRecursiveComparison().isEqualTo(issued);
        assertThat(again).hasSize(50);
    }

    @Test
    void theSecondAttemptShowsNothingOfTheFirstAndTheFreshOnesAreCounted() {
        var log = server.part(IssueLog.class);
        var first = ((StartAttempt.Started) start()).attempt();
        var before = log.shownTo(account, PLAN);
        server.part(SubmitAttempt.class).submit(first);
        var second = ((StartAttempt.Started) startAt(Instant.now().plus(Duration.ofDays(2)))).attempt();
        var both = log.shownTo(account, PLAN);
        assertThat(before.tuples()).hasSize(50);
        assertThat(both.tuples()).hasSize(100).containsAll(before.tuples());
        assertThat(mine()).allSatisfy(attempt -> assertThat(attempt.fresh()).isBetween(1, 50));
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void theIssueLogCannotBeChanged() {
        var id = ((StartAttempt.Started) start()).attempt();
        var jdbc = server.part(org.springframework.jdbc.core.simple.JdbcClient.class);
        for (var change : List.of(
                "UPDATE assessment.issued_variant SET redraw = 1",
                "DELETE FROM assessment.issued_variant",
                "TRUNCATE assessment.issued_variant")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> jdbc.sql(change).update())
                    .hasMessageContaining("append-only");
        }
        assertThat(server.part(IssueLog.class).of(id)).hasSize(50);
    }

    @Test
    void exposuresCountEveryFormOfAModel() {
        var bank = server.part(ItemBank.class);
        var before = bank.exposures(PLAN);
        var id = ((StartAttempt.Started) start()).attempt();
        var after = bank.exposures(PLAN);
        for (var question : server.part(IssuedForms.class).issued(id)) {
            var model = question.model().id();
            assertThat(after.get(model)).isEqualTo(before.getOrDefault(model, 0L) + 1);
        }
    }

    @Test
    void unknownAttemptsAreNotSubmitted() {
        assertThat(server.part(SubmitAttempt.class).submit(new AttemptId(UUID.randomUUID())))
                .isEqualTo(Optional.empty());
        assertThat(server.part(IssuedForms.class).issued(new AttemptId(UUID.randomUUID())))
                .isEmpty();
    }
}
