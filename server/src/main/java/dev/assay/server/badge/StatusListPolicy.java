package dev.assay.server.badge;

import java.time.Duration;
import java.time.Instant;

/// A signed state of a status list is good for seven days, and signed anew when less than three of them are left.
/// Everybody may keep it for a minute before asking again.
public final class StatusListPolicy {
    /// The `ttl` of a list and the `max-age` of its address: so long may a revocation go unseen.
    public static final Duration KEPT = Duration.ofMinutes(1);

    private static final Duration GOOD = Duration.ofDays(7);
    private static final Duration LEFT = Duration.ofDays(3);

    private StatusListPolicy() {}

    /// The end of a state signed at `signed`.
    public static Instant end(Instant signed) {
        return signed.plus(GOOD);
    }

    /// Whether a state that ends at `end` may still be given out at `now`.
    public static boolean isFresh(Instant end, Instant now) {
        return !now.plus(LEFT).isAfter(end);
    }
}
