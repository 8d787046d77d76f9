package dev.assay.items;

import java.math.BigDecimal;
import java.util.Optional;

/// One value of a parameter: a number or words.
///
/// `written` is how the author wrote it, `number` its value where it is one.
public record ParameterValue(String written, Optional<BigDecimal> number) {
    public static ParameterValue of(BigDecimal number) {
        return new ParameterValue(number.toPlainString(), Optional.of(number));
    }

    public static ParameterValue words(String words) {
        return new ParameterValue(words, Optional.empty());
    }

    /// With thousands commas where it is a number.
    public String shown() {
        return number.isPresent() ? NumberText.withCommas(written) : written;
    }

    /// The same for 99.0 and 99, so that equal tuples have equal texts.
    String canonical() {
        return number.map(value -> value.stripTrailingZeros().toPlainString()).orElse(written);
    }

    /// What an expression sees: a `BigDecimal` or a `String`.
    Object value() {
        return number.isPresent() ? number.get() : written;
    }
}
