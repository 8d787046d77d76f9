package dev.assay.psychometrics.numeric;

/// `exp` from additions, multiplications and shifts alone, so that it can run in lanes and gives the same bits on every
/// processor; within 1.1 units in the last place.
///
/// `exp(x) = 2^n exp(r)` with `|r| <= log(2) / 2`, where `exp(r)` is its Taylor polynomial to degree 13.
public final class Exponential {

    /// Below this the result is that of this number, about 3e-308.
    public static final double LEAST = -708;

    /// Above this the result is that of this number, about 8e307.
    public static final double MOST = 709;

    public static final double PER_LN2 = 1.4426950408889634;
    /// Added and taken away, it rounds to a whole number, which then stands in the low bits.
    public static final double ROUNDING = 0x1.8p52;
    /// ln 2 with 21 bits less than it could have, so that its multiples are exact.
    public static final double LN2_HIGH = 0x1.62e42fee00000p-1;
    public static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    private static final double[] COEFFICIENTS = coefficients();

    private Exponential() {}

    private static double[] coefficients() {
        var inverse = new double[14];
        double factorial = 1;
        for (int i = 0; i < inverse.length; i++) {
            factorial *= Math.max(i, 1);
            inverse[i] = 1 / factorial;
        }
        return inverse;
    }

    /// The coefficient of the polynomial at a power, up to 13.
    public static double coefficient(int power) {
        return COEFFICIENTS[power];
    }

    /// e to the power of x, with x cut to [[#LEAST], [#MOST]].
    public static double of(double x) {
        double cut = Math.min(Math.max(x, LEAST), MOST);
        double shifted = cut * PER_LN2 + ROUNDING;
        double n = shifted - ROUNDING;
        double r = cut - n * LN2_HIGH - n * LN2_LOW;
        double polynomial = COEFFICIENTS[13];
        for (int power = 12; power >= 0; power--) {
            polynomial = polynomial * r + COEFFICIENTS[power];
        }
        // the whole number in the low bits of the shifted one becomes the exponent
        long exponent = Double.doubleToRawLongBits(shifted) << 52;
        return Double.longBitsToDouble(Double.doubleToRawLongBits(polynomial) + exponent);
    }
}
