package dev.assay.server.platform;

import java.time.Duration;

/// How long the outbox waits before it hands an event to a failed listener again: 5 seconds, then twice as long each
/// time, at most 15 minutes; so a neighbour that is down is not hammered, and one hiccup costs seconds.
final class RetryWait {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS_TO_LONGEST = 8;

    private RetryWait() {}

    /// `attempts` counts the deliveries so far, the first included.
    static Duration after(int attempts) {
        var doublings = Math.clamp(attempts - 1, 0, DOUBLINGS_TO_LONGEST);
        var wait = FIRST.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
