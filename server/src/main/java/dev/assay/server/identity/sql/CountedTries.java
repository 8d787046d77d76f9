package dev.assay.server.identity.sql;

import dev.assay.server.identity.ThrottlePolicy.Tries;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tries counted under keys that name nobody.
@Component
public class CountedTries {
    private final JdbcClient jdbc;

    public CountedTries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The tries of a key, held against others until the transaction ends, so that parallel tries count one by one. One
    /// statement, so that a row forgotten meanwhile is simply made again.
    public Tries lock(String key) {
        return jdbc.sql("""
                        INSERT INTO identity.throttle (key, tries, last_at, wait_until) VALUES (:key, 0, :never, :never)
                        ON CONFLICT (key) DO UPDATE SET tries = throttle.tries
                        RETURNING tries, last_at, wait_until
                        """)
                .param("key", key)
                .param("never", Accounts.utc(Instant.EPOCH))
                .query((row, number) -> new Tries(
                        row.getInt("tries"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        row.getObject("wait_until", OffsetDateTime.class).toInstant()))
                .single();
    }

    public void store(String key, Tries tries) {
        jdbc.sql("UPDATE identity.throttle SET tries = :tries, last_at = :last, wait_until = :until WHERE key = :key")
                .param("tries", tries.count())
                .param("last", Accounts.utc(tries.last()))
                .param("until", Accounts.utc(tries.waitUntil()))
                .param("key", key)
                .update();
    }

    public void forget(String key) {
        jdbc.sql("DELETE FROM identity.throttle WHERE key = :key")
                .param("key", key)
                .update();
    }

    /// Takes the last try of a key back: it succeeded.
    public void takeBack(String key) {
        jdbc.sql("""
                        UPDATE identity.throttle SET tries = greatest(tries - 1, 0), wait_until = last_at WHERE key = :key
                        """).param("key", key).update();
    }

    public int forgetQuietSince(Instant moment) {
        return jdbc.sql("DELETE FROM identity.throttle WHERE last_at < :moment AND wait_until < :moment")
                .param("moment", Accounts.utc(moment))
                .update();
    }
}
