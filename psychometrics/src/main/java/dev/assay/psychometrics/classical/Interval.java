package dev.assay.psychometrics.classical;

/// A range that covers the true value in so many of a hundred samples as its confidence says.
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low " + low + " must not be above high " + high);
        }
    }

    static void requireConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "confidence must be above 0 and below 1, such as 0.95, not " + confidence);
        }
    }
}
