package dev.assay.server.assessment.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.server.assessment.NewAnswer;
import dev.assay.server.assessment.sql.AnswerRows;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.platform.TestPostgres;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptAnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-11T13:03:27.123456Z");

    private final DataSource database = TestPostgres.ownedBy("assessment");
    private final KeptAnswers kept = new KeptAnswers(database);
    private final AttemptId one = new AttemptId(UUID.randomUUID());
    private final AttemptId other = new AttemptId(UUID.randomUUID());

    @BeforeAll
    void answerSome() throws InterruptedException {
        var rows = new AnswerRows(JdbcClient.create(database));
        rows.open(one, 50);
        rows.open(other, 50);
        var saved = new SavedAnswers(database, () -> NOW);
        for (int slot = 1; slot <= 50; slot++) {
            saved.save(new NewAnswer(one, slot, 7, "b", slot <= 20, slot == 3));
        }
        saved.stop();
    }

    @AfterAll
    void stop() throws InterruptedException {
        kept.stop();
    }

    @Test
    void anAnswerComesWithTheCountOfItsAttempt() {
        var third = kept.at(one, 3).orElseThrow();
        assertThat(third.answer().response()).isEqualTo("b");
        assertThat(third.answer().revision()).isEqualTo(7);
        assertThat(third.answer().flagged()).isTrue();
        assertThat(third.answer().savedAt()).contains(NOW);
        assertThat(third.answered()).isEqualTo(20);
        var untouched = kept.at(other, 3).orElseThrow();
        assertThat(untouched.answer().savedAt()).isEmpty();
        assertThat(untouched.answered()).isZero();
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(kept.at(one, 51)).isEmpty();
        assertThat(kept.at(new AttemptId(UUID.randomUUID()), 1)).isEmpty();
    }

    @Test
    void manyAtOnceEachGetTheirOwn() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 1_000)
                    .mapToObj(i -> threads.submit(() -> kept.at(i % 3 == 0 ? other : one, i % 50 + 1)))
                    .toList();
            for (int i = 0; i < asked.size(); i++) {
                var found = asked.get(i).get().orElseThrow();
                assertThat(found.answer().slot()).isEqualTo(i % 50 + 1);
                assertThat(found.answered()).isEqualTo(i % 3 == 0 ? 0 : 20);
            }
        }
    }

    @Test
    void aConnectionThatBrokeIsReplacedWithoutAWord() {
        kept.at(one, 1);
        var ended = JdbcClient.create(database).sql("""
                        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                        WHERE pid <> pg_backend_pid() AND query LIKE '%AS asked%'""").query(Integer.class).single();
        assertThat(ended).isPositive();
        assertThat(kept.at(one, 1)).isPresent();
    }

    @Test
    void whoComesAfterTheStopIsRefusedAtOnce() throws InterruptedException {
        var own = new KeptAnswers(database);
        own.stop();
        assertThatThrownBy(() -> own.at(one, 1)).isInstanceOf(GroupWork.RefusedException.class);
    }
}
