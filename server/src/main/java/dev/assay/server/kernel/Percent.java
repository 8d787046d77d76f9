package dev.assay.server.kernel;

/// A share in whole percent, 0 to 100.
public record Percent(int value) {
    public Percent {
        if (!(value >= 0 && value <= 100)) {
            throw new IllegalArgumentException("A percentage lies between 0 and 100, not at " + value);
        }
    }

    /// The least whole number that is at least this share of `total`: 80% of 50 is 40, of 51 is 41.
    public int leastOf(int total) {
        return Math.ceilDiv(value * total, 100);
    }

    @Override
    public String toString() {
        return value + "%";
    }
}
