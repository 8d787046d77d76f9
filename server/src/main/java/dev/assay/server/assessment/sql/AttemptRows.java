package dev.assay.server.assessment.sql;

import dev.assay.server.assessment.Attempt;
import dev.assay.server.assessment.AttemptCount;
import dev.assay.server.assessment.AttemptState;
import dev.assay.server.assessment.Attempts;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// Attempts, and the lock that orders starts of one account at one plan.
@Repository
public class AttemptRows implements Attempts {
    private static final String COLUMNS =
            "id, account, plan, number, state, blueprint, questions, pass_mark, fresh, started_at, submitted_at, correct";

    private final JdbcClient jdbc;

    public AttemptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Waits until no other transaction starts an attempt for this account and plan.
    public void lockCandidate(AccountId account, Slug plan) {
        jdbc.sql("""
                        INSERT INTO assessment.candidate AS known (account, plan) VALUES (?, ?)
                        ON CONFLICT (account, plan) DO UPDATE SET account = known.account""").params(account.value(), plan.value()).update();
    }

    public void add(Attempt attempt) {
        jdbc.sql("""
                        INSERT INTO assessment.attempt
                            (id, account, plan, number, state, blueprint, questions, pass_mark, fresh, started_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        attempt.id().value(),
                        attempt.account().value(),
                        attempt.plan().value(),
                        attempt.number(),
                        attempt.state().name(),
                        attempt.blueprint(),
                        attempt.questions(),
                        attempt.passMark(),
                        attempt.fresh(),
                        Timestamp.from(attempt.startedAt()))
                .update();
    }

    /// Stores the result of a scored attempt.
    public void score(Attempt scored) {
        jdbc.sql("UPDATE assessment.attempt SET state = ?, submitted_at = ?, correct = ? WHERE id = ?")
                .params(
                        scored.state().name(),
                        Timestamp.from(scored.submittedAt().orElseThrow()),
                        scored.correct().orElseThrow(),
                        scored.id().value())
                .update();
    }

    @Override
    public Optional<Attempt> attempt(AttemptId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM assessment.attempt WHERE id = ?")
                .param(id.value())
                .query(AttemptRows::attempt)
                .optional();
    }

    /// The attempt, which no other transaction can submit until this one ends.
    public Optional<Attempt> lock(AttemptId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM assessment.attempt WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(AttemptRows::attempt)
                .optional();
    }

    @Override
    public List<Attempt> of(AccountId account, Slug plan) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM assessment.attempt WHERE account = ? AND plan = ? ORDER BY number")
                .params(account.value(), plan.value())
                .query(AttemptRows::attempt)
                .list();
    }

    @Override
    public Map<AccountId, List<Attempt>> of(Collection<AccountId> accounts) {
        var ids = accounts.stream().map(AccountId::value).toArray();
        return jdbc
                .sql("SELECT " + COLUMNS + " FROM assessment.attempt WHERE account = ANY (?) ORDER BY id DESC")
                .param(new SqlArrayValue("uuid", ids))
                .query(AttemptRows::attempt)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Attempt::account, LinkedHashMap::new, Collectors.toList()));
    }

    // Ids sort by the time of the start, so that no other index is needed.
    @Override
    public List<Attempt> recent(Optional<AttemptId> before, int limit) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM assessment.attempt WHERE id < ? ORDER BY id DESC LIMIT ?")
                .params(before.map(AttemptId::value).orElse(new UUID(-1, -1)), limit)
                .query(AttemptRows::attempt)
                .list();
    }

    @Override
    public List<AttemptCount> counts() {
        return jdbc.sql("""
                        SELECT plan, state, correct, count(*) AS attempts FROM assessment.attempt
                        GROUP BY plan, state, correct ORDER BY plan, state, correct""")
                .query((row, index) -> new AttemptCount(
                        new Slug(row.getString("plan")),
                        AttemptState.valueOf(row.getString("state")),
                        score(row),
                        row.getLong("attempts")))
                .list();
    }

    private static OptionalInt score(ResultSet row) throws SQLException {
        var correct = row.getInt("correct");
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(correct);
    }

    private static Attempt attempt(ResultSet row, int index) throws SQLException {
        return new Attempt(
                new AttemptId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                new Slug(row.getString("plan")),
                row.getInt("number"),
                AttemptState.valueOf(row.getString("state")),
                row.getInt("blueprint"),
                row.getInt("questions"),
                row.getInt("pass_mark"),
                row.getInt("fresh"),
                row.getTimestamp("started_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("submitted_at")).map(Timestamp::toInstant),
                score(row));
    }

    /// PostgreSQL keeps microseconds.
    public static Instant kept(Instant now) {
        return now.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
