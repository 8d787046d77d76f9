package dev.assay.items;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// How a computed number is rounded (half up) and written in an option.
public enum Show {
    INT(0),
    DEC1(1),
    DEC2(2),
    MONEY(2),
    /// A whole number without thousands commas, for times and ids.
    PLAIN(0);

    private final int decimals;

    Show(int decimals) {
        this.decimals = decimals;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    BigDecimal round(BigDecimal number) {
        // First to 24 decimals, so that 0.4999...9 left by a division is the half it stands for.
        return number.setScale(24, RoundingMode.HALF_EVEN).setScale(decimals, RoundingMode.HALF_UP);
    }

    /// `rounded` comes from [#round]; the unit stands where readers expect it: "USD 1.20", "35%", "40 s".
    String text(BigDecimal rounded, String unit) {
        String digits = switch (this) {
            case INT, DEC1, DEC2, MONEY -> NumberText.withCommas(rounded.toPlainString());
            case PLAIN -> rounded.toPlainString();
        };
        return switch (unit) {
            case "" -> digits;
            case "%" -> digits + "%";
            case "USD" -> (rounded.signum() < 0 ? "-USD " + digits.substring(1) : "USD " + digits);
            default -> digits + " " + unit;
        };
    }
}
