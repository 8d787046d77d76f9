package dev.assay.server.assessment.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Times in words. Pages show them in UTC and say so; a script may show the reader's own.
public final class Times {
    private static final DateTimeFormatter CLOCK = utc("HH:mm");
    private static final DateTimeFormatter DAY = utc("d MMMM uuuu");
    private static final DateTimeFormatter EXACT = utc("EEEE d MMMM uuuu, HH:mm:ss");

    private Times() {}

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(ZoneOffset.UTC);
    }

    public static String clock(Instant at) {
        return CLOCK.format(at);
    }

    public static String dayAndClock(Instant at) {
        return DAY.format(at) + " at " + CLOCK.format(at) + " UTC";
    }

    /// To the second, as in `Thursday 12 November 2026, 14:03:27`; a broken second counts up, so that the time shown is
    /// never too early.
    public static String exact(Instant at) {
        return EXACT.format(wholeSecond(at));
    }

    static Instant wholeSecond(Instant at) {
        var second = at.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(at) ? at : second.plusSeconds(1);
    }

    /// How long from now, in words: `23 hours and 58 minutes`, never less than a minute.
    public static String until(Instant now, Instant then) {
        var minutes = Math.max(1, Math.ceilDiv(Duration.between(now, then).toSeconds(), 60));
        var hours = minutes / 60;
        var rest = minutes % 60;
        if (hours == 0) {
            return count(rest, "minute");
        }
        return rest == 0 ? count(hours, "hour") : count(hours, "hour") + " and " + count(rest, "minute");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
