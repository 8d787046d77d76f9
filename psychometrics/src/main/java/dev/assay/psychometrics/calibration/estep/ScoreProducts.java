package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.numeric.Grid;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.Arrays;

/// The products of the derivatives of each person's marginal log-likelihood, summed over people: the empirical
/// information (Meilijson, 1989, A fast improvement to the EM algorithm on its own terms, Journal of the Royal
/// Statistical Society B 51).
///
/// A person's derivative is the mean of the [AnswerScores] under the posterior of their ability (Louis, 1982).
public final class ScoreProducts implements Summation {
    private static final Grid PRODUCTS = Grid.ofBits(39);
    private static final long SHIFT_BITS = Double.doubleToRawLongBits(PRODUCTS.shift());

    private final TableEStep table;
    private final int[] ends;
    private final int size;

    /// Of each power of two by which a parameter's scores were divided, so that they are below 1.
    private final int[] powers;

    /// Of each parameter of an item, and each answer, a score at each node.
    private final double[][][] byAnswer;

    private final double[][] population;

    /// @param totals of all people, also of those whom other machines sum
    public ScoreProducts(ItemCurves items, NormalNodes nodes, Totals totals, AnswerScores scores) {
        this.table = new TableEStep(items, nodes, totals.isComplete());
        this.ends = scores.ends();
        this.size = scores.size();
        this.powers = new int[size];
        this.byAnswer = new double[scores.byAnswer().length][][];
        this.population = new double[scores.population().length][];
        for (int i = 0; i < byAnswer.length; i++) {
            var both = scores.byAnswer()[i];
            powers[i] = Math.max(power(both[0]), power(both[1]));
            byAnswer[i] = new double[][] {scaled(both[0], powers[i]), scaled(both[1], powers[i])};
        }
        for (int i = 0; i < population.length; i++) {
            var each = scores.population()[i];
            powers[byAnswer.length + i] = power(each);
            population[i] = scaled(each, power(each));
        }
    }

    private static int power(double[] values) {
        double most = Double.MIN_NORMAL;
        for (double value : values) {
            most = Math.max(most, Math.abs(value));
        }
        return Math.getExponent(most) + 1;
    }

    /// With zeros where the table has more nodes.
    private double[] scaled(double[] values, int power) {
        var scaled = new double[table.columns() * Lanes.WIDTH];
        for (int q = 0; q < values.length; q++) {
            scaled[q] = Math.scalb(values[q], -power);
        }
        return scaled;
    }

    private static int triangle(int row) {
        return row * (row + 1) / 2;
    }

    @Override
    public Tally tally() {
        return new Tally(triangle(size));
    }

    @Override
    public boolean readsRows() {
        return table.readsRows();
    }

    @Override
    public void prepare(People people) {
        table.prepare(people);
    }

    @Override
    public void add(People people, Tally tally) {
        var posteriors = table.posteriors();
        var total = new double[table.columns() * Lanes.WIDTH];
        var mine = new int[size];
        var means = new double[size];
        for (var batch : people.batches(table.tableRows, true)) {
            posteriors.fill(batch, total);
            Arrays.fill(total, 0);
            for (int person = 0; person < batch.people(); person++) {
                multiply(tally.sums, mine, means, means(batch, person, posteriors, mine, means));
            }
        }
    }

    /// Leaves which parameters a person's answers speak of, and the mean score of each.
    ///
    /// @return how many those are
    private int means(Batch batch, int person, TableEStep.Posteriors posteriors, int[] mine, double[] means) {
        int unitItems = table.tableRows.unitItems();
        int count = 0;
        for (int k = batch.ends()[person]; k < batch.ends()[person + 1]; k++) {
            int row = batch.rows()[k];
            int first = (row >> unitItems) * unitItems;
            for (int item = first; item < Math.min(first + unitItems, ends.length); item++) {
                for (int i = item == 0 ? 0 : ends[item - 1]; i < ends[item]; i++) {
                    mine[count] = i;
                    means[count++] = mean(posteriors, person, byAnswer[i][row >> (item - first) & 1]);
                }
            }
        }
        for (int i = 0; i < population.length; i++) {
            mine[count] = byAnswer.length + i;
            means[count++] = mean(posteriors, person, population[i]);
        }
        return count;
    }

    private static double mean(TableEStep.Posteriors posteriors, int person, double[] scores) {
        return posteriors.lanes.dot(posteriors.values, person * Lanes.WIDTH, scores);
    }

    private static void multiply(long[] sums, int[] mine, double[] means, int count) {
        double shift = PRODUCTS.shift();
        for (int i = 0; i < count; i++) {
            int first = triangle(mine[i]);
            double mean = means[i];
            for (int k = 0; k <= i; k++) {
                // the low bits of a shifted number count the steps of its grid
                sums[first + mine[k]] += Double.doubleToRawLongBits(mean * means[k] + shift) - SHIFT_BITS;
            }
        }
    }

    /// The sums of the products, symmetric.
    public double[][] products(Tally tally) {
        var products = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k <= i; k++) {
                products[i][k] = Math.scalb(PRODUCTS.of(tally.sums[triangle(i) + k]), powers[i] + powers[k]);
                products[k][i] = products[i][k];
            }
        }
        return products;
    }
}
