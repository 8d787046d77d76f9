package dev.assay.server.badge;

import java.time.Duration;
import java.time.Instant;

/// How often one source may have this server fetch for it: 10 verifications at once, then one more every 6 seconds.
///
/// A token bucket: `tokens` as they stood at `at`.
public record FetchAllowance(double tokens, Instant at) {
    static final int MOST = 10;
    static final Duration REFILL = Duration.ofSeconds(6);

    public static FetchAllowance full(Instant now) {
        return new FetchAllowance(MOST, now);
    }

    /// The allowance at a later time.
    public FetchAllowance at(Instant now) {
        var passed = Math.max(0, Duration.between(at, now).toMillis());
        return new FetchAllowance(Math.min(MOST, tokens + (double) passed / REFILL.toMillis()), now);
    }

    public boolean allows() {
        return tokens >= 1;
    }

    /// One less.
    public FetchAllowance spent() {
        return new FetchAllowance(tokens - 1, at);
    }
}
