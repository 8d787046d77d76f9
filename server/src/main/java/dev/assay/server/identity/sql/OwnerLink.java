package dev.assay.server.identity.sql;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The hash of the one token that makes the first owner.
@Component
public class OwnerLink {
    private final JdbcClient jdbc;

    public OwnerLink(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void replace(byte[] tokenHash, Instant now) {
        jdbc.sql("""
                        INSERT INTO identity.owner_link (token_hash, made_at) VALUES (:hash, :now)
                        ON CONFLICT (singleton) DO UPDATE SET token_hash = excluded.token_hash, made_at = excluded.made_at
                        """).param("hash", tokenHash).param("now", Accounts.utc(now)).update();
    }

    public Optional<byte[]> tokenHash() {
        return jdbc.sql("SELECT token_hash FROM identity.owner_link")
                .query(byte[].class)
                .optional();
    }

    /// The same, held until the transaction ends, so that of two who open the link only one finds it.
    public Optional<byte[]> lockTokenHash() {
        return jdbc.sql("SELECT token_hash FROM identity.owner_link FOR UPDATE")
                .query(byte[].class)
                .optional();
    }

    public void remove() {
        jdbc.sql("DELETE FROM identity.owner_link").update();
    }
}
