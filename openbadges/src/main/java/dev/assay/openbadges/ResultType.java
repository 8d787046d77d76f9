package dev.assay.openbadges;

/// What a result's value means (Open Badges 3.0, section ResultType; those that Assay issues).
public enum ResultType {
    /// A whole number of points.
    RAW_SCORE("RawScore"),
    /// A share of a hundred.
    PERCENT("Percent"),
    /// A named level.
    PERFORMANCE_LEVEL("PerformanceLevel"),
    /// A statement, such as a number of attempts.
    RESULT("Result"),
    /// Passed or not, in words.
    STATUS("Status");

    private final String term;

    ResultType(String term) {
        this.term = term;
    }

    /// The word in the credential.
    public String term() {
        return term;
    }
}
