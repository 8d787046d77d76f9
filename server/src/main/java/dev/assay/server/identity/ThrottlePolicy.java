package dev.assay.server.identity;

import java.time.Duration;
import java.time.Instant;

/// How many tries are free, and how long to wait after each further one: the wait doubles with every try up to a limit,
/// and a quiet time forgets all.
public enum ThrottlePolicy {
    /// Passwords tried for one address, whether or not it has an account.
    SIGN_IN_AT_ADDRESS(5, Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofHours(12)),
    /// Passwords tried from one source. A class behind one address signs in well: successes are not counted.
    SIGN_IN_FROM_SOURCE(30, Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofHours(12)),
    /// Accounts made from one source: a class of 60 may sign up at once.
    SIGN_UP_FROM_SOURCE(60, Duration.ofSeconds(10), Duration.ofMinutes(15), Duration.ofHours(1)),
    /// Mails asked for one address.
    MAIL_TO_ADDRESS(3, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(12)),
    /// Mails asked from one source.
    MAIL_FROM_SOURCE(20, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofHours(12));

    /// Counting stops that far above what is free: by then every policy waits its longest.
    private static final int COUNTED_ABOVE_FREE = 20;

    private final int free;
    private final Duration firstWait;
    private final Duration longestWait;
    private final Duration memory;

    ThrottlePolicy(int free, Duration firstWait, Duration longestWait, Duration memory) {
        this.free = free;
        this.firstWait = firstWait;
        this.longestWait = longestWait;
        this.memory = memory;
    }

    /// Tries so far: how many, when the last one was, and until when the next one has to wait.
    public record Tries(int count, Instant last, Instant waitUntil) {
        public static final Tries NONE = new Tries(0, Instant.EPOCH, Instant.EPOCH);
    }

    /// Whether a try may be made now.
    public sealed interface Verdict {}

    /// It may, and then stands counted like this.
    public record Admitted(Tries counted) implements Verdict {}

    /// It may not before this moment.
    public record Wait(Instant until) implements Verdict {}

    public Verdict judge(Tries before, Instant now) {
        if (now.isBefore(before.waitUntil())) {
            return new Wait(before.waitUntil());
        }
        var forgotten = now.isAfter(before.last().plus(memory));
        var count = forgotten ? 1 : Math.min(before.count() + 1, free + COUNTED_ABOVE_FREE);
        return new Admitted(new Tries(count, now, now.plus(waitAfter(count))));
    }

    /// A count is worth keeping for at most this long.
    public static Duration longestMemory() {
        return Duration.ofHours(12);
    }

    private Duration waitAfter(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        var doubled = firstWait.multipliedBy(1L << (count - free));
        return doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
    }
}
