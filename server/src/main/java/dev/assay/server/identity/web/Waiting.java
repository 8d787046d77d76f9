package dev.assay.server.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Says in words and in a header how long to wait.
final class Waiting {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH);

    private Waiting() {}

    static String say(Instant until, Instant now, HttpServletResponse response) {
        var seconds = Math.max(1, Duration.between(now, until).plusMillis(999).toSeconds());
        response.setHeader("Retry-After", Long.toString(seconds));
        // The next full second, so that who comes back at the moment named is not early.
        var moment = MOMENT.format(until.plusMillis(999).atOffset(ZoneOffset.UTC));
        return "There were too many tries. You can try again in " + length(seconds) + ", at " + moment + ".";
    }

    private static String length(long seconds) {
        if (seconds <= 90) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        return (seconds + 59) / 60 + " minutes";
    }
}
