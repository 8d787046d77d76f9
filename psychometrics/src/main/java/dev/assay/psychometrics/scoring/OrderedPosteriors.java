package dev.assay.psychometrics.scoring;

import dev.assay.psychometrics.data.OrderedResponses;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.ItemResponseModel;
import dev.assay.psychometrics.numeric.Grid;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.Arrays;
import java.util.List;

/// What the abilities of people may be after their ordered scores.
final class OrderedPosteriors {
    /// The logarithm of a chance that no double holds.
    private static final double LEAST = -700;

    private final OrderedResponses responses;
    private final NormalNodes population;
    private final double[] logWeights;

    /// Of each item, score and node; rounded so that the sum over items is the same in any order of them.
    private final double[][][] logs;

    OrderedPosteriors(OrderedResponses responses, List<? extends ItemResponseModel> items, NormalNodes population) {
        this.responses = responses;
        this.population = population;
        requireCurves(responses, items);
        var grid = Grid.ofBits(50 - Math.getExponent(-LEAST * (items.size() + 1)));
        this.logWeights = Arrays.stream(population.weights())
                .map(weight -> grid.round(Math.max(StrictMath.log(weight), LEAST)))
                .toArray();
        this.logs = new double[items.size()][][];
        for (int item = 0; item < logs.length; item++) {
            logs[item] = new double[items.get(item).categories()][population.size()];
            for (int score = 0; score < logs[item].length; score++) {
                for (int q = 0; q < population.size(); q++) {
                    double chance = items.get(item).probability(score, population.node(q));
                    logs[item][score][q] = grid.round(Math.max(StrictMath.log(chance), LEAST));
                }
            }
        }
    }

    private static void requireCurves(OrderedResponses responses, List<? extends ItemResponseModel> items) {
        if (items.size() != responses.items().size()) {
            throw new IllegalArgumentException("there are " + items.size() + " curves for "
                    + responses.items().size() + " items");
        }
        for (int item = 0; item < items.size(); item++) {
            if (items.get(item).categories() < responses.categories(item)) {
                throw new IllegalArgumentException(
                        "the curves of item " + responses.items().get(item) + " are of "
                                + items.get(item).categories() + " scores, but somebody has the score "
                                + (responses.categories(item) - 1));
            }
        }
    }

    /// Mean and standard deviation of one person's ability.
    AbilityEstimate of(int person) {
        var posterior = logWeights.clone();
        for (int item = 0; item < logs.length; item++) {
            int score = responses.get(person, item);
            for (int q = 0; score != Responses.MISSING && q < posterior.length; q++) {
                posterior[q] += logs[item][score][q];
            }
        }
        double most = Arrays.stream(posterior).max().orElseThrow();
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int q = 0; q < posterior.length; q++) {
            double share = StrictMath.exp(posterior[q] - most);
            sum += share;
            first += share * population.node(q);
            second += share * population.node(q) * population.node(q);
        }
        double mean = first / sum;
        return new AbilityEstimate(mean, Math.sqrt(Math.max(second / sum - mean * mean, 0)));
    }
}
