package dev.assay.psychometrics.calibration.polytomous;

import dev.assay.psychometrics.data.OrderedResponses;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.numeric.Exponential;
import dev.assay.psychometrics.numeric.Grid;
import dev.assay.psychometrics.numeric.NormalNodes;

/// The expectation step: of each person the posterior of ability at the nodes, added to what scores the person has.
///
/// Logarithms of chances are rounded so that their sums over items are exact.
final class OrderedEStep {
    /// The logarithm of a chance that no double holds.
    private static final double LEAST = -700;

    private final OrderedPlan plan;
    private final OrderedResponses responses;
    private final int nodes;
    private final double[] base;
    private final double[][] logs;

    /// Of the row of score 0 on an item.
    private final int[] rowOf;

    OrderedEStep(OrderedPlan plan, double[] values, NormalNodes population) {
        this.plan = plan;
        this.responses = plan.responses;
        this.nodes = population.size();
        int items = responses.items().size();
        var grid = Grid.ofBits(50 - Math.getExponent(-LEAST * (items + 1)));
        this.base = new double[nodes];
        for (int q = 0; q < nodes; q++) {
            base[q] = grid.round(Math.max(StrictMath.log(population.weight(q)), LEAST));
        }
        this.rowOf = new int[items];
        int rows = 0;
        for (int item = 0; item < items; item++) {
            rowOf[item] = rows;
            rows += plan.steps(item) + 1;
        }
        this.logs = new double[rows][nodes];
        for (int item = 0; item < items; item++) {
            if (plan.used[item]) {
                fill(item, values, population, grid);
            }
        }
    }

    private void fill(int item, double[] values, NormalNodes population, Grid grid) {
        int steps = plan.steps(item);
        int first = plan.first(item);
        var x = new double[steps];
        var chances = new double[steps + 1];
        for (int q = 0; q < nodes; q++) {
            for (int k = 0; k < steps; k++) {
                x[k] = values[first] * population.node(q) + values[first + 1 + k];
            }
            plan.curves[item].logChances(x, chances);
            for (int k = 0; k <= steps; k++) {
                logs[rowOf[item] + k][q] = grid.round(Math.max(chances[k], LEAST));
            }
        }
    }

    /// Over people `from` to below `to`.
    OrderedTally tally(int from, int to) {
        var tally = new OrderedTally(logs.length, nodes);
        var posterior = new double[nodes];
        var shares = new long[nodes];
        for (int person = from; person < to; person++) {
            tally.logs += OrderedTally.LOGS.steps(OrderedTally.LOGS.round(posterior(person, posterior)));
            for (int q = 0; q < nodes; q++) {
                shares[q] = OrderedTally.SHARES.steps(OrderedTally.SHARES.round(posterior[q]));
            }
            add(person, shares, tally);
        }
        return tally;
    }

    /// Fills the posterior of a person; the logarithm of what it was divided by is the log-likelihood.
    private double posterior(int person, double[] posterior) {
        System.arraycopy(base, 0, posterior, 0, nodes);
        for (int item = 0; item < rowOf.length; item++) {
            int score = responses.get(person, item);
            if (score != Responses.MISSING && plan.used[item]) {
                var row = logs[rowOf[item] + score];
                for (int q = 0; q < nodes; q++) {
                    posterior[q] += row[q];
                }
            }
        }
        double most = posterior[0];
        for (int q = 1; q < nodes; q++) {
            most = Math.max(most, posterior[q]);
        }
        double sum = 0;
        for (int q = 0; q < nodes; q++) {
            posterior[q] = Exponential.of(posterior[q] - most);
            sum += posterior[q];
        }
        for (int q = 0; q < nodes; q++) {
            posterior[q] /= sum;
        }
        return most + StrictMath.log(sum);
    }

    private void add(int person, long[] shares, OrderedTally tally) {
        int low = 0;
        int high = nodes;
        while (low < high && shares[low] == 0) {
            low++;
        }
        while (high > low && shares[high - 1] == 0) {
            high--;
        }
        addTo(tally.population, shares, low, high);
        for (int item = 0; item < rowOf.length; item++) {
            int score = responses.get(person, item);
            if (score != Responses.MISSING && plan.used[item]) {
                addTo(tally.counts[rowOf[item] + score], shares, low, high);
            }
        }
    }

    private static void addTo(long[] to, long[] shares, int low, int high) {
        for (int q = low; q < high; q++) {
            to[q] += shares[q];
        }
    }

    OrderedExpectations expectations(OrderedTally tally) {
        var counts = new double[rowOf.length][][];
        for (int item = 0; item < counts.length; item++) {
            counts[item] = new double[plan.used[item] ? plan.steps(item) + 1 : 0][];
            for (int k = 0; k < counts[item].length; k++) {
                counts[item][k] = OrderedTally.people(tally.counts[rowOf[item] + k]);
            }
        }
        return new OrderedExpectations(OrderedTally.LOGS.of(tally.logs), OrderedTally.people(tally.population), counts);
    }
}
