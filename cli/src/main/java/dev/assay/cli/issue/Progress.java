package dev.assay.cli.issue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/// Says on standard error how far a run is, each second, where somebody is looking; at its end also where a line was
/// refused.
final class Progress {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final boolean watched;
    private final Instant started;
    private Instant said;

    /// @param watched whether standard error is a terminal
    Progress(InstantSource clock, boolean watched) {
        this.clock = clock;
        this.watched = watched;
        this.started = clock.instant();
        this.said = started;
    }

    void at(long issued, long refused) {
        if (watched && Duration.between(said, clock.instant()).compareTo(EVERY) >= 0) {
            said = clock.instant();
            System.err.print("\r" + words(issued, refused));
            System.err.flush();
        }
    }

    void end(long issued, long refused) {
        if (watched || refused > 0) {
            System.err.println((watched ? "\r" : "") + words(issued, refused));
        }
    }

    private String words(long issued, long refused) {
        double seconds =
                Math.max(0.001, Duration.between(started, clock.instant()).toMillis() / 1000.0);
        return String.format(
                Locale.ROOT,
                "%,d issued, %,d refused, %.1f s, %,.0f a second",
                issued,
                refused,
                seconds,
                issued / seconds);
    }
}
