package dev.assay.psychometrics.calibration.polytomous;

import dev.assay.psychometrics.numeric.Logistic;

/// Where the search for the intercepts of steps begins.
final class Starts {
    /// What a normal spread of abilities about 0 takes from the logits of shares.
    private static final double SPREAD = 1.15;

    private Starts() {}

    /// @param counts of each score, all above 0
    static double[] of(StepCurve curve, int[] counts) {
        var intercepts = new double[counts.length - 1];
        double people = 0;
        for (int count : counts) {
            people += count;
        }
        double above = people;
        for (int k = 1; k < counts.length; k++) {
            above -= counts[k - 1];
            intercepts[k - 1] = SPREAD
                    * switch (curve) {
                        case GRADED -> Logistic.logit(above / people);
                        case PARTIAL -> StrictMath.log((double) counts[k] / counts[k - 1]);
                    };
        }
        return intercepts;
    }
}
