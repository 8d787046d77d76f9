package dev.assay.psychometrics.numeric;

import java.io.Serializable;
import java.util.Arrays;

/// Points with weights that stand for a normal distribution: equally spaced, weighted by its density, summing to one.
///
/// For functions as smooth as likelihoods, equal spacing over the whole line converges as fast as Gauss-Hermite
/// points (Trefethen & Weideman, 2014, The exponentially convergent trapezoidal rule, SIAM Review 56), and points at
/// fixed places can be shared by all groups and cycles.
public final class NormalNodes implements Serializable {
    private static final long serialVersionUID = 1;

    private final double[] nodes;
    private final double[] weights;

    private NormalNodes(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    /// So many points on [-6, 6] for mean 0 and variance 1.
    public static NormalNodes standard(int count) {
        return of(count, 6, 0, 1);
    }

    /// @param count at least 3
    /// @param reach the points lie on [-reach, reach], whatever mean and deviation are
    public static NormalNodes of(int count, double reach, double mean, double deviation) {
        if (!(count >= 3 && reach > 0 && reach < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "three points at least and a reach above 0 are needed, not " + count + " and " + reach);
        }
        var nodes = new double[count];
        for (int i = 0; i < count; i++) {
            // from the middle, so that the points lie as mirror images bit by bit
            nodes[i] = reach * (2 * i - (count - 1)) / (count - 1);
        }
        return new NormalNodes(nodes, densities(nodes, mean, deviation));
    }

    private static double[] densities(double[] nodes, double mean, double deviation) {
        if (!(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a deviation above 0 is needed, not " + deviation);
        }
        var weights = new double[nodes.length];
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            double z = (nodes[i] - mean) / deviation;
            weights[i] = StrictMath.exp(-z * z / 2);
            sum += weights[i];
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("mean " + mean + " lies too far from the points for a distribution");
        }
        for (int i = 0; i < nodes.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /// The same points, weighted for another normal distribution.
    public NormalNodes weighted(double mean, double deviation) {
        return new NormalNodes(nodes, densities(nodes, mean, deviation));
    }

    public int size() {
        return nodes.length;
    }

    public double node(int i) {
        return nodes[i];
    }

    public double weight(int i) {
        return weights[i];
    }

    /// A copy of the points, rising.
    public double[] nodes() {
        return nodes.clone();
    }

    /// A copy of the weights.
    public double[] weights() {
        return weights.clone();
    }

    @Override
    public String toString() {
        return nodes.length + " points on [" + nodes[0] + ", " + nodes[nodes.length - 1] + "] with weights "
                + Arrays.toString(weights);
    }
}
