package dev.assay.psychometrics.calibration.estep;

import java.io.Serializable;

/// The curves of all items, as arrays: slope, intercept and chance of guessing of each.
///
/// @param a    slopes
/// @param d    intercepts
/// @param g    chances of guessing; all 0 where the model has none
/// @param used which items count; the responses to others are passed over
public record ItemCurves(double[] a, double[] d, double[] g, boolean[] used) implements Serializable {

    /// Whether some item can be guessed.
    boolean isGuessed() {
        for (double chance : g) {
            if (chance != 0) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return a.length;
    }
}
