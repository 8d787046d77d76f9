package dev.assay.psychometrics.calibration.polytomous;

import dev.assay.psychometrics.calibration.Prior;
import dev.assay.psychometrics.calibration.Priors;
import java.util.Arrays;
import java.util.Optional;

/// What one item's slope and intercepts are chosen to make most likely: the expected complete-data log-likelihood,
/// and priors.
///
/// Parameters stand as one array: the slope, then the intercept of each step.
final class StepObjective {
    private final StepCurve curve;
    private final double[] nodes;
    private final double[][] counts;
    private final Priors priors;
    private final boolean slopeFree;
    private final int steps;

    final double[] gradient;

    /// Minus the second derivatives; of a fixed slope those of nothing but itself.
    final double[][] information;

    private final double[] x;
    private final double[] at;

    /// @param counts of each score and node: how many people are expected
    StepObjective(StepCurve curve, double[] nodes, double[][] counts, Priors priors, boolean slopeFree) {
        this.curve = curve;
        this.nodes = nodes;
        this.counts = counts;
        this.priors = priors;
        this.slopeFree = slopeFree;
        this.steps = counts.length - 1;
        this.gradient = new double[steps + 1];
        this.information = new double[steps + 1][steps + 1];
        this.x = new double[steps];
        this.at = new double[steps + 1];
    }

    /// Negative infinity where some score has no chance, or a prior allows no such slope.
    double value(double[] parameters) {
        if (!isPossible(parameters)) {
            return Double.NEGATIVE_INFINITY;
        }
        double value = logPrior(parameters, priors, slopeFree);
        var logs = new double[steps + 1];
        for (int q = 0; q < nodes.length; q++) {
            if (look(parameters, q)) {
                curve.logChances(x, logs);
                for (int k = 0; k <= steps; k++) {
                    value += at[k] * logs[k];
                }
            }
        }
        return value;
    }

    boolean isPossible(double[] parameters) {
        return curve.isPossible(Arrays.copyOfRange(parameters, 1, steps + 1))
                && logPrior(parameters, priors, slopeFree) > Double.NEGATIVE_INFINITY;
    }

    static double logPrior(double[] parameters, Priors priors, boolean slopeFree) {
        double log = slopeFree ? logDensity(priors.slope(), parameters[0]) : 0;
        for (int k = 1; k < parameters.length; k++) {
            log += logDensity(priors.intercept(), parameters[k]);
        }
        return log;
    }

    private static double logDensity(Optional<Prior> prior, double value) {
        return prior.map(known -> known.logDensity(value)).orElse(0.0);
    }

    /// Takes the logits and counts of a node; false where nobody is expected.
    private boolean look(double[] parameters, int q) {
        double people = 0;
        for (int k = 0; k <= steps; k++) {
            at[k] = counts[k][q];
            people += at[k];
        }
        for (int k = 0; k < steps; k++) {
            x[k] = parameters[0] * nodes[q] + parameters[k + 1];
        }
        return people > 0;
    }

    /// Leaves the derivatives in [#gradient] and [#information].
    void differentiate(double[] parameters) {
        Arrays.fill(gradient, 0);
        for (var row : information) {
            Arrays.fill(row, 0);
        }
        var slopes = new double[steps];
        var curvatures = new double[steps][steps];
        for (int q = 0; q < nodes.length; q++) {
            if (look(parameters, q)) {
                Arrays.fill(slopes, 0);
                for (var row : curvatures) {
                    Arrays.fill(row, 0);
                }
                curve.differentiate(x, at, slopes, curvatures);
                add(nodes[q], slopes, curvatures);
            }
        }
        prior(priors.slope(), 0, parameters[0]);
        for (int k = 1; k <= steps; k++) {
            prior(priors.intercept(), k, parameters[k]);
        }
        if (!slopeFree) {
            gradient[0] = 0;
            for (int k = 1; k <= steps; k++) {
                information[0][k] = 0;
                information[k][0] = 0;
            }
        }
    }

    /// Of logits to slope and intercepts: each logit is `a theta + d_k`.
    private void add(double node, double[] slopes, double[][] curvatures) {
        for (int i = 0; i < steps; i++) {
            gradient[0] += node * slopes[i];
            gradient[i + 1] += slopes[i];
            for (int k = 0; k < steps; k++) {
                information[0][0] += node * node * curvatures[i][k];
                information[0][k + 1] += node * curvatures[i][k];
                information[k + 1][0] += node * curvatures[i][k];
                information[i + 1][k + 1] += curvatures[i][k];
            }
        }
    }

    private void prior(Optional<Prior> prior, int parameter, double value) {
        if (prior.isPresent()) {
            gradient[parameter] += prior.get().slope(value);
            information[parameter][parameter] += Math.max(-prior.get().curvature(value), 0);
        }
    }
}
