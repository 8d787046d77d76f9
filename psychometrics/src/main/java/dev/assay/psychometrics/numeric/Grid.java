package dev.assay.psychometrics.numeric;

/// Numbers rounded to multiples of one power of two, so that their sums are exact and thus the same in any order.
///
/// Sums of multiples of `2^-bits` are exact in doubles while they stay below `2^(53 - bits)`, and as whole numbers in
/// longs up to `2^(63 - bits)`. A number to round must be below `2^(51 - bits)`.
///
/// After Demmel & Nguyen (2013), Fast reproducible floating-point summation, 21st IEEE Symposium on Computer
/// Arithmetic.
public final class Grid {
    private final double step;
    private final double shift;

    private Grid(int bits) {
        this.step = Math.scalb(1.0, -bits);
        this.shift = Math.scalb(1.5, 52 - bits);
    }

    /// Multiples of `2^-bits`.
    public static Grid ofBits(int bits) {
        return new Grid(bits);
    }

    /// The nearest multiple.
    public double round(double value) {
        return value + shift - shift;
    }

    /// What [#round] adds and takes away, for loops that do it themselves.
    public double shift() {
        return shift;
    }

    /// How many steps a multiple is.
    public long steps(double multiple) {
        return (long) (multiple / step);
    }

    /// The number of so many steps, rounded once.
    public double of(long steps) {
        return steps * step;
    }

    /// The sum of all in any order, each first rounded to 2^-40 of the largest.
    public static double sum(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (largest == 0) {
            return 0;
        }
        var grid = new Grid(40 - Math.getExponent(largest));
        double sum = 0;
        for (double value : values) {
            sum += grid.round(value);
        }
        return sum;
    }
}
