package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.calibration.estep.Expectations;
import dev.assay.psychometrics.numeric.NormalNodes;

/// The derivatives of the log-likelihood by a group's mean and by the logarithm of its deviation.
record GroupGradient(double byMean, double byLogDeviation) {

    /// Weights of nodes sum to one whatever the parameters, so their own expectation is taken off.
    static GroupGradient of(NormalNodes nodes, double mean, double deviation, Expectations expected) {
        double people = 0;
        double byMean = 0;
        double byDeviation = 0;
        double meanOfWeights = 0;
        double squareOfWeights = 0;
        for (int q = 0; q < nodes.size(); q++) {
            double z = (nodes.node(q) - mean) / deviation;
            double count = expected.population()[q];
            people += count;
            byMean += count * z / deviation;
            byDeviation += count * z * z;
            meanOfWeights += nodes.weight(q) * z / deviation;
            squareOfWeights += nodes.weight(q) * z * z;
        }
        return new GroupGradient(byMean - people * meanOfWeights, byDeviation - people * squareOfWeights);
    }
}
