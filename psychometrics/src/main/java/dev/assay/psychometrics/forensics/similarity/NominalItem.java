package dev.assay.psychometrics.forensics.similarity;

import java.util.List;

/// An item whose options have no order: the chance of option k is proportional to `exp(a_k theta + c_k)`.
///
/// Bock (1972), Estimating item parameters and latent ability when responses are scored in two or more nominal
/// categories, Psychometrika 37.
///
/// @param slopes     a, one an option; the right one's is usually the highest
/// @param intercepts c, one an option
public record NominalItem(List<Double> slopes, List<Double> intercepts) {
    public NominalItem {
        slopes = List.copyOf(slopes);
        intercepts = List.copyOf(intercepts);
        if (slopes.size() < 2 || slopes.size() != intercepts.size()) {
            throw new IllegalArgumentException("an item needs two options at least, each with slope and intercept, not "
                    + slopes.size() + " slopes and " + intercepts.size() + " intercepts");
        }
        for (int k = 0; k < slopes.size(); k++) {
            if (!(Double.isFinite(slopes.get(k)) && Double.isFinite(intercepts.get(k)))) {
                throw new IllegalArgumentException("slope and intercept of option " + k + " must be finite, not "
                        + slopes.get(k) + " and " + intercepts.get(k));
            }
        }
    }

    /// The chance of each option.
    public double[] probabilities(double theta) {
        var chances = new double[slopes.size()];
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < chances.length; k++) {
            chances[k] = slopes.get(k) * theta + intercepts.get(k);
            most = Math.max(most, chances[k]);
        }
        double sum = 0;
        for (int k = 0; k < chances.length; k++) {
            chances[k] = StrictMath.exp(Math.max(chances[k] - most, -700));
            sum += chances[k];
        }
        for (int k = 0; k < chances.length; k++) {
            chances[k] /= sum;
        }
        return chances;
    }
}
