package dev.assay.server.assessment.flow;

import dev.assay.server.assessment.NewAnswer;
import dev.assay.server.assessment.SaveOutcome;
import dev.assay.server.assessment.sql.AnswerBatches;
import dev.assay.server.assessment.sql.AttemptRows;
import dev.assay.server.kernel.AttemptId;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Saves answers by group commit: request threads hand theirs in and wait, one writer takes all that wait, writes them
/// by one statement, commits, and only then tells each what became of it.
///
/// The writer never waits for more answers than there are, so a lone answer is as quick as without it; under load the
/// cost of a commit is shared. Two answers to one question never share a batch, so each is judged against the one
/// before it.
@Component
public class SavedAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(SavedAnswers.class);
    private static final int QUEUE = 8_192;
    private static final int BATCH = 512;
    private static final long PATIENCE_SECONDS = 10;
    // https://www.postgresql.org/docs/current/errcodes-appendix.html: 08 connection, 53 resources, 57 operator
    private static final List<String> DATABASE_AWAY = List.of("08", "53", "57");

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AnswerBatches batches;
    private final InstantSource clock;
    private final Thread writer;
    private volatile boolean stopping;
    private volatile boolean ended;

    private record Waiting(NewAnswer answer, CompletableFuture<SaveOutcome> done) {
        Question question() {
            return new Question(answer.attempt(), answer.slot());
        }
    }

    private record Question(AttemptId attempt, int slot) {}

    public SavedAnswers(DataSource database, InstantSource clock) {
        this.batches = new AnswerBatches(database);
        this.clock = clock;
        this.writer = Thread.ofPlatform().name("assay-answers").daemon().start(this::write);
    }

    /// Returns when the answer is on disk, or when it is known that it is not.
    ///
    /// A time limit for each answer would cost a timer each, a seventh of all CPU under load. Instead the writer
    /// gives up on a silent database ([AnswerBatches]), and answers everybody before it ends.
    public SaveOutcome save(NewAnswer answer) {
        var waiting = new Waiting(answer, new CompletableFuture<>());
        if (stopping) {
            return new SaveOutcome.NotSaved("The server is stopping.");
        }
        if (!queue.offer(waiting)) {
            return new SaveOutcome.NotSaved("Too many answers are waiting to be saved.");
        }
        if (ended) {
            refuseAllThatWait();
        }
        try {
            return waiting.done().get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new SaveOutcome.NotSaved("The server is stopping.");
        } catch (ExecutionException bug) {
            throw new IllegalStateException("The writer of answers failed", bug.getCause());
        }
    }

    private void write() {
        var heldOver = new ArrayList<Waiting>();
        var batch = List.<Waiting>of();
        try {
            while (!stopping || !queue.isEmpty() || !heldOver.isEmpty()) {
                batch = oneEach(take(heldOver), heldOver);
                if (!batch.isEmpty()) {
                    writeAll(batch);
                }
            }
            batches.close();
        } finally {
            ended = true;
            refuse(batch);
            refuse(heldOver);
            refuseAllThatWait();
        }
    }

    /// What was held over, then what waits now; waits itself only where there is nothing at all.
    private List<Waiting> take(List<Waiting> heldOver) {
        var taken = new ArrayList<>(heldOver);
        heldOver.clear();
        try {
            if (taken.isEmpty()) {
                var first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    taken.add(first);
                }
            }
        } catch (InterruptedException wakeUp) {
            // Only a look at `stopping` was meant.
        }
        queue.drainTo(taken, Math.max(0, BATCH - taken.size()));
        return taken;
    }

    /// The first answer to each question; later ones wait for the next batch. Sorted, so that writers on several nodes
    /// lock rows in one order.
    private static List<Waiting> oneEach(List<Waiting> taken, List<Waiting> heldOver) {
        var questions = new HashSet<Question>();
        var batch = new ArrayList<Waiting>();
        for (var waiting : taken) {
            (questions.add(waiting.question()) ? batch : heldOver).add(waiting);
        }
        batch.sort(Comparator.comparing(
                        (Waiting waiting) -> waiting.answer().attempt().value())
                .thenComparingInt(waiting -> waiting.answer().slot()));
        return batch;
    }

    private void writeAll(List<Waiting> batch) {
        try {
            acknowledge(batch);
        } catch (SQLException | RuntimeException failed) {
            if (failed instanceof SQLException told && isDatabaseAway(told)) {
                LOG.warn("{} answers could not be saved: {}", batch.size(), failed.getMessage());
                batch.forEach(waiting -> waiting.done().complete(new SaveOutcome.NotSaved("The database is away.")));
            } else {
                batch.forEach(this::writeAlone);
            }
        }
    }

    /// One bad answer must not keep its neighbours from being saved.
    private void writeAlone(Waiting waiting) {
        try {
            acknowledge(List.of(waiting));
        } catch (SQLException | RuntimeException failed) {
            LOG.warn(
                    "An answer to question {} could not be saved",
                    waiting.answer().slot(),
                    failed);
            waiting.done().complete(new SaveOutcome.NotSaved("The database refused this answer."));
        }
    }

    private void acknowledge(List<Waiting> batch) throws SQLException {
        var now = AttemptRows.kept(clock.instant());
        var outcomes = batches.save(batch.stream().map(Waiting::answer).toList(), now);
        for (int i = 0; i < outcomes.size(); i++) {
            batch.get(i).done().complete(outcomes.get(i));
        }
    }

    private static boolean isDatabaseAway(SQLException failed) {
        var state = failed.getSQLState();
        return state == null || DATABASE_AWAY.stream().anyMatch(state::startsWith);
    }

    /// Saves what waits, then ends.
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        writer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        refuseAllThatWait();
    }

    private void refuseAllThatWait() {
        var late = new ArrayList<Waiting>();
        queue.drainTo(late);
        refuse(late);
    }

    /// Who was answered before keeps that answer.
    private static void refuse(List<Waiting> late) {
        late.forEach(waiting -> waiting.done().complete(new SaveOutcome.NotSaved("The server is stopping.")));
    }
}
