package dev.assay.psychometrics.calibration.polytomous;

import dev.assay.psychometrics.model.GradedResponse;
import dev.assay.psychometrics.model.PartialCredit;
import dev.assay.psychometrics.model.Polytomous;
import dev.assay.psychometrics.numeric.Logistic;
import java.util.List;

/// The chances of scores as functions of the logits of steps, `x_k = a theta + d_k` with `d_k = -a b_k`, in which
/// log-likelihoods of both models are concave: the one by Pratt (1981), Concavity of the log likelihood, Journal of
/// the American Statistical Association 76, the other as it is of an exponential family.
enum StepCurve {
    /// The chance of score k is `P(x_k) - P(x_k+1)`, P the logistic function; the logits fall.
    GRADED {
        @Override
        boolean isPossible(double[] d) {
            for (int k = 1; k < d.length; k++) {
                if (!(d[k] < d[k - 1])) {
                    return false;
                }
            }
            return true;
        }

        // `P(h) - P(l) = P(h) P(-l) (1 - exp(l - h))`, where `l - h` does not depend on ability.
        @Override
        void logChances(double[] x, double[] logs) {
            int steps = x.length;
            for (int k = 0; k <= steps; k++) {
                double reached = k == 0 ? 0 : -Logistic.softplus(-x[k - 1]);
                double stayed = k == steps ? 0 : -Logistic.softplus(x[k]);
                logs[k] = reached + stayed + (k == 0 || k == steps ? 0 : StrictMath.log(between(x, k)));
            }
        }

        @Override
        void differentiate(double[] x, double[] counts, double[] slopes, double[][] information) {
            int steps = x.length;
            for (int k = 0; k <= steps; k++) {
                double between = k == 0 || k == steps ? 1 : between(x, k);
                double up = k == 0 ? 0 : Logistic.probability(-x[k - 1]);
                double low = k == steps ? 0 : Logistic.probability(x[k]);
                double notLow = k == steps ? 1 : Logistic.probability(-x[k]);
                double notUp = k == 0 ? 1 : Logistic.probability(x[k - 1]);
                // the derivatives of the logarithm of the chance by the two logits
                double byLower = up / (notLow * between);
                double byUpper = low / (notUp * between);
                if (k > 0) {
                    slopes[k - 1] += counts[k] * byLower;
                    information[k - 1][k - 1] += counts[k] * byLower * (byLower - (2 * up - 1));
                }
                if (k < steps) {
                    slopes[k] -= counts[k] * byUpper;
                    information[k][k] += counts[k] * byUpper * (byUpper + (1 - 2 * low));
                }
                if (k > 0 && k < steps) {
                    information[k - 1][k] -= counts[k] * byLower * byUpper;
                    information[k][k - 1] -= counts[k] * byLower * byUpper;
                }
            }
        }

        private static double between(double[] x, int k) {
            return -StrictMath.expm1(x[k] - x[k - 1]);
        }

        @Override
        Polytomous model(double a, List<Double> locations) {
            return new GradedResponse(a, locations);
        }
    },

    /// The chance of score k is as `exp(x_1 + ... + x_k)`.
    PARTIAL {
        @Override
        boolean isPossible(double[] d) {
            return true;
        }

        @Override
        void logChances(double[] x, double[] logs) {
            double most = 0;
            logs[0] = 0;
            for (int k = 1; k < logs.length; k++) {
                logs[k] = logs[k - 1] + x[k - 1];
                most = Math.max(most, logs[k]);
            }
            double sum = 0;
            for (double log : logs) {
                sum += StrictMath.exp(log - most);
            }
            double total = most + StrictMath.log(sum);
            for (int k = 0; k < logs.length; k++) {
                logs[k] -= total;
            }
        }

        @Override
        void differentiate(double[] x, double[] counts, double[] slopes, double[][] information) {
            int steps = x.length;
            var reached = new double[steps + 1];
            logChances(x, reached);
            double people = counts[0];
            // chances and counts of this score or a higher one
            double above = 0;
            double countAbove = 0;
            for (int k = steps; k >= 1; k--) {
                above += StrictMath.exp(reached[k]);
                reached[k] = above;
                people += counts[k];
            }
            for (int k = steps; k >= 1; k--) {
                countAbove += counts[k];
                slopes[k - 1] += countAbove - people * reached[k];
                for (int j = 1; j <= k; j++) {
                    double covariance = people * reached[k] * (1 - reached[j]);
                    information[k - 1][j - 1] += covariance;
                    information[j - 1][k - 1] += j == k ? 0 : covariance;
                }
            }
        }

        @Override
        Polytomous model(double a, List<Double> locations) {
            return new PartialCredit(a, locations);
        }
    };

    /// Whether the intercepts of steps give every score a chance.
    abstract boolean isPossible(double[] d);

    /// Fills the logarithms of the chances of all scores.
    abstract void logChances(double[] x, double[] logs);

    /// Adds the derivatives, by each logit, of the sum of `counts` times logarithms of chances, and minus the
    /// second derivatives.
    abstract void differentiate(double[] x, double[] counts, double[] slopes, double[][] information);

    abstract Polytomous model(double a, List<Double> locations);
}
