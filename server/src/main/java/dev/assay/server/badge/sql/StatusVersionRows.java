package dev.assay.server.badge.sql;

import dev.assay.server.badge.StatusListVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table badge.status_version. Its rows are added, never changed.
@Repository
public class StatusVersionRows {
    private final JdbcClient jdbc;

    public StatusVersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds a version; false, and nothing changes, where its number is taken already.
    public boolean add(StatusListVersion version) {
        return jdbc.sql("""
                        INSERT INTO badge.status_version (list, version, credential, valid_until) VALUES (?, ?, ?, ?)
                        ON CONFLICT (list, version) DO NOTHING
                        """)
                        .params(
                                version.list(),
                                version.version(),
                                version.credential(),
                                version.validUntil().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Optional<StatusListVersion> newest(int list) {
        return jdbc.sql("SELECT * FROM badge.status_version WHERE list = ? ORDER BY version DESC LIMIT 1")
                .param(list)
                .query(StatusVersionRows::version)
                .optional();
    }

    public Optional<StatusListVersion> version(int list, int version) {
        return jdbc.sql("SELECT * FROM badge.status_version WHERE list = ? AND version = ?")
                .params(list, version)
                .query(StatusVersionRows::version)
                .optional();
    }

    private static StatusListVersion version(ResultSet row, int number) throws SQLException {
        return new StatusListVersion(
                row.getInt("list"),
                row.getInt("version"),
                row.getString("credential"),
                row.getObject("valid_until", OffsetDateTime.class).toInstant());
    }
}
