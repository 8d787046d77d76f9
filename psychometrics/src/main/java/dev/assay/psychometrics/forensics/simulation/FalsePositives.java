package dev.assay.psychometrics.forensics.simulation;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Tries every statistic of forensics on simulated people and items with whom nothing is wrong.
///
/// Abilities are estimated from the same answers, as they are in use. A rate below the nominal one errs on the
/// side of people; discrete statistics of few items often do. One above it by more than four standard errors,
/// with one seed and with another, is a fault.
public final class FalsePositives {
    private FalsePositives() {}

    /// @param tests  at least so many of each statistic; half as many of those that are simulations themselves
    /// @param random its seed decides all figures
    public static List<FalsePositiveRate> simulate(int tests, RandomGenerator random) {
        if (!(tests > 0)) {
            throw new IllegalArgumentException("one test at least is needed, not " + tests);
        }
        var tally = new RateTally();
        DriftTrials.run(tests, random, tally);
        ContrastTrials.run(tests, random, tally);
        PreknowledgeTrials.run(tests, random, tally);
        SimilarityTrials.run(tests, random, tally);
        return tally.rates();
    }

    /// Lines of text with nominal and observed rates.
    public static String table(List<FalsePositiveRate> rates) {
        var text = new StringBuilder(String.format(
                Locale.ROOT, "%-46s %8s %9s %8s %7s%n", "statistic", "nominal", "observed", "error", "tests"));
        for (var rate : rates) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-46s %8.3f %9.4f %8.4f %7d%n",
                    rate.statistic(),
                    rate.level(),
                    rate.observed(),
                    rate.error(),
                    rate.tests()));
        }
        return text.toString();
    }
}
