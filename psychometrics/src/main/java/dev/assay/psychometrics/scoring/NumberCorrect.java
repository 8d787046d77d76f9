package dev.assay.psychometrics.scoring;

import dev.assay.psychometrics.model.ItemResponseModel;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.List;

/// What the sum of the scores of one form says: how likely each sum is at each ability, and which ability a sum means.
///
/// Lord & Wingersky (1984), Comparison of IRT true-score and equipercentile observed-score equatings, Applied
/// Psychological Measurement 8; Thissen, Pommerich, Billeaud & Williams (1995), same journal 19, for items with more
/// scores and for abilities.
public final class NumberCorrect {
    private final List<ItemResponseModel> items;
    private final int most;

    /// @param items those of one form
    public NumberCorrect(List<? extends ItemResponseModel> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a form has one item at least");
        }
        this.items = List.copyOf(items);
        this.most = items.stream().mapToInt(item -> item.categories() - 1).sum();
    }

    /// The highest sum.
    public int most() {
        return most;
    }

    /// How likely each sum from 0 to [#most] is at an ability; sums to one.
    public double[] distribution(double theta) {
        var chances = new double[most + 1];
        chances[0] = 1;
        int reached = 0;
        for (var item : items) {
            int steps = item.categories() - 1;
            var next = new double[most + 1];
            for (int score = 0; score <= steps; score++) {
                double probability = item.probability(score, theta);
                for (int sum = 0; sum <= reached; sum++) {
                    next[sum + score] += chances[sum] * probability;
                }
            }
            reached += steps;
            chances = next;
        }
        return chances;
    }

    /// The mean sum at an ability: the test characteristic curve.
    public double expected(double theta) {
        return items.stream().mapToDouble(item -> item.expectedScore(theta)).sum();
    }

    /// How likely a sum of at least `cut` is at an ability.
    public double chanceToReach(int cut, double theta) {
        var chances = distribution(theta);
        double sum = 0;
        for (int score = Math.max(cut, 0); score <= most; score++) {
            sum += chances[score];
        }
        return Math.min(sum, 1);
    }

    /// The standard deviation of the sum over repeated forms at an ability: the conditional standard error of
    /// measurement, in points.
    public double conditionalError(double theta) {
        var chances = distribution(theta);
        double mean = expected(theta);
        double variance = 0;
        for (int score = 0; score <= most; score++) {
            variance += chances[score] * (score - mean) * (score - mean);
        }
        return Math.sqrt(variance);
    }

    /// The ability at which a sum is the expected one, between -[PointScores#BOUND] and [PointScores#BOUND]; these
    /// bounds where the sum is out of reach within them.
    public double thetaAt(double sum) {
        double low = -PointScores.BOUND;
        double high = PointScores.BOUND;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (expected(middle) < sum) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// Of each sum the mean and standard deviation of the abilities of people who reach it.
    public List<AbilityEstimate> abilities(NormalNodes population) {
        var weight = new double[most + 1];
        var first = new double[most + 1];
        var second = new double[most + 1];
        for (int q = 0; q < population.size(); q++) {
            var chances = distribution(population.node(q));
            for (int score = 0; score <= most; score++) {
                double share = population.weight(q) * chances[score];
                weight[score] += share;
                first[score] += share * population.node(q);
                second[score] += share * population.node(q) * population.node(q);
            }
        }
        var abilities = new ArrayList<AbilityEstimate>();
        for (int score = 0; score <= most; score++) {
            if (!(weight[score] > 0)) {
                throw new IllegalArgumentException("nobody of this population reaches the sum " + score);
            }
            double mean = first[score] / weight[score];
            abilities.add(new AbilityEstimate(
                    mean, Math.sqrt(Math.max(second[score] / weight[score] - mean * mean, 0))));
        }
        return abilities;
    }
}
