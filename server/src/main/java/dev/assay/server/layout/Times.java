package dev.assay.server.layout;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Moments as pages say them: always in UTC, always named as such.
public final class Times {
    private static final DateTimeFormatter DAY = utc("d MMMM uuuu");
    private static final DateTimeFormatter MINUTE = utc("d MMM uuuu, HH:mm 'UTC'");
    private static final DateTimeFormatter EXACT = utc("EEEE d MMMM uuuu, HH:mm:ss 'UTC'");

    private Times() {}

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /// As in `23 November 2026`.
    public static String day(Instant moment) {
        return DAY.format(moment);
    }

    /// As in `23 Nov 2026, 06:00 UTC`, for tables.
    public static String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    /// As in `Thursday 12 November 2026, 14:03:27 UTC`, where the second counts: a broken second counts up, so that a
    /// time to wait for is never shown too early.
    public static String exact(Instant moment) {
        var second = moment.truncatedTo(ChronoUnit.SECONDS);
        return EXACT.format(second.equals(moment) ? second : second.plusSeconds(1));
    }
}
