package dev.assay.items;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/// A typed number, read leniently but never by guessing.
///
/// "1200", " 1,200 ", "1 200", "+1200.0" and, for the unit s, "1200 s" are one number. A comma that does not separate
/// thousands ("0,5", "12,50") might mean a decimal point, so it is not read.
public sealed interface EnteredNumber {
    record Understood(BigDecimal value) implements EnteredNumber {}

    /// `whatToEnter` is a sentence for the candidate.
    record Unreadable(String whatToEnter) implements EnteredNumber {}

    int MAX_LENGTH = 40;

    /// A unit may be typed after the number (before it: USD and $); one of the others converts it.
    static EnteredNumber read(String typed, Units units) {
        String spaced = NumberText.SPACES.matcher(typed).replaceAll(" ").strip();
        for (Map.Entry<String, BigDecimal> other : units.others().entrySet()) {
            String bare = withoutUnit(spaced, other.getKey());
            if (bare.length() < spaced.length() && read(bare, "") instanceof Understood(BigDecimal value)) {
                return new Understood(value.multiply(other.getValue()));
            }
        }
        return read(typed, units.asked());
    }

    private static EnteredNumber read(String typed, String unit) {
        String text =
                withoutUnit(NumberText.SPACES.matcher(typed).replaceAll(" ").strip(), unit);
        if (text.isEmpty()) {
            return new Unreadable("Enter a number" + inUnit(unit) + ".");
        }
        if (typed.length() <= MAX_LENGTH && NumberText.TYPED.matcher(text).matches()) {
            return new Understood(new BigDecimal(text.replace(",", "").replace(" ", "")));
        }
        if (text.indexOf(',') >= 0) {
            return new Unreadable(
                    "Write the decimal point as a point, for example 0.5; a comma may only separate thousands, as in 12,000.");
        }
        return new Unreadable("Enter the number alone" + inUnit(unit) + ", in digits, for example 1200.");
    }

    private static String inUnit(String unit) {
        return unit.isEmpty() ? "" : " in " + unit;
    }

    private static String withoutUnit(String text, String unit) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (unit.equals("USD")) {
            for (String sign : new String[] {"usd", "$"}) {
                if (lower.startsWith(sign)) {
                    return text.substring(sign.length()).strip();
                }
            }
        }
        String wanted = unit.toLowerCase(Locale.ROOT);
        if (!wanted.isEmpty() && lower.endsWith(wanted)) {
            return text.substring(0, text.length() - wanted.length()).strip();
        }
        return text;
    }
}
