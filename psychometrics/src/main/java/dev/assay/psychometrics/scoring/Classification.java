package dev.assay.psychometrics.scoring;

import dev.assay.psychometrics.model.ItemResponseModel;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How often passing and failing is right, and how often a second form would say the same.
///
/// @param accuracy      the share of people on whose side of the cut their true score is
/// @param consistency   the share of people whom two forms of the same items put on the same side
/// @param falsePasses   the share of all people who pass and truly are below
/// @param falseFailures the share of all people who fail and truly are above
public record Classification(double accuracy, double consistency, double falsePasses, double falseFailures) {

    /// By sums of scores: those at or above the cut pass; truly above is whose expected sum is.
    ///
    /// Lee (2010), Classification consistency and accuracy for complex assessments using item response theory,
    /// Journal of Educational Measurement 47.
    public static Classification ofSums(List<? extends ItemResponseModel> items, int cut, NormalNodes population) {
        var sums = new NumberCorrect(items);
        if (!(cut > 0 && cut <= sums.most())) {
            throw new IllegalArgumentException("the cut must be from 1 to " + sums.most() + ", not " + cut);
        }
        var tally = new double[4];
        for (int q = 0; q < population.size(); q++) {
            double theta = population.node(q);
            add(tally, population.weight(q), sums.expected(theta) >= cut, sums.chanceToReach(cut, theta));
        }
        return new Classification(tally[0], tally[1], tally[2], tally[3]);
    }

    /// By estimates of ability with normal errors; a person truly is where the ability is.
    ///
    /// Rudner (2001, 2005), Expected classification accuracy, Practical Assessment, Research & Evaluation 7 and 10.
    ///
    /// @param error the standard error of an estimate at an ability
    public static Classification ofAbilities(DoubleUnaryOperator error, double cut, NormalNodes population) {
        var normal = NormalDistribution.of(0, 1);
        var tally = new double[4];
        for (int q = 0; q < population.size(); q++) {
            double theta = population.node(q);
            double pass = normal.survivalProbability((cut - theta) / error.applyAsDouble(theta));
            add(tally, population.weight(q), theta >= cut, pass);
        }
        return new Classification(tally[0], tally[1], tally[2], tally[3]);
    }

    private static void add(double[] tally, double weight, boolean above, double pass) {
        tally[0] += weight * (above ? pass : 1 - pass);
        tally[1] += weight * (pass * pass + (1 - pass) * (1 - pass));
        tally[2] += above ? 0 : weight * pass;
        tally[3] += above ? weight * (1 - pass) : 0;
    }
}
