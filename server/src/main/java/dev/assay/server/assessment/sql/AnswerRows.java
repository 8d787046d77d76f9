package dev.assay.server.assessment.sql;

import dev.assay.server.assessment.Answer;
import dev.assay.server.kernel.AttemptId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// The answers of each attempt, one row a question. [AnswerBatches] writes them while the attempt is open.
@Repository
public class AnswerRows {
    private final JdbcClient jdbc;

    public AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Makes room for the answers of a new attempt.
    public void open(AttemptId attempt, int questions) {
        jdbc.sql("INSERT INTO assessment.answer (attempt, slot) SELECT ?, generate_series(1, ?)")
                .params(attempt.value(), questions)
                .update();
    }

    /// All answers by slot; empty for an attempt that is not known.
    public List<Answer> of(AttemptId attempt) {
        return answers(attempt, "");
    }

    /// All answers by slot. From now on saves wait for the end of this transaction, and find the attempt closed if it
    /// was scored.
    public List<Answer> lock(AttemptId attempt) {
        return answers(attempt, " FOR UPDATE");
    }

    private List<Answer> answers(AttemptId attempt, String lock) {
        return jdbc.sql("""
                        SELECT slot, revision, response, answered, flagged, saved_at, correct FROM assessment.answer
                        WHERE attempt = ? ORDER BY slot""" + lock)
                .param(attempt.value())
                .query(AnswerRows::answer)
                .list();
    }

    /// Closes the answers: `correct` by slot.
    public void score(AttemptId attempt, Map<Integer, Boolean> correct) {
        var bySlot = new TreeMap<>(correct);
        jdbc.sql("""
                        UPDATE assessment.answer AS kept SET correct = given.correct
                        FROM unnest(?::int[], ?::boolean[]) AS given (slot, correct)
                        WHERE kept.attempt = ? AND kept.slot = given.slot AND kept.correct IS NULL""")
                .params(
                        new SqlArrayValue("int4", bySlot.keySet().toArray()),
                        new SqlArrayValue("bool", bySlot.values().toArray()),
                        attempt.value())
                .update();
    }

    static Answer answer(ResultSet row, int index) throws SQLException {
        return new Answer(
                row.getInt(1),
                row.getLong(2),
                row.getString(3),
                row.getBoolean(4),
                row.getBoolean(5),
                Optional.ofNullable(row.getTimestamp(6)).map(Timestamp::toInstant),
                Optional.ofNullable((Boolean) row.getObject(7)));
    }
}
