package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.numeric.Logistic;
import java.util.Arrays;
import java.util.Optional;

/// What one item's parameters are chosen to make most likely: the expected complete-data log-likelihood, and priors.
///
/// The parameters are slope, intercept and the logit of guessing, of which those that are fixed have no derivatives.
final class ItemObjective {
    private final double[] nodes;
    private final double[] presented;
    private final double[] rightAt;
    private final double right;
    private final double ability;
    private final Priors priors;

    final double[] gradient = new double[3];

    /// Minus the second derivatives, or their expectation where the item can be guessed.
    final double[][] information = new double[3][3];

    /// @param rightAt empty where nothing is guessed: then `right` and `ability` are all that counts
    ItemObjective(double[] nodes, double[] presented, double[] rightAt, double right, double ability, Priors priors) {
        this.nodes = nodes;
        this.presented = presented;
        this.rightAt = rightAt;
        this.right = right;
        this.ability = ability;
        this.priors = priors;
    }

    /// The value at given parameters.
    double value(double a, double d, double guessing, boolean guessed) {
        double value = guessed ? ofThree(a, d, Logistic.probability(guessing)) : ofTwo(a, d);
        return value
                + logDensity(priors.slope(), a)
                + logDensity(priors.intercept(), d)
                + (guessed ? logDensity(priors.guessing(), Logistic.probability(guessing)) : 0);
    }

    static double logDensity(Optional<Prior> prior, double value) {
        return prior.map(known -> known.logDensity(value)).orElse(0.0);
    }

    /// The part of a step, halved until the slope is one that its prior allows.
    double possible(double a, double step, double part) {
        double shorter = part;
        for (int halving = 0; halving < 20 && isImpossible(a + shorter * step); halving++) {
            shorter /= 2;
        }
        return shorter;
    }

    private boolean isImpossible(double a) {
        return logDensity(priors.slope(), a) == Double.NEGATIVE_INFINITY;
    }

    private double ofTwo(double a, double d) {
        double value = a * ability + d * right;
        for (int q = 0; q < nodes.length; q++) {
            value -= presented[q] == 0 ? 0 : presented[q] * Logistic.softplus(a * nodes[q] + d);
        }
        return value;
    }

    private double ofThree(double a, double d, double g) {
        double value = 0;
        for (int q = 0; q < nodes.length; q++) {
            if (presented[q] != 0) {
                double logit = a * nodes[q] + d;
                value += rightAt[q] * StrictMath.log(g + (1 - g) * Logistic.probability(logit));
                value += (presented[q] - rightAt[q]) * (StrictMath.log1p(-g) - Logistic.softplus(logit));
            }
        }
        return value;
    }

    /// Leaves the derivatives at given parameters in [#gradient] and [#information].
    void differentiate(double a, double d, double guessing, boolean guessed) {
        Arrays.fill(gradient, 0);
        for (var row : information) {
            Arrays.fill(row, 0);
        }
        if (guessed) {
            threeParameters(a, d, Logistic.probability(guessing));
            guessingPrior(Logistic.probability(guessing));
        } else {
            twoParameters(a, d);
        }
        prior(priors.slope(), 0, a);
        prior(priors.intercept(), 1, d);
    }

    private void twoParameters(double a, double d) {
        gradient[0] = ability;
        gradient[1] = right;
        for (int q = 0; q < nodes.length; q++) {
            double count = presented[q];
            if (count != 0) {
                double node = nodes[q];
                double chance = Logistic.probability(a * node + d);
                gradient[0] -= count * chance * node;
                gradient[1] -= count * chance;
                double weight = count * chance * (1 - chance);
                information[0][0] += weight * node * node;
                information[0][1] += weight * node;
                information[1][1] += weight;
            }
        }
        information[1][0] = information[0][1];
    }

    private void threeParameters(double a, double d, double g) {
        var byParameter = new double[3];
        for (int q = 0; q < nodes.length; q++) {
            double count = presented[q];
            if (count != 0) {
                double known = Logistic.probability(a * nodes[q] + d);
                double chance = g + (1 - g) * known;
                double miss = (1 - g) * Logistic.probability(-(a * nodes[q] + d));
                // the derivatives of the chance; the last by the logit of g
                byParameter[1] = miss * known;
                byParameter[0] = byParameter[1] * nodes[q];
                byParameter[2] = miss * g;
                double perVariance = 1 / (chance * miss);
                double residual = (rightAt[q] - count * chance) * perVariance;
                for (int i = 0; i < 3; i++) {
                    gradient[i] += residual * byParameter[i];
                    for (int k = 0; k < 3; k++) {
                        information[i][k] += count * perVariance * byParameter[i] * byParameter[k];
                    }
                }
            }
        }
    }

    private void prior(Optional<Prior> prior, int parameter, double value) {
        if (prior.isPresent()) {
            gradient[parameter] += prior.get().slope(value);
            information[parameter][parameter] += Math.max(-prior.get().curvature(value), 0);
        }
    }

    /// The prior is of g, whose mode is sought; the derivatives are by its logit.
    private void guessingPrior(double g) {
        if (priors.guessing().isPresent()) {
            var prior = priors.guessing().get();
            double spread = g * (1 - g);
            double slope = prior.slope(g) * spread;
            gradient[2] += slope;
            information[2][2] += Math.max(-prior.curvature(g) * spread * spread - slope * (1 - 2 * g), 0);
        }
    }
}
