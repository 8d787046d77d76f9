package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.calibration.estep.AnswerScores;
import dev.assay.psychometrics.calibration.estep.EStep;
import dev.assay.psychometrics.calibration.estep.PairStep;
import dev.assay.psychometrics.calibration.estep.ScoreProducts;
import dev.assay.psychometrics.calibration.estep.Totals;
import dev.assay.psychometrics.numeric.Logistic;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What the responses and the priors say of all that is estimated: a matrix of its parameters, items before groups.
///
/// Louis (1982), Journal of the Royal Statistical Society B 44: minus the second derivatives of the log-likelihood are,
/// summed over people, those of the complete-data log-likelihood as expected, less the variance of its first ones under
/// the person's posterior. With `f` the chance of an answer and `s = f' / f` that is
/// `mean(s) mean(s)' - mean(f'' / f)` within an item, and `mean(s) mean(t)' - mean(s t')` of an item with another's
/// `t`.
final class Information {
    private final Plan plan;
    private final List<ResponseSource> groups;
    private final List<Totals> totals;
    private final Parameters at;
    private final NormalNodes nodes;

    /// Of each item which of its parameters are estimated, and where those after it begin.
    private final int[][] free;

    private final int[] ends;

    Information(Plan plan, List<ResponseSource> groups, List<Totals> totals, Parameters at) {
        this.plan = plan;
        this.groups = groups;
        this.totals = totals;
        this.at = at;
        this.nodes = plan.options.nodes();
        this.free = IntStream.range(0, plan.items.size())
                .mapToObj(item ->
                        IntStream.range(0, 3).filter(i -> plan.free[item][i]).toArray())
                .toArray(int[][]::new);
        this.ends = new int[free.length];
        for (int item = 0; item < free.length; item++) {
            ends[item] = (item == 0 ? 0 : ends[item - 1]) + free[item].length;
        }
    }

    /// From minus the second derivatives.
    double[][] observed() {
        return matrix(true);
    }

    /// From the products of each person's first derivatives.
    double[][] empirical() {
        return matrix(false);
    }

    private double[][] matrix(boolean observed) {
        var items = IntStream.range(0, free.length)
                .mapToObj(item -> AnswerDerivatives.of(
                        at.a(item),
                        at.d(item),
                        plan.guessed[item] ? Logistic.probability(at.guessing(item)) : 0,
                        nodes.nodes()))
                .toList();
        var matrix = new double[plan.freePlaces().length][plan.freePlaces().length];
        int first = free.length == 0 ? 0 : ends[free.length - 1];
        for (int group = 0; group < groups.size(); group++) {
            var part = new Part(group, first, items, matrix);
            part.addProducts();
            if (observed) {
                part.subtractSecondDerivatives();
            }
            first += part.population.length;
        }
        addPriors(matrix);
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < row; column++) {
                matrix[column][row] = matrix[row][column];
            }
        }
        return matrix;
    }

    private int start(int item) {
        return ends[item] - free[item].length;
    }

    /// What one group adds below the diagonal and on it.
    private final class Part {
        private final int group;
        private final int first;
        private final List<AnswerDerivatives> items;
        private final double[][] matrix;

        /// Which of the group's mean and deviation are estimated.
        private final int[] population;

        private final PopulationDerivatives weights;

        private Part(int group, int first, List<AnswerDerivatives> items, double[][] matrix) {
            this.group = group;
            this.first = first;
            this.items = items;
            this.matrix = matrix;
            this.population = IntStream.range(0, 2)
                    .filter(i -> i == 0 ? plan.isMeanFree(group) : plan.isDeviationFree(group))
                    .toArray();
            this.weights = PopulationDerivatives.of(at.population(nodes, group), at.mean(group), at.deviation(group));
        }

        private int row(int parameter) {
            return parameter < ends[ends.length - 1] ? parameter : first + parameter - ends[ends.length - 1];
        }

        private void addProducts() {
            var byAnswer = new ArrayList<double[][]>();
            for (int item = 0; item < free.length; item++) {
                for (int i : free[item]) {
                    byAnswer.add(new double[][] {
                        items.get(item).first()[0][i], items.get(item).first()[1][i]
                    });
                }
            }
            var ofPopulation =
                    IntStream.of(population).mapToObj(i -> weights.first()[i]).toArray(double[][]::new);
            var summation = new ScoreProducts(
                    at.curves(plan.used, plan.guessed),
                    at.population(nodes, group),
                    totals.get(group),
                    new AnswerScores(ends, byAnswer.toArray(double[][][]::new), ofPopulation));
            var products = summation.products(groups.get(group).tally(summation));
            for (int i = 0; i < products.length; i++) {
                for (int k = 0; k <= i; k++) {
                    matrix[row(i)][row(k)] += products[i][k];
                }
            }
        }

        private void subtractSecondDerivatives() {
            var curves = at.curves(plan.used, plan.guessed);
            var weighted = at.population(nodes, group);
            for (var step : PairStep.of(curves, weighted, totals.get(group))) {
                step.visit(groups.get(group).tally(step), this::subtract);
            }
            if (population.length > 0) {
                var step = EStep.of(curves, weighted, totals.get(group));
                var expected = step.expectations(groups.get(group).tally(step)).population();
                for (int i = 0; i < population.length; i++) {
                    for (int k = 0; k <= i; k++) {
                        matrix[first + i][first + k] -=
                                dot(expected, weights.second()[population[i]][population[k]], 0);
                    }
                }
            }
        }

        /// What is expected of two answers at some nodes.
        private void subtract(int item, int other, int node, double[][] counts) {
            var ours = items.get(item);
            for (int answers = 0; answers < counts.length; answers++) {
                var count = counts[answers];
                int answer = answers >> 1;
                if (item == other) {
                    subtractOwn(item, answer, node, count);
                } else {
                    var theirs = items.get(other).first()[answers & 1];
                    for (int i = 0; i < free[item].length; i++) {
                        for (int k = 0; k < free[other].length; k++) {
                            matrix[start(item) + i][start(other) + k] -=
                                    dot(count, ours.first()[answer][free[item][i]], theirs[free[other][k]], node);
                        }
                    }
                }
            }
        }

        private void subtractOwn(int item, int answer, int node, double[] count) {
            var ours = items.get(item);
            for (int i = 0; i < free[item].length; i++) {
                for (int k = 0; k <= i; k++) {
                    matrix[start(item) + i][start(item) + k] -=
                            dot(count, ours.second()[answer][free[item][i]][free[item][k]], node);
                }
                for (int k = 0; k < population.length; k++) {
                    matrix[first + k][start(item) + i] -=
                            dot(count, ours.first()[answer][free[item][i]], weights.first()[population[k]], node);
                }
            }
        }
    }

    private static double dot(double[] count, double[] values, int node) {
        double sum = 0;
        for (int q = 0; q < count.length && node + q < values.length; q++) {
            sum += count[q] * values[node + q];
        }
        return sum;
    }

    private static double dot(double[] count, double[] values, double[] others, int node) {
        double sum = 0;
        for (int q = 0; q < count.length && node + q < values.length; q++) {
            sum += count[q] * values[node + q] * others[node + q];
        }
        return sum;
    }

    private void addPriors(double[][] matrix) {
        var priors = plan.options.priors();
        for (int item = 0; item < free.length; item++) {
            for (int i = 0; i < free[item].length; i++) {
                double value = at.values[3 * item + free[item][i]];
                matrix[start(item) + i][start(item) + i] -= switch (free[item][i]) {
                    case 0 ->
                        priors.slope().map(prior -> prior.curvature(value)).orElse(0.0);
                    case 1 ->
                        priors.intercept().map(prior -> prior.curvature(value)).orElse(0.0);
                    default ->
                        priors.guessing()
                                .map(prior -> byLogit(prior, Logistic.probability(value)))
                                .orElse(0.0);
                };
            }
        }
    }

    /// The second derivative by the logit of g.
    private static double byLogit(Prior prior, double g) {
        double spread = g * (1 - g);
        return prior.curvature(g) * spread * spread + prior.slope(g) * spread * (1 - 2 * g);
    }
}
