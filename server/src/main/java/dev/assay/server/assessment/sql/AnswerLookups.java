package dev.assay.server.assessment.sql;

import dev.assay.server.assessment.Answer;
import dev.assay.server.kernel.AttemptId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// Looks up the answers to many questions of many attempts by one statement. Not safe for use by several threads.
public final class AnswerLookups implements AutoCloseable {
    private static final String LOOK_UP = """
            SELECT kept.slot, kept.revision, kept.response, kept.answered, kept.flagged, kept.saved_at, kept.correct,
                   (SELECT count(*) FROM assessment.answer AS sheet
                    WHERE sheet.attempt = asked.attempt AND sheet.answered), asked.place
            FROM unnest(?::uuid[], ?::int[]) WITH ORDINALITY AS asked (attempt, slot, place)
            JOIN assessment.answer AS kept ON kept.attempt = asked.attempt AND kept.slot = asked.slot""";

    private final OwnStatement lookUp;

    public AnswerLookups(DataSource database) {
        this.lookUp = new OwnStatement(database, LOOK_UP);
    }

    /// Question `slot` of an attempt.
    public record Question(AttemptId attempt, int slot) {}

    /// One answer, and how many questions of its attempt are answered.
    public record AnswerInSheet(Answer answer, int answered) {}

    /// One for each question, in the same order; empty where an attempt has no such question.
    public List<Optional<AnswerInSheet>> of(List<Question> questions) throws SQLException {
        var found = new ArrayList<Optional<AnswerInSheet>>(Collections.nCopies(questions.size(), Optional.empty()));
        try {
            var statement = lookUp.ready();
            var attempts = questions.stream()
                    .map(question -> question.attempt().value())
                    .toArray();
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", attempts));
            statement.setObject(2, questions.stream().mapToInt(Question::slot).toArray());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var answer = new AnswerInSheet(AnswerRows.answer(rows, 0), rows.getInt(8));
                    found.set(rows.getInt(9) - 1, Optional.of(answer));
                }
            }
            return found;
        } catch (SQLException failed) {
            close();
            throw failed;
        }
    }

    @Override
    public void close() {
        lookUp.close();
    }
}
