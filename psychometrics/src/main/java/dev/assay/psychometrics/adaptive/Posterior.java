package dev.assay.psychometrics.adaptive;

import dev.assay.psychometrics.numeric.NormalNodes;

/// What the answers so far say of ability: a weight at each node, multiplied by a chance with every answer.
///
/// EAP: Bock & Mislevy (1982), Adaptive EAP estimation of ability in a microcomputer environment, Applied
/// Psychological Measurement 6.
final class Posterior {
    private final double[] nodes;
    private final double[] weights;
    private double scale = 1;
    private double theta;
    private double standardError;

    Posterior(NormalNodes prior) {
        nodes = prior.nodes();
        weights = prior.weights();
        sum();
    }

    /// Multiplies by the chance of the answer at each node; weights keep summing to 1, or else hundreds of
    /// answers would run out of the range of doubles.
    void update(double[] chances) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= chances[i] * scale;
        }
        sum();
    }

    private void sum() {
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < weights.length; i++) {
            double weight = weights[i];
            double moment = weight * nodes[i];
            sum += weight;
            first += moment;
            second += moment * nodes[i];
        }
        scale = 1 / sum;
        theta = first * scale;
        standardError = Math.sqrt(Math.max(0, second * scale - theta * theta));
    }

    double theta() {
        return theta;
    }

    double standardError() {
        return standardError;
    }
}
