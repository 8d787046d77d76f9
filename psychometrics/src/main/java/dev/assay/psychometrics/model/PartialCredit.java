package dev.assay.psychometrics.model;

import java.util.List;

/// An item whose scores are won step by step: the odds of score k against k - 1 are `exp(a (theta - b_k))`.
///
/// Muraki (1992), A generalized partial credit model, Applied Psychological Measurement 16; with slope 1 Masters
/// (1982).
///
/// @param a     the slope, common to all steps
/// @param steps the ability at which score k is as likely as k - 1, in any order; one fewer than there are scores
public record PartialCredit(double a, List<Double> steps) implements Polytomous {
    /// Far more than any logit that means something, and little enough for sums of many to be finite.
    private static final double MOST = 1e300;

    public PartialCredit {
        ItemResponseModel.requireFinite("a", a);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("an item needs at least one step");
        }
        steps.forEach(step -> ItemResponseModel.requireFinite("a step", step));
    }

    @Override
    public int categories() {
        return steps.size() + 1;
    }

    @Override
    public PartialCredit onScale(double slope, double shift) {
        ItemResponseModel.requireScale(slope, shift);
        return new PartialCredit(
                a / slope, steps.stream().map(at -> slope * at + shift).toList());
    }

    @Override
    public double probability(int score, double theta) {
        ItemResponseModel.requireScore(score, categories());
        return probabilities(theta)[score];
    }

    @Override
    public double slope(int score, double theta) {
        ItemResponseModel.requireScore(score, categories());
        var probabilities = probabilities(theta);
        double mean = 0;
        for (int k = 1; k < probabilities.length; k++) {
            mean += k * probabilities[k];
        }
        return a * probabilities[score] * (score - mean);
    }

    private double[] probabilities(double theta) {
        var logits = new double[categories()];
        double most = 0;
        for (int k = 1; k < logits.length; k++) {
            logits[k] = logits[k - 1] + Math.clamp(a * (theta - steps.get(k - 1)), -MOST, MOST);
            most = Math.max(most, logits[k]);
        }
        double sum = 0;
        for (int k = 0; k < logits.length; k++) {
            logits[k] = StrictMath.exp(logits[k] - most);
            sum += logits[k];
        }
        for (int k = 0; k < logits.length; k++) {
            logits[k] /= sum;
        }
        return logits;
    }
}
