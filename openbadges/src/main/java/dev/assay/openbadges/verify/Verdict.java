package dev.assay.openbadges.verify;

import java.util.List;

/// The outcome of all checks together.
public enum Verdict {
    VALID("valid"),
    INVALID("invalid"),
    UNKNOWN("unknown");

    private final String term;

    Verdict(String term) {
        this.term = term;
    }

    /// The word for programs.
    public String term() {
        return term;
    }

    /// One failure makes a badge invalid; without one, a single check that could not be made leaves it open.
    static Verdict of(List<Check> checks) {
        var worst = checks.stream().map(Check::outcome).reduce(CheckOutcome::worse);
        return switch (worst.orElseThrow()) {
            case CheckOutcome.Passed _ -> VALID;
            case CheckOutcome.NotChecked _ -> VALID;
            case CheckOutcome.Failed _ -> INVALID;
            case CheckOutcome.Unknown _ -> UNKNOWN;
        };
    }
}
