package dev.assay.server.assessment.sql;

import dev.assay.server.assessment.ResponseTable.ScoredAnswer;
import dev.assay.server.kernel.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Scored answers of many attempts, read without holding them all; inside a transaction, else PostgreSQL sends them at
/// once.
@Repository
public class ScoredAnswers {
    private static final int ROWS_AT_A_TIME = 2_000;

    private final JdbcClient jdbc;

    public ScoredAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void eachFirstAttempt(Slug plan, Consumer<List<ScoredAnswer>> use) {
        var rest = new Object() {
            @Nullable
            UUID attempt;

            final List<ScoredAnswer> answers = new ArrayList<>();

            void end() {
                if (!answers.isEmpty()) {
                    use.accept(List.copyOf(answers));
                    answers.clear();
                }
            }
        };
        jdbc.sql("""
                        SELECT attempt.id, issued.model, issued.version, answer.correct
                        FROM assessment.attempt AS attempt
                        JOIN assessment.issued_variant AS issued ON issued.attempt = attempt.id
                        JOIN assessment.answer AS answer ON answer.attempt = attempt.id AND answer.slot = issued.slot
                        WHERE attempt.plan = ? AND attempt.number = 1 AND attempt.state <> 'OPEN'
                        ORDER BY md5(attempt.id::text), issued.slot""").withFetchSize(ROWS_AT_A_TIME).param(plan.value()).query(row -> {
            var attempt = row.getObject(1, UUID.class);
            if (!attempt.equals(rest.attempt)) {
                rest.end();
                rest.attempt = attempt;
            }
            rest.answers.add(new ScoredAnswer(row.getString(2), row.getString(3), row.getBoolean(4)));
        });
        rest.end();
    }
}
