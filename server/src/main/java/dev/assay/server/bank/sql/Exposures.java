package dev.assay.server.bank.sql;

import dev.assay.server.kernel.Slug;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
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

    /// Adds to the counts and answers what they are now. Rows are taken in the order of their ids, so that two nodes at
    /// once cannot wait for each other in a circle.
    public Map<String, Long> add(Slug plan, Map<String, Long> more) {
        var byId = new TreeMap<>(more);
        var counts = new HashMap<String, Long>();
        jdbc.sql("""
                        INSERT INTO bank.exposure AS known (plan, model, forms)
                        SELECT ?, model, forms FROM unnest(?::text[], ?::bigint[]) AS given (model, forms)
                        ON CONFLICT (plan, model) DO UPDATE SET forms = known.forms + EXCLUDED.forms
                        RETURNING model, forms""")
                .params(
                        plan.value(),
                        new SqlArrayValue("text", byId.keySet().toArray()),
                        new SqlArrayValue("int8", byId.values().toArray()))
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }
}
