package dev.assay.items.expression;

import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.functions.basic.IfFunction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/// The functions of the expression language.
///
/// - `CEILING(x)`, `FLOOR(x)`: to a whole number, after rounding to 24 decimals, so that `FLOOR(10 / 3 * 3)` is 10
/// - `ROUND(x, n)`: to n decimals (0 to 12), half up
/// - `MIN(a, b, ...)`, `MAX(a, b, ...)`, `ABS(x)`
/// - `DISTINCT(a, b, ...)`: how many different values there are
/// - `LOG2(x)`: exact for powers of two, else to 9 decimals
/// - `GEOMETRIC_SUM(first, ratio, count)`: `first + first * ratio + ...`, count terms (0 to 64)
/// - `IF(condition, then, otherwise)`
final class DecimalFunctions {
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal BOUND = BigDecimal.TEN.pow(40);
    private static final int SNAP_DECIMALS = 24;

    private DecimalFunctions() {}

    static MapBasedFunctionDictionary dictionary() {
        MapBasedFunctionDictionary functions = new MapBasedFunctionDictionary();
        functions.addFunction("CEILING", DecimalFunction.of(x -> whole(x.getFirst(), RoundingMode.CEILING), "value"));
        functions.addFunction("FLOOR", DecimalFunction.of(x -> whole(x.getFirst(), RoundingMode.FLOOR), "value"));
        functions.addFunction("ROUND", DecimalFunction.of(DecimalFunctions::round, "value", "decimals"));
        functions.addFunction(
                "MIN",
                DecimalFunction.ofAny(x -> x.stream().reduce(BigDecimal::min).orElseThrow()));
        functions.addFunction(
                "MAX",
                DecimalFunction.ofAny(x -> x.stream().reduce(BigDecimal::max).orElseThrow()));
        functions.addFunction("ABS", DecimalFunction.of(x -> x.getFirst().abs(), "value"));
        functions.addFunction("DISTINCT", DecimalFunction.ofAny(DecimalFunctions::distinct));
        functions.addFunction("LOG2", DecimalFunction.of(x -> log2(x.getFirst()), "value"));
        functions.addFunction(
                "GEOMETRIC_SUM", DecimalFunction.of(DecimalFunctions::geometricSum, "first", "ratio", "count"));
        functions.addFunction("IF", new IfFunction());
        return functions;
    }

    private static BigDecimal whole(BigDecimal value, RoundingMode mode) {
        return bounded(value).setScale(SNAP_DECIMALS, RoundingMode.HALF_EVEN).setScale(0, mode);
    }

    private static BigDecimal round(List<BigDecimal> arguments) {
        return bounded(arguments.get(0))
                .setScale(SNAP_DECIMALS, RoundingMode.HALF_EVEN)
                .setScale(smallWhole(arguments.get(1), 12), RoundingMode.HALF_UP);
    }

    private static BigDecimal distinct(List<BigDecimal> values) {
        return BigDecimal.valueOf(
                values.stream().map(BigDecimal::stripTrailingZeros).distinct().count());
    }

    private static BigDecimal log2(BigDecimal value) {
        if (value.signum() <= 0) {
            throw new ArithmeticException("LOG2 of a number that is not positive");
        }
        BigDecimal power = BigDecimal.ONE;
        for (int exponent = 0; exponent <= 64; exponent++, power = power.multiply(TWO)) {
            if (power.compareTo(value) == 0) {
                return BigDecimal.valueOf(exponent);
            }
        }
        // StrictMath gives the same bits on every machine; 9 decimals are far from its last digit.
        double logarithm = StrictMath.log(bounded(value).doubleValue()) / StrictMath.log(2);
        return BigDecimal.valueOf(logarithm).setScale(9, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal geometricSum(List<BigDecimal> arguments) {
        BigDecimal term = arguments.get(0);
        BigDecimal sum = BigDecimal.ZERO;
        for (int count = smallWhole(arguments.get(2), 64); count > 0; count--) {
            sum = sum.add(term, MathContext.DECIMAL128);
            term = bounded(term.multiply(arguments.get(1), MathContext.DECIMAL128));
        }
        return sum;
    }

    // Setting the scale of 1E+999999999 would write out a milliard digits.
    private static BigDecimal bounded(BigDecimal value) {
        if (value.abs().compareTo(BOUND) > 0) {
            throw new ArithmeticException("a number is larger than 10^40");
        }
        return value;
    }

    private static int smallWhole(BigDecimal value, int max) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(max)) > 0) {
            throw new ArithmeticException("a whole number from 0 to " + max + " is needed, not " + value);
        }
        return value.intValueExact();
    }
}
