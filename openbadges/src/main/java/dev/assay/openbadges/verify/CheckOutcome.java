package dev.assay.openbadges.verify;

/// What one check found; programs go by the enum, people by the words.
public sealed interface CheckOutcome {
    /// The sentence for people.
    String words();

    /// The check holds.
    record Passed(String words) implements CheckOutcome {}

    /// The check was left out because the asker wanted it so, or because it decides nothing; the others decide.
    record NotChecked(String words) implements CheckOutcome {}

    /// The badge is wrong here.
    record Failed(Fault fault, String words) implements CheckOutcome {}

    /// The check could not be made, which is neither for nor against the badge.
    record Unknown(Gap gap, String words) implements CheckOutcome {
        /// For checks that others can stand in for: left out where the asker let nothing be fetched.
        CheckOutcome orLeftOutOffline() {
            return gap == Gap.OFFLINE ? new NotChecked(words) : this;
        }
    }

    /// The worse of two: a failure before an unmade check before one left out before a pass; of equals the first.
    static CheckOutcome worse(CheckOutcome one, CheckOutcome other) {
        return one.rank() >= other.rank() ? one : other;
    }

    private int rank() {
        return switch (this) {
            case Passed _ -> 0;
            case NotChecked _ -> 1;
            case Unknown _ -> 2;
            case Failed _ -> 3;
        };
    }

    /// The word for programs: `passed`, `not-checked`, `failed`, `unknown`.
    default String term() {
        return switch (this) {
            case Passed _ -> "passed";
            case NotChecked _ -> "not-checked";
            case Failed _ -> "failed";
            case Unknown _ -> "unknown";
        };
    }
}
