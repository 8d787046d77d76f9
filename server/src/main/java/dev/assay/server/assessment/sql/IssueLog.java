package dev.assay.server.assessment.sql;

import dev.assay.server.assessment.DrawnQuestion;
import dev.assay.server.assessment.ShownBefore;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// Every variant ever issued, append-only. A variant follows from attempt, slot, redraw and the model's version.
@Repository
public class IssueLog {
    private final JdbcClient jdbc;

    public IssueLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One line of the log.
    public record Issued(int slot, String model, String version, int redraw) {}

    /// Adds a form and answers how many of its questions had been shown to nobody before. Two forms issued within the
    /// same milliseconds do not see each other.
    public int add(AttemptId attempt, List<DrawnQuestion> form) {
        var known = shown(form);
        jdbc.sql("""
                        INSERT INTO assessment.issued_variant
                            (attempt, slot, model, version, redraw, tuple, fingerprint, fresh)
                        SELECT ?, slot, model, version, redraw, tuple, fingerprint, fresh
                        FROM unnest(?::int[], ?::text[], ?::text[], ?::int[], ?::uuid[], ?::uuid[], ?::boolean[])
                            AS given (slot, model, version, redraw, tuple, fingerprint, fresh)""")
                .params(
                        attempt.value(),
                        array("int4", form, DrawnQuestion::slot),
                        array("text", form, question -> question.model().id()),
                        array("text", form, question -> question.model().version()),
                        array("int4", form, DrawnQuestion::redraw),
                        array("uuid", form, DrawnQuestion::tuple),
                        array("uuid", form, DrawnQuestion::fingerprint),
                        array("bool", form, question -> !known.contains(question.tuple())))
                .update();
        return (int) form.stream()
                .filter(question -> !known.contains(question.tuple()))
                .count();
    }

    /// One look into the index for each, however often it was shown: a question without parameters is on every fourth
    /// form.
    private Set<UUID> shown(List<DrawnQuestion> form) {
        return new HashSet<>(jdbc.sql("""
                        SELECT given.tuple FROM unnest(?::uuid[]) AS given (tuple), LATERAL (
                            SELECT 1 FROM assessment.issued_variant AS known WHERE known.tuple = given.tuple LIMIT 1) AS first""")
                .param(array("uuid", form, DrawnQuestion::tuple))
                .query(UUID.class)
                .list());
    }

    public List<Issued> of(AttemptId attempt) {
        return jdbc.sql(
                        "SELECT slot, model, version, redraw FROM assessment.issued_variant WHERE attempt = ? ORDER BY slot")
                .param(attempt.value())
                .query((row, index) -> new Issued(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
    }

    /// What the account was shown in its last [ShownBefore#ATTEMPTS] attempts at the plan.
    public ShownBefore shownTo(AccountId account, Slug plan) {
        var models = new HashSet<String>();
        var tuples = new HashSet<UUID>();
        jdbc.sql("""
                        SELECT model, tuple FROM assessment.issued_variant WHERE attempt IN
                            (SELECT id FROM assessment.attempt WHERE account = ? AND plan = ?
                             ORDER BY number DESC LIMIT ?)""")
                .params(account.value(), plan.value(), ShownBefore.ATTEMPTS)
                .query(row -> {
                    models.add(row.getString(1));
                    tuples.add(row.getObject(2, UUID.class));
                });
        return new ShownBefore(models, tuples);
    }

    private static SqlArrayValue array(String type, List<DrawnQuestion> form, Function<DrawnQuestion, Object> value) {
        return new SqlArrayValue(type, form.stream().map(value).toArray());
    }
}
