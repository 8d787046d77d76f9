package dev.assay.cli.issue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/// Says on standard error how far a long run is: each second on one line of a terminal, each ten seconds on a line of
/// its own where the output goes to a file.
final class Progress {
    private final InstantSource clock;
    private final boolean terminal;
    private final Duration every;
    private final Instant started;
    private Instant said;

    Progress(InstantSource clock, boolean terminal) {
        this.clock = clock;
        this.terminal = terminal;
        this.every = Duration.ofSeconds(terminal ? 1 : 10);
        this.started = clock.instant();
        this.said = started;
    }

    void at(long issued, long refused) {
        if (Duration.between(said, clock.instant()).compareTo(every) >= 0) {
            said = clock.instant();
            System.err.print(terminal ? "\r" + words(issued, refused) : words(issued, refused) + "\n");
            System.err.flush();
        }
    }

    void end(long issued, long refused) {
        System.err.println((terminal ? "\r" : "") + words(issued, refused));
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
