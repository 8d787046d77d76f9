package dev.assay.server.badge.sql;

import dev.assay.openbadges.keys.VerificationKey;
import dev.assay.server.badge.IssuerKey;
import dev.assay.server.badge.SealedSeed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table badge.issuer_key.
@Repository
public class IssuerKeyRows {
    private final JdbcClient jdbc;

    public IssuerKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False where another key is in use already; then nothing changes.
    public boolean add(IssuerKey key, SealedSeed seed) {
        return jdbc.sql("""
                        INSERT INTO badge.issuer_key (id, sealed_seed, created_at) VALUES (?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """)
                        .params(key.id(), seed.bytes(), key.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public void retire(String id, Instant at) {
        jdbc.sql("UPDATE badge.issuer_key SET retired_at = ? WHERE id = ? AND retired_at IS NULL")
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /// Every key there ever was, the newest first.
    ///
    /// @param secret what the private halves are sealed under
    public List<IssuerKey> all(byte[] secret) {
        return jdbc.sql("SELECT * FROM badge.issuer_key ORDER BY created_at DESC, id")
                .query((row, number) -> key(row, secret))
                .list();
    }

    private static IssuerKey key(ResultSet row, byte[] secret) throws SQLException {
        var id = row.getString("id");
        var publicKey = VerificationKey.ofMultibase(id)
                .orElseThrow(() -> new IllegalStateException("badge.issuer_key names something that is no key: " + id));
        var retired = row.getObject("retired_at", OffsetDateTime.class);
        return new IssuerKey(
                SealedSeed.stored(row.getBytes("sealed_seed")).open(publicKey, secret),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(retired).map(OffsetDateTime::toInstant));
    }
}
