package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.numeric.NormalNodes;

/// The derivatives of the weights of quadrature points by a group's mean and by the logarithm of its deviation, each
/// divided by the weight itself.
///
/// Weights are `exp(-z^2 / 2)` with `z = (theta - mean) / deviation`, over their sum; so what is expected under the
/// weights is taken off.
///
/// @param first  `w' / w` of both parameters at each point: the score
/// @param second `w'' / w` of both and both at each point
record PopulationDerivatives(double[][] first, double[][][] second) {

    static PopulationDerivatives of(NormalNodes nodes, double mean, double deviation) {
        int size = nodes.size();
        var first = new double[2][size];
        var second = new double[2][2][size];
        for (int q = 0; q < size; q++) {
            double z = (nodes.node(q) - mean) / deviation;
            first[0][q] = z / deviation;
            first[1][q] = z * z;
        }
        centre(nodes, first[0]);
        centre(nodes, first[1]);
        for (int q = 0; q < size; q++) {
            double z = (nodes.node(q) - mean) / deviation;
            // the second derivatives of -z^2 / 2 with the squares and products of the scores
            second[0][0][q] = -1 / (deviation * deviation) + first[0][q] * first[0][q];
            second[0][1][q] = -2 * z / deviation + first[0][q] * first[1][q];
            second[1][1][q] = -2 * z * z + first[1][q] * first[1][q];
        }
        centre(nodes, second[0][0]);
        centre(nodes, second[0][1]);
        centre(nodes, second[1][1]);
        second[1][0] = second[0][1];
        return new PopulationDerivatives(first, second);
    }

    private static void centre(NormalNodes nodes, double[] values) {
        double expected = 0;
        for (int q = 0; q < values.length; q++) {
            expected += nodes.weight(q) * values[q];
        }
        for (int q = 0; q < values.length; q++) {
            values[q] -= expected;
        }
    }
}
