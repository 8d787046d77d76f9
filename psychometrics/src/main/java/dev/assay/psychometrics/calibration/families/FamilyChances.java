package dev.assay.psychometrics.calibration.families;

import dev.assay.psychometrics.numeric.Logistic;
import dev.assay.psychometrics.numeric.NormalNodes;

/// The chances of wrong (0) and right (1) of one family at each pair of nodes of ability and of variant.
record FamilyChances(double[][] ofScore) {

    static FamilyChances of(double a, double d, double spread, NormalNodes people, NormalNodes variants) {
        int width = variants.size();
        var chances = new double[2][people.size() * width];
        for (int q = 0; q < people.size(); q++) {
            for (int k = 0; k < width; k++) {
                double logit = a * people.node(q) + d + spread * variants.node(k);
                chances[0][q * width + k] = Logistic.probability(-logit);
                chances[1][q * width + k] = Logistic.probability(logit);
            }
        }
        return new FamilyChances(chances);
    }

    double[] of(boolean right) {
        return ofScore[right ? 1 : 0];
    }
}
