package dev.assay.items;

import java.math.BigDecimal;

/// How far a typed number may lie from the key: `absolute`, or `percent` of the key, whichever is more; both 0 where it
/// must be met.
public record Tolerance(BigDecimal absolute, BigDecimal percent) {
    public static final Tolerance NONE = new Tolerance(BigDecimal.ZERO, BigDecimal.ZERO);

    public Tolerance {
        if (absolute.signum() < 0 || percent.signum() < 0) {
            throw new IllegalArgumentException("a tolerance is at least 0, not " + absolute + " or " + percent + "%");
        }
    }

    boolean isNone() {
        return absolute.signum() == 0 && percent.signum() == 0;
    }

    BigDecimal around(BigDecimal key) {
        return absolute.max(key.abs().multiply(percent).movePointLeft(2));
    }
}
