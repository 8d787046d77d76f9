package dev.assay.psychometrics.forensics;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Answers to one item in the order of time, each with the chance that it would be right.
///
/// The chance is best what the person's other answers foretell ([#ofItems]): then each answer is a fair coin of
/// that chance whatever the abilities are, and no error of an estimated ability creeps in.
public final class OrderedAnswers {
    private final boolean[] right;
    private final double[] chances;

    private OrderedAnswers(boolean[] right, double[] chances) {
        this.right = right;
        this.chances = chances;
    }

    /// @param chances of a right answer, above 0 and below 1
    public static OrderedAnswers of(boolean[] right, double[] chances) {
        if (right.length != chances.length) {
            throw new IllegalArgumentException(
                    "there are " + right.length + " answers and " + chances.length + " chances");
        }
        for (int i = 0; i < chances.length; i++) {
            if (!(chances[i] > 0 && chances[i] < 1)) {
                throw new IllegalArgumentException(
                        "chance " + (i + 1) + " must lie between 0 and 1, not be " + chances[i]);
            }
        }
        return new OrderedAnswers(right.clone(), chances.clone());
    }

    /// Of each item (in the order of columns) the answers of those who were presented it, with the chance after
    /// all their other answers.
    ///
    /// @param order people (rows) by the time of their answers; those left out take no part
    public static List<OrderedAnswers> ofItems(
            Responses responses, List<? extends Dichotomous> items, NormalNodes population, List<Integer> order) {
        ConditionalAbility.requireOneEach(responses, items);
        var ability = new ConditionalAbility(items, population);
        var right = new boolean[items.size()][order.size()];
        var chances = new double[items.size()][order.size()];
        var counts = new int[items.size()];
        for (int person : order) {
            var weights = ability.weights(responses, person, item -> true);
            for (int item = 0; item < counts.length; item++) {
                if (responses.isPresented(person, item)) {
                    boolean isRight = responses.isRight(person, item);
                    right[item][counts[item]] = isRight;
                    chances[item][counts[item]] = foretold(ability, item, weights, isRight);
                    counts[item]++;
                }
            }
        }
        var all = new ArrayList<OrderedAnswers>();
        for (int item = 0; item < counts.length; item++) {
            all.add(new OrderedAnswers(
                    Arrays.copyOf(right[item], counts[item]), Arrays.copyOf(chances[item], counts[item])));
        }
        return List.copyOf(all);
    }

    /// The chance after the other answers: the weights without the factor of this one.
    private static double foretold(ConditionalAbility ability, int item, double[] weights, boolean isRight) {
        double sum = 0;
        double sumRight = 0;
        for (int q = 0; q < weights.length; q++) {
            double chance = ability.right(item, q);
            double own = isRight ? chance : 1 - chance;
            double other = own > 0 ? weights[q] / own : 0;
            sum += other;
            sumRight += other * chance;
        }
        return Math.min(Math.max(sumRight / sum, 1e-9), 1 - 1e-9);
    }

    public int size() {
        return right.length;
    }

    public boolean isRight(int i) {
        return right[i];
    }

    public double chance(int i) {
        return chances[i];
    }

    /// `(x - P) / sqrt(P (1 - P))`: mean 0 and variance 1.
    public double residual(int i) {
        return ((right[i] ? 1 : 0) - chances[i]) / Math.sqrt(chances[i] * (1 - chances[i]));
    }

    /// The answers that chance alone would give.
    OrderedAnswers simulated(RandomGenerator random) {
        var drawn = new boolean[right.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = random.nextDouble() < chances[i];
        }
        return new OrderedAnswers(drawn, chances);
    }

    /// The same answers, were the chances these.
    OrderedAnswers withChances(double[] others) {
        return new OrderedAnswers(right, others);
    }
}
