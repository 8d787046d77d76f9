package dev.assay.openbadges.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates and times as credentials write them: XML Schema's `dateTimeStamp`, which has an offset always.
public final class DateTimes {

    private static final Pattern STAMP =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    private DateTimes() {}

    /// The instant of a text; empty where it is no `dateTimeStamp` of the years 0000 to 9999.
    public static Optional<Instant> parse(String text) {
        if (!STAMP.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// The instant of a text.
    ///
    /// @param key the name for the message
    /// @throws IllegalArgumentException where it is no `dateTimeStamp`
    public static Instant parsed(String key, String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        key + " is not a date and time with an offset, such as 2026-01-31T12:00:00Z"));
    }

    /// An instant in UTC to the second, as `2026-01-31T12:00:00Z`.
    public static String write(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
