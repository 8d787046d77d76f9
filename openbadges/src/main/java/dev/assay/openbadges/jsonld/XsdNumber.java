package dev.assay.openbadges.jsonld;

import dev.assay.openbadges.rdfc.Term.Literal;
import jakarta.json.JsonNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// A JSON number as an RDF literal: `xsd:integer` for whole numbers below 10^21, else `xsd:double` with 16 digits
/// (JSON-LD 1.1 API, section 8.6).
///
/// The digits are those of the nearest double, as every JavaScript implementation has it: 745.93 becomes
/// `7.459299999999999E2`. A number that is not the shortest one of its double, or has more than 16 digits, is refused:
/// it could be altered without the signature noticing.
final class XsdNumber {

    static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private static final BigDecimal DOUBLE_FROM = BigDecimal.ONE.movePointRight(21);
    private static final MathContext DIGITS = new MathContext(16, RoundingMode.HALF_UP);

    private XsdNumber() {}

    static Literal literal(JsonNumber number, @Nullable String datatype) {
        var value = number.bigDecimalValue();
        double nearest = value.doubleValue();
        boolean asDouble = (XSD + "double").equals(datatype)
                || value.compareTo(DOUBLE_FROM) >= 0
                || value.stripTrailingZeros().scale() > 0;
        if (!survives(value, nearest, asDouble)) {
            throw new JsonLdProblemException(new JsonLdProblem.NotSignable(
                    "the number " + number + " has more digits than JSON-LD keeps; write it as a text"));
        }
        if (asDouble) {
            return new Literal(
                    scientific(new BigDecimal(nearest).round(DIGITS)),
                    datatype == null ? XSD + "double" : datatype,
                    null);
        }
        return new Literal(value.toBigInteger().toString(), datatype == null ? XSD + "integer" : datatype, null);
    }

    private static boolean survives(BigDecimal value, double nearest, boolean asDouble) {
        if (Double.isInfinite(nearest) || value.compareTo(DOUBLE_FROM.negate()) <= 0) {
            return false;
        }
        return asDouble
                ? value.round(DIGITS).compareTo(value) == 0
                        && new BigDecimal(Double.toString(nearest)).compareTo(value) == 0
                : new BigDecimal(nearest).compareTo(value) == 0;
    }

    /// XSD's canonical form: one digit, a point, at least one digit, `E`, the exponent.
    private static String scientific(BigDecimal value) {
        if (value.signum() == 0) {
            return "0.0E0";
        }
        var digits = value.abs().stripTrailingZeros().unscaledValue().toString();
        int exponent = digits.length() - 1 - value.stripTrailingZeros().scale();
        var fraction = digits.length() == 1 ? "0" : digits.substring(1);
        return (value.signum() < 0 ? "-" : "") + digits.charAt(0) + "." + fraction + "E" + exponent;
    }
}
