package dev.assay.psychometrics.calibration.families;

import dev.assay.psychometrics.calibration.Prior;
import dev.assay.psychometrics.calibration.Priors;
import dev.assay.psychometrics.numeric.Logistic;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/// The maximisation step for one family: logistic regression of the expected answers on ability, one, and the
/// effect of the variant, whose coefficients are slope, intercept and spread; by Newton's method with halved steps.
final class FamilyRegression {
    private static final int MOST = 20;
    private static final double CLOSE = 1e-9;
    private static final double LONGEST = 1;

    /// Beyond these a curve is a step.
    private static final double[] BOUNDS = {25, 60, 10};

    private final double[][] counts;
    private final NormalNodes people;
    private final NormalNodes variants;
    private final Priors priors;
    private final boolean hasSpread;

    FamilyRegression(double[][] counts, NormalNodes people, NormalNodes variants, Priors priors, boolean hasSpread) {
        this.counts = counts;
        this.people = people;
        this.variants = variants;
        this.priors = priors;
        this.hasSpread = hasSpread;
    }

    /// Moves slope, intercept and spread, from a place on of the array, to where they are most likely.
    void maximise(double[] values, int at) {
        var here = new double[] {values[at], values[at + 1], values[at + 2]};
        double height = value(here);
        for (int i = 0; i < MOST; i++) {
            var step = step(here);
            double longest = Math.max(Math.abs(step[0]), Math.max(Math.abs(step[1]), Math.abs(step[2])));
            double part = Math.min(1, LONGEST / longest);
            var next = moved(here, step, part);
            for (int halving = 0; halving < 20 && !(value(next) >= height); halving++) {
                part /= 2;
                next = moved(here, step, part);
            }
            double reached = value(next);
            if (!(reached >= height)) {
                break;
            }
            here = next;
            height = reached;
            if (longest < CLOSE) {
                break;
            }
        }
        System.arraycopy(here, 0, values, at, 3);
    }

    private static double[] moved(double[] from, double[] step, double part) {
        var to = new double[3];
        for (int i = 0; i < 3; i++) {
            to[i] = Math.clamp(from[i] + part * step[i], i == 2 ? 0 : -BOUNDS[i], BOUNDS[i]);
        }
        return to;
    }

    private double value(double[] at) {
        double value = logPrior(priors, at[0], at[1]);
        int width = variants.size();
        for (int pair = 0; pair < people.size() * width; pair++) {
            double right = counts[1][pair];
            double wrong = counts[0][pair];
            if (right + wrong > 0) {
                double logit = at[0] * people.node(pair / width) + at[1] + at[2] * variants.node(pair % width);
                value -= (right + wrong) * Logistic.softplus(logit) - right * logit;
            }
        }
        return value;
    }

    static double logPrior(Priors priors, double a, double d) {
        return logDensity(priors.slope(), a) + logDensity(priors.intercept(), d);
    }

    private static double logDensity(Optional<Prior> prior, double value) {
        return prior.map(known -> known.logDensity(value)).orElse(0.0);
    }

    private double[] step(double[] at) {
        var gradient = new double[3];
        var information = new double[3][3];
        int width = variants.size();
        for (int pair = 0; pair < people.size() * width; pair++) {
            double right = counts[1][pair];
            double answers = right + counts[0][pair];
            if (answers > 0) {
                double[] by = {people.node(pair / width), 1, hasSpread ? variants.node(pair % width) : 0};
                double chance = Logistic.probability(at[0] * by[0] + at[1] + at[2] * by[2]);
                for (int i = 0; i < 3; i++) {
                    gradient[i] += (right - answers * chance) * by[i];
                    for (int k = 0; k < 3; k++) {
                        information[i][k] += answers * chance * (1 - chance) * by[i] * by[k];
                    }
                }
            }
        }
        prior(priors.slope(), at[0], 0, gradient, information);
        prior(priors.intercept(), at[1], 1, gradient, information);
        return solved(gradient, information);
    }

    private static void prior(
            Optional<Prior> prior, double value, int place, double[] gradient, double[][] information) {
        if (prior.isPresent()) {
            gradient[place] += prior.get().slope(value);
            information[place][place] += Math.max(-prior.get().curvature(value), 0);
        }
    }

    private static double[] solved(double[] gradient, double[][] information) {
        for (int i = 0; i < 3; i++) {
            information[i][i] += information[i][i] == 0 ? 1 : 1e-10 * information[1][1];
        }
        try {
            return new CholeskyDecomposition(new Array2DRowRealMatrix(information), 1e-6, 1e-14)
                    .getSolver()
                    .solve(new ArrayRealVector(gradient))
                    .toArray();
        } catch (MathRuntimeException flat) {
            return new double[3];
        }
    }
}
