package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.model.TwoParameter;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// Whether people of each number-right score answer an item right as often as the model says (S-X2).
///
/// `sum over scores of (right - expected)^2 / variance`, about chi-squared. The share expected at a score s is
/// the chance of s that has the item right, over the chance of s, both integrated over ability; people who
/// answered all or nothing right tell nothing. Orlando & Thissen (2000), Likelihood-based item-fit indices for
/// dichotomous item response theory models, Applied Psychological Measurement 24. Neighbouring scores are put
/// together until at least one right and one wrong answer is expected; scores whose chance is below 1e-12 are
/// left out.
///
/// The variance is that of the binomials, `sum of E (1 - E)`, also where scores were put together; there it is
/// slightly below that of their mean E, which other programs take.
///
/// Where people saw different forms, E is worked out for each form, and people of the same number right of the
/// same number presented are put together. The work grows with the number of forms: 10,000 of 50 items take a
/// second.
///
/// With many people any model is refused: [#rmsea] says how far off it is, and 0.05 and less is close (Browne &
/// Cudeck, 1993, in Testing Structural Equation Models, ed. Bollen & Long).
///
/// @param cells            how many groups of scores
/// @param parameters       of the item: 1 for Rasch, 2, or 3
/// @param degreesOfFreedom cells less parameters, for parameters estimated from the same responses
/// @param pValue           how often as large a value would come about if the model held
/// @param rmsea            `sqrt(max(0, X2 - df) / (df (n - 1)))`
/// @param people           n, how many were presented the item, with those who answered all or nothing right
public record SX2(
        double chiSquared, int cells, int parameters, int degreesOfFreedom, double pValue, double rmsea, int people) {

    /// Of each item, in the order of columns; empty where too few people were presented it for any degree of
    /// freedom.
    ///
    /// @param ability the distribution of abilities that the items were calibrated with
    public static List<Optional<SX2>> of(Responses responses, List<? extends Dichotomous> items, NormalNodes ability) {
        var expected = ExpectedAtScores.of(responses, items, ability);
        var all = new ArrayList<Optional<SX2>>();
        for (int item = 0; item < items.size(); item++) {
            all.add(of(expected.cells(item), expected.people(item), parameters(items.get(item))));
        }
        return List.copyOf(all);
    }

    private static int parameters(Dichotomous item) {
        return switch (item) {
            case Rasch _ -> 1;
            case TwoParameter _ -> 2;
            case ThreeParameter _ -> 3;
        };
    }

    private static Optional<SX2> of(List<ScoreCell> cells, int people, int parameters) {
        var groups = ScoreCell.collapse(cells);
        int freedom = groups.size() - parameters;
        if (freedom < 1) {
            return Optional.empty();
        }
        double sum = 0;
        for (var group : groups) {
            double deviation = group.right() - group.expected();
            sum += deviation * deviation / group.variance();
        }
        return Optional.of(new SX2(
                sum,
                groups.size(),
                parameters,
                freedom,
                ChiSquaredDistribution.of(freedom).survivalProbability(sum),
                Math.sqrt(Math.max(0, sum - freedom) / ((double) freedom * (people - 1))),
                people));
    }
}
