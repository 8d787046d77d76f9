package dev.assay.psychometrics.standards;

import java.util.function.DoubleUnaryOperator;

/// A cut between what judges hold right and what it would do to those who sat the form.
public sealed interface Compromise {

    /// @param cut         points, not rounded
    /// @param failureRate the share of people below it
    record Found(double cut, double failureRate) implements Compromise {}

    /// The judges' line does not meet the people's: nobody or everybody would fail at any cut they hold
    /// acceptable.
    record NotFound() implements Compromise {}

    /// By Hofstee: judges name the least and the highest cut, and the least and the highest failure rate, that
    /// they can accept; of the line from (least cut, highest rate) to (highest cut, least rate), in means over
    /// judges, the point where the people lie.
    ///
    /// Hofstee (1983), The case for compromise in educational selection and grading, in Anderson & Helmick, On
    /// Educational Testing.
    ///
    /// @param scores of the people, in points
    /// @param cuts   a row a judge: the least and the highest cut, in points
    /// @param rates  a row a judge: the least and the highest failure rate, as shares
    static Compromise hofstee(double[] scores, double[][] cuts, double[][] rates) {
        if (cuts.length == 0 || cuts.length != rates.length) {
            throw new IllegalArgumentException("cuts and rates of the same judges, one at least, are needed, not of "
                    + cuts.length + " and " + rates.length);
        }
        var failures = new FailureRates(scores);
        double leastCut = column(cuts, 0, Double.MAX_VALUE);
        double mostCut = column(cuts, 1, Double.MAX_VALUE);
        double leastRate = column(rates, 0, 1);
        double mostRate = column(rates, 1, 1);
        DoubleUnaryOperator line = cut -> mostRate + (leastRate - mostRate) * (cut - leastCut) / (mostCut - leastCut);
        return failures.meet(line, leastCut, mostCut);
    }

    /// By Beuk: each judge names a cut and the failure rate to go with it; through the means a line is drawn
    /// whose slope is the ratio of the standard deviations, so that the one they agree on less gives way more.
    ///
    /// Beuk (1984), A method for reaching a compromise between absolute and relative standards in examinations,
    /// Journal of Educational Measurement 21.
    ///
    /// @param scores of the people, in points
    /// @param cuts   one a judge, in points
    /// @param rates  one a judge: the failure rate, as a share
    static Compromise beuk(double[] scores, double[] cuts, double[] rates) {
        if (cuts.length < 2 || cuts.length != rates.length) {
            throw new IllegalArgumentException("cuts and rates of the same judges, two at least, are needed, not of "
                    + cuts.length + " and " + rates.length);
        }
        for (int judge = 0; judge < cuts.length; judge++) {
            if (!(Double.isFinite(cuts[judge]) && rates[judge] >= 0 && rates[judge] <= 1)) {
                throw new IllegalArgumentException("judge " + (judge + 1) + " must name a finite cut and a rate from 0"
                        + " to 1, not " + cuts[judge] + " and " + rates[judge]);
            }
        }
        var failures = new FailureRates(scores);
        double cut = Spread.mean(cuts);
        double rate = Spread.mean(rates);
        double ofCuts = Spread.deviation(cuts);
        if (!(ofCuts > 0)) {
            // all agree on the cut, which so does not give way
            return new Found(cut, failures.at(cut));
        }
        double slope = Spread.deviation(rates) / ofCuts;
        // of pass rates the line rises with the cut, so that of failure rates it falls and meets the people's once
        DoubleUnaryOperator line = score -> rate - slope * (score - cut);
        return failures.meet(line, Math.min(failures.least() - 1, cut), Math.max(failures.most() + 1, cut));
    }

    private static double column(double[][] rows, int column, double most) {
        double sum = 0;
        for (int row = 0; row < rows.length; row++) {
            boolean isRange = rows[row].length == 2 && rows[row][0] >= 0 && rows[row][0] < rows[row][1];
            if (!(isRange && rows[row][1] <= most)) {
                throw new IllegalArgumentException(
                        "judge " + (row + 1) + " must name a least and a higher value, rates at most 1");
            }
            sum += rows[row][column];
        }
        return sum / rows.length;
    }
}
