package dev.assay.psychometrics.forensics;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.List;
import java.util.function.IntPredicate;

/// What some of a person's answers say of ability: how likely each ability on a grid is after them.
final class ConditionalAbility {
    private final List<? extends Dichotomous> items;
    private final NormalNodes population;
    private final double[][] right;
    private final double[][] logRight;
    private final double[][] logWrong;

    /// Rows are filled when an item is first asked for: one person is presented few of a large bank.
    ConditionalAbility(List<? extends Dichotomous> items, NormalNodes population) {
        this.items = items;
        this.population = population;
        this.right = new double[items.size()][];
        this.logRight = new double[items.size()][];
        this.logWrong = new double[items.size()][];
    }

    private void fill(int item) {
        if (right[item] == null) {
            right[item] = new double[points()];
            logRight[item] = new double[points()];
            logWrong[item] = new double[points()];
            for (int q = 0; q < points(); q++) {
                right[item][q] = items.get(item).probability(population.node(q));
                logRight[item][q] = StrictMath.log(right[item][q]);
                logWrong[item][q] = StrictMath.log(items.get(item).probability(0, population.node(q)));
            }
        }
    }

    static void requireOneEach(Responses responses, List<? extends Dichotomous> items) {
        if (items.size() != responses.itemCount()) {
            throw new IllegalArgumentException(
                    "there are " + items.size() + " curves for " + responses.itemCount() + " items");
        }
    }

    int points() {
        return population.size();
    }

    /// The chance of a right answer at a point of the grid.
    double right(int item, int q) {
        fill(item);
        return right[item][q];
    }

    /// Sums to one; the population itself where none of the items was presented.
    double[] weights(Responses responses, int person, IntPredicate use) {
        var weights = new double[points()];
        for (int q = 0; q < weights.length; q++) {
            weights[q] = StrictMath.log(population.weight(q));
        }
        for (int item = 0; item < right.length; item++) {
            if (use.test(item) && responses.isPresented(person, item)) {
                fill(item);
                var logs = responses.isRight(person, item) ? logRight[item] : logWrong[item];
                for (int q = 0; q < weights.length; q++) {
                    weights[q] += logs[q];
                }
            }
        }
        normalise(weights);
        return weights;
    }

    private static void normalise(double[] logs) {
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            most = Math.max(most, log);
        }
        double sum = 0;
        for (int q = 0; q < logs.length; q++) {
            logs[q] = StrictMath.exp(logs[q] - most);
            sum += logs[q];
        }
        for (int q = 0; q < logs.length; q++) {
            logs[q] /= sum;
        }
    }
}
