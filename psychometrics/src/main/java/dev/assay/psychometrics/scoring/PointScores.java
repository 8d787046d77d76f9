package dev.assay.psychometrics.scoring;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// Scores that are the root of an equation in ability: maximum likelihood, Warm's weighted likelihood, and the mode of
/// the posterior.
///
/// Searched on [-[#BOUND], [#BOUND]]; where the root lies outside, as that of all-right answers by maximum likelihood,
/// the result is empty.
public final class PointScores {

    /// Abilities beyond are not told apart.
    public static final double BOUND = 8;

    private static final int PIECES = 64;
    private static final double CLOSE = 1e-12;

    private PointScores() {}

    /// Maximum likelihood; with the error from the information at the estimate.
    public static Optional<AbilityEstimate> maximumLikelihood(
            Responses responses, int person, List<? extends Dichotomous> items) {
        return maximumLikelihood(Likelihood.of(responses, person, items));
    }

    static Optional<AbilityEstimate> maximumLikelihood(Likelihood likelihood) {
        return estimate(likelihood::slope, likelihood::log, likelihood, 0);
    }

    /// Weighted likelihood, whose bias is smaller than that of maximum likelihood and which is finite for all-right and
    /// all-wrong answers too. Warm (1989), Psychometrika 54.
    public static Optional<AbilityEstimate> weightedLikelihood(
            Responses responses, int person, List<? extends Dichotomous> items) {
        return weightedLikelihood(Likelihood.of(responses, person, items));
    }

    static Optional<AbilityEstimate> weightedLikelihood(Likelihood likelihood) {
        return estimate(
                theta -> likelihood.slope(theta) + likelihood.bias(theta) / (2 * likelihood.information(theta)),
                likelihood::log,
                likelihood,
                0);
    }

    /// The mode of the posterior (MAP) under a normal prior; with the error from information and prior.
    public static Optional<AbilityEstimate> posteriorMode(
            Responses responses, int person, List<? extends Dichotomous> items, double mean, double deviation) {
        if (!(deviation > 0)) {
            throw new IllegalArgumentException("the deviation of the prior must be above 0, not " + deviation);
        }
        var likelihood = Likelihood.of(responses, person, items);
        double precision = 1 / (deviation * deviation);
        return estimate(
                theta -> likelihood.slope(theta) - (theta - mean) * precision,
                theta -> likelihood.log(theta) - (theta - mean) * (theta - mean) * precision / 2,
                likelihood,
                precision);
    }

    /// Of all summits the highest: with guessing there may be several.
    private static Optional<AbilityEstimate> estimate(
            DoubleUnaryOperator slope, DoubleUnaryOperator height, Likelihood likelihood, double precision) {
        if (likelihood.items().isEmpty() && precision == 0) {
            return Optional.empty();
        }
        double best = Double.NaN;
        double highest = Double.NEGATIVE_INFINITY;
        double left = -BOUND;
        double slopeLeft = slope.applyAsDouble(left);
        for (int piece = 1; piece <= PIECES; piece++) {
            double right = -BOUND + 2 * BOUND * piece / PIECES;
            double slopeRight = slope.applyAsDouble(right);
            if (slopeLeft > 0 && slopeRight <= 0) {
                double summit = bisected(slope, left, right);
                if (height.applyAsDouble(summit) > highest) {
                    highest = height.applyAsDouble(summit);
                    best = summit;
                }
            }
            left = right;
            slopeLeft = slopeRight;
        }
        double information = likelihood.information(best) + precision;
        return highest > Double.NEGATIVE_INFINITY && information > 0
                ? Optional.of(new AbilityEstimate(best, 1 / Math.sqrt(information)))
                : Optional.empty();
    }

    private static double bisected(DoubleUnaryOperator slope, double from, double to) {
        double low = from;
        double high = to;
        while (high - low > CLOSE) {
            double middle = (low + high) / 2;
            if (slope.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
            if (middle == low && middle == high) {
                break;
            }
        }
        return (low + high) / 2;
    }
}
