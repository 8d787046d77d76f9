package dev.assay.server.badge.sql;

import dev.assay.server.badge.StatusListAddress;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table badge.status_list, and the marks in badge.badge that make its bits.
@Repository
public class StatusListRows {
    private final JdbcClient jdbc;

    public StatusListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Opens a list; nothing changes where its number is taken already.
    public void open(StatusListAddress list) {
        jdbc.sql("""
                        INSERT INTO badge.status_list (number, issuer, address, opened_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (number) DO NOTHING
                        """)
                .params(
                        list.number(),
                        list.issuer(),
                        list.address().toString(),
                        list.openedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<StatusListAddress> list(int number) {
        return jdbc.sql("SELECT * FROM badge.status_list WHERE number = ?")
                .param(number)
                .query(StatusListRows::list)
                .optional();
    }

    public Optional<StatusListAddress> list(URI address) {
        return jdbc.sql("SELECT * FROM badge.status_list WHERE address = ?")
                .param(address.toString())
                .query(StatusListRows::list)
                .optional();
    }

    public Optional<StatusListAddress> newest() {
        return jdbc.sql("SELECT * FROM badge.status_list ORDER BY number DESC LIMIT 1")
                .query(StatusListRows::list)
                .optional();
    }

    /// The first of `candidates` that no badge has in this list.
    public Optional<Integer> free(int list, int[] candidates) {
        return jdbc.sql("""
                        SELECT candidate FROM unnest(?) WITH ORDINALITY AS drawn (candidate, place)
                        WHERE NOT EXISTS (
                            SELECT FROM badge.badge WHERE status_list = ? AND status_index = drawn.candidate)
                        ORDER BY place LIMIT 1
                        """).params(candidates, list).query(Integer.class).optional();
    }

    /// The indexes whose marks are set.
    public List<Integer> revoked(int list) {
        return jdbc.sql("SELECT status_index FROM badge.badge WHERE status_list = ? AND revoked_at IS NOT NULL")
                .param(list)
                .query(Integer.class)
                .list();
    }

    private static StatusListAddress list(ResultSet row, int number) throws SQLException {
        return new StatusListAddress(
                row.getInt("number"),
                row.getString("issuer"),
                URI.create(row.getString("address")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }
}
