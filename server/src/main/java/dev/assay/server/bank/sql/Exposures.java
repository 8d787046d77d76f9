package dev.assay.server.bank.sql;

import dev.assay.server.kernel.Slug;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// How many forms each item model was on.
@Repository
public class Exposures {
    private final JdbcClient jdbc;

    public Exposures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<String, Long> all(Slug plan) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("SELECT model, forms FROM bank.exposure WHERE plan = ?")
                .param(plan.value())
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /// Rows are taken in the order of their ids, so that two starts at once cannot wait for each other in a circle.
    public void countOneMore(Slug plan, Collection<String> models) {
        jdbc.sql("""
                        INSERT INTO bank.exposure AS known (plan, model, forms)
                        SELECT ?, model, 1 FROM unnest(?::text[]) AS given (model)
                        ON CONFLICT (plan, model) DO UPDATE SET forms = known.forms + 1""")
                .params(plan.value(), new SqlArrayValue("text", (Object[])
                        models.stream().distinct().sorted().toArray(String[]::new)))
                .update();
    }
}
