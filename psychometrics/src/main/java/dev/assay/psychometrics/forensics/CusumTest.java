package dev.assay.psychometrics.forensics;

import java.util.random.RandomGenerator;

/// Whether the highest cumulative sum of an item's residuals is higher than chance makes it.
///
/// @param highest the highest sum in the direction; see [CusumChart]
/// @param pValue  how often answers of the foretold chances reach it, by simulation, which is exact at any number of
///                answers; see [Drift] for what else than a leak may explain a small one
public record CusumTest(Drift direction, double highest, double pValue) {

    /// @param replications how many sequences to draw; the p-value is at least `1 / (replications + 1)`
    public static CusumTest of(
            OrderedAnswers answers, double reference, Drift direction, int replications, RandomGenerator random) {
        CusumChart.requireReference(reference);
        Tails.requireReplications(replications);
        double observed = CusumChart.highest(answers, reference, direction);
        int asHigh = 0;
        for (int i = 0; i < replications; i++) {
            asHigh += CusumChart.highest(answers.simulated(random), reference, direction) >= observed ? 1 : 0;
        }
        return new CusumTest(direction, observed, Tails.simulated(asHigh, replications));
    }
}
