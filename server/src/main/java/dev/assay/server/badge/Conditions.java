package dev.assay.server.badge;

import java.util.List;

/// Under what conditions a badge was earned, in words: the same in the credential, on the page and on the certificate,
/// and as plain about limits as about merits.
public final class Conditions {
    private Conditions() {}

    /// One condition: a few words, and a sentence that says what they mean.
    public record Condition(String title, String words) {}

    public static List<Condition> of(Passing passing) {
        return List.of(
                new Condition("Open book.", "Documentation and notes were allowed."),
                new Condition("Unproctored.", "Nobody watched."),
                new Condition("AI tools not controlled.", "The holder may have used an assistant."),
                new Condition("Identity not verified.", "Nobody checked who answered."),
                new Condition("No time limit,", "and unlimited attempts with a day between them."),
                new Condition("Fresh questions.", fresh(passing)),
                new Condition(
                        "Attempts.", "Earned on one occasion, at the " + ordinal(passing.number()) + " attempt."));
    }

    /// All of them in one text, for the credential's evidence.
    public static String narrative(Passing passing) {
        return "The holder answered " + passing.correct() + " of " + passing.questions() + " questions right; "
                + passing.passMark() + " were needed. Occasions: 1. Attempt number: " + passing.number()
                + ". Open book: documentation and notes were allowed. Unproctored: nobody watched. "
                + "AI tools were not controlled. Identity was not verified: nobody checked who answered. "
                + "No time limit. The questions were drawn by version " + passing.blueprint()
                + " of the plan's blueprint. Fresh variants: " + passing.fresh() + " of " + passing.questions()
                + " had never been shown to anybody before.";
    }

    private static String fresh(Passing passing) {
        if (passing.fresh() == passing.questions()) {
            return "All " + passing.questions() + " were variants that nobody had been shown before.";
        }
        return "Each was drawn for this attempt; " + passing.fresh() + " of the " + passing.questions()
                + " variants had never been shown to anybody before.";
    }

    /// `first`, `second`, `third`, then `4th` and so on.
    public static String ordinal(int number) {
        return switch (number) {
            case 1 -> "first";
            case 2 -> "second";
            case 3 -> "third";
            default -> number + suffix(number);
        };
    }

    private static String suffix(int number) {
        if (number % 100 >= 11 && number % 100 <= 13) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
