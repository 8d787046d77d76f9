package dev.assay.server.notify.sql;

import dev.assay.server.notify.Claim;
import dev.assay.server.notify.Delivery;
import dev.assay.server.notify.DeliveryPolicy;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One row for each mail that was ever due: who sends it now, and whether it is settled.
@Repository
public class Deliveries {
    private final JdbcClient jdbc;

    public Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Claim claim(Delivery delivery, Instant now) {
        return jdbc.sql("""
                        INSERT INTO notify.sent AS known (kind, subject, since, claimed_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (kind, subject) DO UPDATE SET claimed_at = EXCLUDED.claimed_at
                            WHERE known.settled_at IS NULL AND (known.claimed_at IS NULL OR known.claimed_at <= ?)
                        RETURNING since""")
                .params(
                        delivery.kind().name(),
                        delivery.subject(),
                        Timestamp.from(now),
                        Timestamp.from(now),
                        Timestamp.from(now.minus(DeliveryPolicy.LEASE)))
                .query((row, index) -> row.getTimestamp("since").toInstant())
                .optional()
                .<Claim>map(Claim.Ours::new)
                .orElseGet(() -> isSettled(delivery) ? new Claim.Settled() : new Claim.Theirs());
    }

    private boolean isSettled(Delivery delivery) {
        return jdbc.sql("SELECT settled_at IS NOT NULL FROM notify.sent WHERE kind = ? AND subject = ?")
                .params(delivery.kind().name(), delivery.subject())
                .query(Boolean.class)
                .single();
    }

    /// The mail was sent, or there is nobody left to send it to.
    public void settle(Delivery delivery, Instant now) {
        finish(delivery, now, false);
    }

    public void giveUp(Delivery delivery, Instant now) {
        finish(delivery, now, true);
    }

    private void finish(Delivery delivery, Instant now, boolean givenUp) {
        jdbc.sql("""
                        UPDATE notify.sent SET settled_at = ?, given_up = ?, claimed_at = NULL
                        WHERE kind = ? AND subject = ?""")
                .params(Timestamp.from(now), givenUp, delivery.kind().name(), delivery.subject())
                .update();
    }

    /// Lets the next delivery try at once.
    public void release(Delivery delivery) {
        jdbc.sql("UPDATE notify.sent SET claimed_at = NULL WHERE kind = ? AND subject = ? AND settled_at IS NULL")
                .params(delivery.kind().name(), delivery.subject())
                .update();
    }
}
