package dev.assay.cli.measure.report;

import java.util.Locale;
import java.util.OptionalDouble;

/// Numbers as people read them.
final class Numbers {
    /// Stands where there is no number.
    static final String NONE = "–";

    private Numbers() {}

    static String of(double value, int decimals) {
        var digits = String.format(Locale.ROOT, "%." + decimals + "f", value);
        if (digits.startsWith("-")) {
            // what rounds to zero has no sign
            return digits.matches("-[0.]+") ? digits.substring(1) : "−" + digits.substring(1);
        }
        return digits;
    }

    static String of(OptionalDouble value, int decimals) {
        return value.isPresent() ? of(value.getAsDouble(), decimals) : NONE;
    }

    static String of(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    static String p(double p) {
        return p < 0.001 ? "below 0.001" : of(p, 3);
    }

    /// "1 person", "2 people".
    static String counted(long count, String one, String more) {
        return of(count) + " " + (count == 1 ? one : more);
    }
}
