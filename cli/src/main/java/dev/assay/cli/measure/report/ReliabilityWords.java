package dev.assay.cli.measure.report;

/// What a reliability is good for, in words.
///
/// After Nunnally & Bernstein (1994), Psychometric Theory, third edition, chapter 7: 0.7 for early work, 0.8 for
/// comparing groups, 0.9 and more where much hangs on one person's score.
final class ReliabilityWords {
    private ReliabilityWords() {}

    /// By the two decimals that are shown.
    static String of(double exact) {
        double reliability = Math.rint(100 * exact) / 100;
        if (reliability >= 0.9) {
            return "enough for decisions about single people";
        }
        if (reliability >= 0.8) {
            return "good; look twice at people near the passing score";
        }
        if (reliability >= 0.7) {
            return "fair: enough for feedback and for comparing groups, little for passing or failing one person";
        }
        return "low: the score alone should not decide about one person";
    }
}
