package dev.assay.openbadges.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// JSON in its one canonical text (RFC 8785, JSON Canonicalization Scheme).
///
/// The scheme reads numbers as doubles. A number that a double would change is refused: it could be altered without a
/// signature noticing.
public final class CanonicalJson {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder(1_024);

    private CanonicalJson() {}

    /// The canonical text; empty where a number in the value is none that a double holds exactly as written.
    public static Optional<String> write(JsonValue value) {
        try {
            var writer = new CanonicalJson();
            writer.value(value);
            return Optional.of(writer.out.toString());
        } catch (ArithmeticException unrepresentable) {
            return Optional.empty();
        }
    }

    private void value(JsonValue value) {
        switch (value) {
            case JsonObject object -> object(object);
            case JsonArray array -> array(array);
            case JsonString text -> text(text.getString());
            case JsonNumber number -> out.append(number(number.bigDecimalValue()));
            case JsonValue literal -> out.append(literal);
        }
    }

    private void object(JsonObject object) {
        var keys = object.keySet().toArray(String[]::new);
        Arrays.sort(keys);
        out.append('{');
        for (int i = 0; i < keys.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            text(keys[i]);
            out.append(':');
            value(Objects.requireNonNull(object.get(keys[i])));
        }
        out.append('}');
    }

    private void array(JsonArray array) {
        out.append('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            value(array.get(i));
        }
        out.append(']');
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            unit(text.charAt(i));
        }
        out.append('"');
    }

    private void unit(char unit) {
        switch (unit) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (unit < ' ') {
                    out.append("\\u00").append(HEX.charAt(unit >> 4)).append(HEX.charAt(unit & 0xf));
                } else {
                    out.append(unit);
                }
            }
        }
    }

    /// The text ECMAScript gives a number (ECMA-262, Number::toString): plain from 10^-6 to below 10^21, else with an
    /// exponent.
    private static String number(BigDecimal exact) {
        double nearest = exact.doubleValue();
        var shortest = Double.isFinite(nearest) ? shortest(nearest) : BigDecimal.ZERO;
        if (shortest.compareTo(exact) != 0) {
            throw new ArithmeticException("a double does not hold " + exact);
        }
        if (shortest.signum() == 0) {
            return "0";
        }
        var stripped = shortest.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        return exponent >= 21 || exponent < -6 ? scientific(stripped, exponent) : stripped.toPlainString();
    }

    /// Java writes two digits also where one tells the double apart, which happens among the smallest (4.9E-324).
    private static BigDecimal shortest(double number) {
        var digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        if (digits.precision() == 2) {
            var one = digits.round(new MathContext(1, RoundingMode.HALF_EVEN));
            return one.doubleValue() == number ? one : digits;
        }
        return digits;
    }

    private static String scientific(BigDecimal number, int exponent) {
        var digits = number.unscaledValue().abs().toString();
        return (number.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + (exponent < 0 ? "e-" : "e+")
                + Math.abs(exponent);
    }
}
