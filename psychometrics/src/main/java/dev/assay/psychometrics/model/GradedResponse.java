package dev.assay.psychometrics.model;

import dev.assay.psychometrics.numeric.Logistic;
import java.util.List;

/// An item whose scores are steps on one ladder: the chance to reach step k is `1 / (1 + exp(-a (theta - b_k)))`.
///
/// Samejima (1969), Estimation of latent ability using a response pattern of graded scores, Psychometrika Monograph 17.
///
/// @param a          the slope, above 0, common to all steps: below, some scores would have chances below 0
/// @param thresholds the ability at which half of the people reach each step, rising; one fewer than there are scores
public record GradedResponse(double a, List<Double> thresholds) implements Polytomous {
    public GradedResponse {
        if (!(a > 0 && a < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a must be above 0, not " + a + "; where the able have the lower scores,"
                    + " number the scores the other way");
        }
        thresholds = List.copyOf(thresholds);
        if (thresholds.isEmpty()) {
            throw new IllegalArgumentException("an item needs at least one threshold");
        }
        for (int k = 0; k < thresholds.size(); k++) {
            ItemResponseModel.requireFinite("threshold " + (k + 1), thresholds.get(k));
            if (k > 0 && !(thresholds.get(k) > thresholds.get(k - 1))) {
                throw new IllegalArgumentException(
                        "thresholds must rise, but " + thresholds.get(k) + " follows " + thresholds.get(k - 1));
            }
        }
    }

    @Override
    public int categories() {
        return thresholds.size() + 1;
    }

    @Override
    public GradedResponse onScale(double slope, double shift) {
        ItemResponseModel.requireScale(slope, shift);
        return new GradedResponse(
                a / slope, thresholds.stream().map(at -> slope * at + shift).toList());
    }

    @Override
    public double probability(int score, double theta) {
        ItemResponseModel.requireScore(score, categories());
        if (score == 0) {
            return Logistic.probability(-logit(1, theta));
        }
        if (score == thresholds.size()) {
            return Logistic.probability(logit(score, theta));
        }
        return Logistic.difference(logit(score, theta), logit(score + 1, theta));
    }

    @Override
    public double slope(int score, double theta) {
        ItemResponseModel.requireScore(score, categories());
        return a * (spread(score, theta) - spread(score + 1, theta));
    }

    private double logit(int step, double theta) {
        return a * (theta - thresholds.get(step - 1));
    }

    /// P (1 - P) of reaching a step; nobody misses step 0 and nobody passes the last.
    private double spread(int step, double theta) {
        if (step == 0 || step > thresholds.size()) {
            return 0;
        }
        double logit = logit(step, theta);
        return Logistic.probability(logit) * Logistic.probability(-logit);
    }
}
