package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.numeric.NormalNodes;

/// Quadrature points as rows in pairs of columns; what is added at the end weighs nothing.
record Rows(double[] nodes, double[] squares, double[] logWeights) {
    /// The logarithm of a weight that no double holds.
    static final double NOTHING = -1e5;

    static Rows of(NormalNodes population) {
        int length = (population.size() + 2 * Lanes.WIDTH - 1) & -(2 * Lanes.WIDTH);
        var nodes = new double[length];
        var squares = new double[length];
        var logWeights = new double[length];
        for (int q = 0; q < length; q++) {
            boolean real = q < population.size();
            nodes[q] = real ? population.node(q) : 0;
            squares[q] = nodes[q] * nodes[q];
            logWeights[q] = real ? Math.max(StrictMath.log(population.weight(q)), NOTHING) : NOTHING;
        }
        return new Rows(nodes, squares, logWeights);
    }

    int columns() {
        return nodes.length / Lanes.WIDTH;
    }

    int length() {
        return nodes.length;
    }
}
