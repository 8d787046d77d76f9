package dev.assay.server.assessment.sql;

import dev.assay.server.assessment.NewAnswer;
import dev.assay.server.assessment.SaveOutcome;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/// Saves many answers by one statement and one commit, and says of each what became of it.
///
/// Not safe for use by several threads.
public final class AnswerBatches implements AutoCloseable {
    private static final String SAVE = """
            WITH given AS (
                SELECT * FROM unnest(?::uuid[], ?::int[], ?::bigint[], ?::text[], ?::boolean[], ?::boolean[])
                    WITH ORDINALITY AS batch (attempt, slot, revision, response, answered, flagged, place))
            UPDATE assessment.answer AS kept
            SET revision = given.revision, response = given.response, answered = given.answered,
                flagged = given.flagged, saved_at = ?
            FROM given
            WHERE kept.attempt = given.attempt AND kept.slot = given.slot
                AND kept.correct IS NULL AND kept.revision < given.revision
            RETURNING given.place""";
    private static final String STANDING = """
            SELECT revision, response, flagged, saved_at, correct IS NOT NULL
            FROM assessment.answer WHERE attempt = ? AND slot = ?""";
    private final OwnStatement save;

    public AnswerBatches(DataSource database) {
        this.save = new OwnStatement(database, SAVE);
    }

    /// One outcome for each answer, in the same order; all are on disk when this returns. No two answers of a batch may
    /// be to the same question. Throws when any of them cannot be saved, and then none is.
    public List<SaveOutcome> save(List<NewAnswer> batch, Instant now) throws SQLException {
        try {
            var outcomes = new SaveOutcome[batch.size()];
            var statement = save.ready();
            fill(statement, batch, now);
            try (var saved = statement.executeQuery()) {
                while (saved.next()) {
                    int place = saved.getInt(1) - 1;
                    outcomes[place] = new SaveOutcome.Saved(batch.get(place).revision(), now);
                }
            }
            for (int i = 0; i < outcomes.length; i++) {
                if (outcomes[i] == null) {
                    outcomes[i] = standing(batch.get(i));
                }
            }
            return List.of(outcomes);
        } catch (SQLException failed) {
            close();
            throw failed;
        }
    }

    private static void fill(PreparedStatement statement, List<NewAnswer> batch, Instant now) throws SQLException {
        var connection = statement.getConnection();
        int size = batch.size();
        var attempts = new Object[size];
        var slots = new int[size];
        var revisions = new long[size];
        var responses = new String[size];
        var answered = new boolean[size];
        var flagged = new boolean[size];
        for (int i = 0; i < size; i++) {
            var answer = batch.get(i);
            attempts[i] = answer.attempt().value();
            slots[i] = answer.slot();
            revisions[i] = answer.revision();
            responses[i] = answer.response();
            answered[i] = answer.answered();
            flagged[i] = answer.flagged();
        }
        statement.setArray(1, connection.createArrayOf("uuid", attempts));
        statement.setObject(2, slots);
        statement.setObject(3, revisions);
        statement.setArray(4, connection.createArrayOf("text", responses));
        statement.setObject(5, answered);
        statement.setObject(6, flagged);
        statement.setTimestamp(7, Timestamp.from(now));
    }

    /// Why a row did not take the answer: rare, so one query each.
    private SaveOutcome standing(NewAnswer answer) throws SQLException {
        try (var query = save.ready().getConnection().prepareStatement(STANDING)) {
            query.setObject(1, answer.attempt().value());
            query.setInt(2, answer.slot());
            try (var row = query.executeQuery()) {
                return row.next() ? standing(answer, row) : new SaveOutcome.Unknown();
            }
        }
    }

    private static SaveOutcome standing(NewAnswer answer, ResultSet row) throws SQLException {
        if (row.getBoolean(5)) {
            return new SaveOutcome.Closed();
        }
        var revision = row.getLong(1);
        var response = row.getString(2);
        var flagged = row.getBoolean(3);
        // The same answer sent again, because its acknowledgement was lost.
        var same = revision == answer.revision()
                && response.equals(answer.response())
                && flagged == answer.flagged()
                && row.getTimestamp(4) != null;
        return same
                ? new SaveOutcome.Saved(revision, row.getTimestamp(4).toInstant())
                : new SaveOutcome.Superseded(revision, response, flagged);
    }

    @Override
    public void close() {
        save.close();
    }
}
