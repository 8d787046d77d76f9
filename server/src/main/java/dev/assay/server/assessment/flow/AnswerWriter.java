package dev.assay.server.assessment.flow;

import dev.assay.server.assessment.NewAnswer;
import dev.assay.server.assessment.SaveOutcome;
import dev.assay.server.assessment.flow.GroupWork.Waiting;
import dev.assay.server.assessment.sql.AnswerBatches;
import dev.assay.server.assessment.sql.AttemptRows;
import dev.assay.server.kernel.AttemptId;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes all answers that wait by one statement, commits, and only then tells each what became of it. Two answers to
/// one question never share a batch, so each is judged against the one before it.
record AnswerWriter(AnswerBatches batches, InstantSource clock) implements GroupWork.Worker<NewAnswer, SaveOutcome> {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerWriter.class);
    // https://www.postgresql.org/docs/current/errcodes-appendix.html: 08 connection, 53 resources, 57 operator
    private static final List<String> DATABASE_AWAY = List.of("08", "53", "57");

    private record Question(AttemptId attempt, int slot) {}

    @Override
    public List<Waiting<NewAnswer, SaveOutcome>> work(List<Waiting<NewAnswer, SaveOutcome>> taken) {
        var heldOver = new ArrayList<Waiting<NewAnswer, SaveOutcome>>();
        writeAll(oneEach(taken, heldOver));
        return heldOver;
    }

    @Override
    public void end() {
        batches.close();
    }

    /// The first answer to each question; later ones wait for the next batch. Sorted, so that writers on several
    /// nodes lock rows in one order.
    private static List<Waiting<NewAnswer, SaveOutcome>> oneEach(
            List<Waiting<NewAnswer, SaveOutcome>> taken, List<Waiting<NewAnswer, SaveOutcome>> heldOver) {
        var questions = new HashSet<Question>();
        var batch = new ArrayList<Waiting<NewAnswer, SaveOutcome>>();
        for (var waiting : taken) {
            var question =
                    new Question(waiting.asked().attempt(), waiting.asked().slot());
            (questions.add(question) ? batch : heldOver).add(waiting);
        }
        batch.sort(Comparator.comparing((Waiting<NewAnswer, SaveOutcome> waiting) ->
                        waiting.asked().attempt().value())
                .thenComparingInt(waiting -> waiting.asked().slot()));
        return batch;
    }

    private void writeAll(List<Waiting<NewAnswer, SaveOutcome>> batch) {
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
    private void writeAlone(Waiting<NewAnswer, SaveOutcome> waiting) {
        try {
            acknowledge(List.of(waiting));
        } catch (SQLException | RuntimeException failed) {
            LOG.warn(
                    "An answer to question {} could not be saved",
                    waiting.asked().slot(),
                    failed);
            waiting.done().complete(new SaveOutcome.NotSaved("The database refused this answer."));
        }
    }

    private void acknowledge(List<Waiting<NewAnswer, SaveOutcome>> batch) throws SQLException {
        var now = AttemptRows.kept(clock.instant());
        var outcomes = batches.save(batch.stream().map(Waiting::asked).toList(), now);
        for (int i = 0; i < outcomes.size(); i++) {
            batch.get(i).done().complete(outcomes.get(i));
        }
    }

    private static boolean isDatabaseAway(SQLException failed) {
        var state = failed.getSQLState();
        return state == null || DATABASE_AWAY.stream().anyMatch(state::startsWith);
    }
}
