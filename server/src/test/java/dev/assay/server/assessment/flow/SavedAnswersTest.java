package dev.assay.server.assessment.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.assessment.Answer;
import dev.assay.server.assessment.NewAnswer;
import dev.assay.server.assessment.SaveOutcome;
import dev.assay.server.assessment.sql.AnswerRows;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.platform.TestPostgres;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedAnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-11T13:03:27.123456Z");

    private final DataSource database = TestPostgres.ownedBy("assessment");
    private final AnswerRows rows = new AnswerRows(JdbcClient.create(database));
    private final SavedAnswers saved = new SavedAnswers(database, () -> NOW);
    private AttemptId attempt = new AttemptId(UUID.randomUUID());

    @AfterAll
    void stop() throws InterruptedException {
        saved.stop();
    }

    @BeforeEach
    void openAttempt() {
        attempt = new AttemptId(UUID.randomUUID());
        rows.open(attempt, 50);
    }

    private NewAnswer answer(int slot, long revision, String response) {
        return new NewAnswer(attempt, slot, revision, response, true, false);
    }

    private Answer kept(int slot) {
        return rows.of(attempt).get(slot - 1);
    }

    @Test
    void whatIsAcknowledgedIsThere() {
        assertThat(saved.save(answer(1, 1, "b"))).isEqualTo(new SaveOutcome.Saved(1, NOW));
        assertThat(kept(1).response()).isEqualTo("b");
        assertThat(kept(1).savedAt()).contains(NOW);
        assertThat(kept(2).revision()).isZero();
    }

    @Test
    void theNewerRevisionStandsWhicheverComesLater() {
        saved.save(answer(1, 5, "b"));
        assertThat(saved.save(answer(1, 4, "c"))).isEqualTo(new SaveOutcome.Superseded(5, "b", false));
        assertThat(saved.save(answer(1, 5, "c"))).isEqualTo(new SaveOutcome.Superseded(5, "b", false));
        assertThat(saved.save(answer(1, 6, "d"))).isEqualTo(new SaveOutcome.Saved(6, NOW));
        assertThat(kept(1).response()).isEqualTo("d");
    }

    @Test
    void theSameAnswerSentAgainIsAcknowledgedAgain() {
        saved.save(answer(1, 5, "b"));
        assertThat(saved.save(answer(1, 5, "b"))).isEqualTo(new SaveOutcome.Saved(5, NOW));
    }

    @Test
    void aScoredAttemptIsClosedAndNothingChanges() {
        saved.save(answer(1, 1, "b"));
        rows.score(attempt, Map.of(1, true));
        assertThat(saved.save(answer(1, 2, "c"))).isEqualTo(new SaveOutcome.Closed());
        assertThat(kept(1).response()).isEqualTo("b");
        assertThat(kept(1).correct()).contains(true);
    }

    @Test
    void aQuestionThatIsNotThereIsUnknown() {
        assertThat(saved.save(answer(51, 1, "b"))).isEqualTo(new SaveOutcome.Unknown());
    }

    @Test
    void whereTheDatabaseSaysNothingForLongTheAnswerIsNotSavedAndCanBeSentAgain() throws Exception {
        try (var other = database.getConnection();
                var row = other.prepareStatement(
                        "SELECT 1 FROM assessment.answer WHERE attempt = ? AND slot = 1 FOR UPDATE")) {
            other.setAutoCommit(false);
            row.setObject(1, attempt.value());
            row.executeQuery().close();
            assertThat(saved.save(answer(1, 1, "c"))).isInstanceOf(SaveOutcome.NotSaved.class);
            other.rollback();
        }
        assertThat(saved.save(answer(1, 1, "c"))).isEqualTo(new SaveOutcome.Saved(1, NOW));
        assertThat(kept(1).response()).isEqualTo("c");
    }

    @Test
    void oneBadAnswerFailsAloneAndItsNeighboursAreSaved() throws Exception {
        // PostgreSQL has no text with a NUL in it, so the statement that carries this one fails as a whole.
        var outcomes = together(IntStream.rangeClosed(1, 40)
                .<Callable<SaveOutcome>>mapToObj(slot -> () -> saved.save(answer(slot, 1, slot == 20 ? "\u0000" : "a")))
                .toList());
        for (int slot = 1; slot <= 40; slot++) {
            if (slot == 20) {
                assertThat(outcomes.get(slot - 1)).isInstanceOf(SaveOutcome.NotSaved.class);
                assertThat(kept(slot).revision()).isZero();
            } else {
                assertThat(outcomes.get(slot - 1)).isEqualTo(new SaveOutcome.Saved(1, NOW));
                assertThat(kept(slot).response()).isEqualTo("a");
            }
        }
    }

    @Test
    void underSixtyFourThreadsEverySlotEndsWithItsHighestRevisionAndEveryOutcomeIsTrue() throws Exception {
        var tasks = new ArrayList<Callable<List<SaveOutcome>>>();
        for (int thread = 0; thread < 64; thread++) {
            int first = thread;
            tasks.add(() -> {
                var outcomes = new ArrayList<SaveOutcome>();
                for (int i = 0; i < 25; i++) {
                    // 64 threads share 8 slots; revisions of a slot come from all of them, mixed.
                    long revision = 1 + i * 64L + first;
                    outcomes.add(saved.save(answer(1 + first % 8, revision, "r" + revision)));
                }
                return outcomes;
            });
        }
        var outcomes = together(tasks);
        for (int thread = 0; thread < 64; thread++) {
            for (int i = 0; i < 25; i++) {
                long revision = 1 + i * 64L + thread;
                switch (outcomes.get(thread).get(i)) {
                    case SaveOutcome.Saved ok -> assertThat(ok.revision()).isEqualTo(revision);
                    case SaveOutcome.Superseded newer -> {
                        assertThat(newer.revision()).isGreaterThan(revision);
                        assertThat(newer.response()).isEqualTo("r" + newer.revision());
                    }
                    case SaveOutcome.Closed _, SaveOutcome.Unknown _, SaveOutcome.NotSaved _ ->
                        throw new AssertionError(outcomes.get(thread).get(i));
                }
            }
        }
        for (int slot = 1; slot <= 8; slot++) {
            long highest = 1 + 24 * 64L + 56 + (slot - 1);
            assertThat(kept(slot).revision()).isEqualTo(highest);
            assertThat(kept(slot).response()).isEqualTo("r" + highest);
        }
    }

    @Test
    void afterTheStopNothingIsTakenAndNothingIsLost() throws Exception {
        var own = new SavedAnswers(database, () -> NOW);
        var outcomes = new ArrayList<SaveOutcome>();
        var half = new CountDownLatch(20);
        var sender = Thread.ofVirtual().start(() -> {
            for (int revision = 1; revision <= 2_000; revision++) {
                outcomes.add(own.save(answer(1, revision, "r" + revision)));
                half.countDown();
            }
        });
        half.await();
        own.stop();
        sender.join();
        var last = outcomes.stream()
                .filter(SaveOutcome.Saved.class::isInstance)
                .map(outcome -> ((SaveOutcome.Saved) outcome).revision())
                .reduce(Long::max)
                .orElseThrow();
        assertThat(kept(1).revision()).isEqualTo(last);
        assertThat(outcomes.getLast()).isInstanceOf(SaveOutcome.NotSaved.class);
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = tasks.stream()
                    .map(task -> threads.submit(() -> {
                        go.await();
                        return task.call();
                    }))
                    .toList();
            go.countDown();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
