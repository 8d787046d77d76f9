package dev.assay.server.catalog.sql;

import dev.assay.server.catalog.Progress;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.Slug;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table catalog.finished_lesson.
@Repository
public class FinishedLessons implements Progress {
    private final JdbcClient jdbc;

    public FinishedLessons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(AccountId account, Slug plan, String lesson, Instant now) {
        jdbc.sql("""
                        INSERT INTO catalog.finished_lesson (account, plan, lesson, finished_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """)
                .params(account.value(), plan.value(), lesson, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void remove(AccountId account, Slug plan, String lesson) {
        jdbc.sql("DELETE FROM catalog.finished_lesson WHERE account = ? AND plan = ? AND lesson = ?")
                .params(account.value(), plan.value(), lesson)
                .update();
    }

    @Override
    public Set<String> finished(AccountId account, Slug plan) {
        return Set.copyOf(jdbc.sql("SELECT lesson FROM catalog.finished_lesson WHERE account = ? AND plan = ?")
                .params(account.value(), plan.value())
                .query(String.class)
                .list());
    }

    @Override
    public Map<Slug, Set<String>> finished(AccountId account, Collection<Slug> plans) {
        var byPlan = new HashMap<Slug, Set<String>>();
        jdbc.sql("SELECT plan, lesson FROM catalog.finished_lesson WHERE account = ? AND plan = ANY (?)")
                .params(account.value(), plans.stream().map(Slug::value).toArray(String[]::new))
                .query(row -> {
                    byPlan.computeIfAbsent(new Slug(row.getString(1)), plan -> new HashSet<>())
                            .add(row.getString(2));
                });
        return byPlan;
    }
}
