package dev.assay.server.bank.sql;

import dev.assay.items.ItemModel;
import dev.assay.server.kernel.Slug;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/// Every version of every item model that was ever current, as YAML.
@Repository
public class ModelVersions {
    private final JdbcClient jdbc;

    public ModelVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds the versions that are new; those that stand already are left alone.
    public void add(Slug plan, Collection<ItemModel> models, String engine, Instant now) {
        jdbc.sql("""
                        INSERT INTO bank.model_version (model, version, plan, file, source, engine, added_at)
                        SELECT model, version, ?, file, source, ?, ?
                        FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS given (model, version, file, source)
                        ON CONFLICT DO NOTHING""")
                .params(
                        plan.value(),
                        engine,
                        Timestamp.from(now),
                        texts(models.stream().map(ItemModel::id)),
                        texts(models.stream().map(ItemModel::version)),
                        texts(models.stream().map(model -> model.head().file())),
                        texts(models.stream().map(ItemModel::source)))
                .update();
    }

    /// The YAML of one version and the file it was read from.
    public Optional<Stored> version(String model, String version) {
        return jdbc.sql("SELECT file, source, engine FROM bank.model_version WHERE model = ? AND version = ?")
                .params(model, version)
                .query(Stored.class)
                .optional();
    }

    private static SqlArrayValue texts(java.util.stream.Stream<String> values) {
        return new SqlArrayValue("text", (Object[]) values.toArray(String[]::new));
    }

    /// One stored version.
    public record Stored(String file, String source, String engine) {}
}
