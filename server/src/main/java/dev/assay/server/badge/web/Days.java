package dev.assay.server.badge.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates and times as pages write them, in UTC.
public final class Days {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm 'UTC'", Locale.UK);

    private Days() {}

    /// As in `12 November 2026`.
    public static String day(Instant time) {
        return DAY.format(time.atZone(ZoneOffset.UTC));
    }

    /// As in `12 November 2026 at 14:03 UTC`.
    public static String minute(Instant time) {
        return MINUTE.format(time.atZone(ZoneOffset.UTC));
    }
}
