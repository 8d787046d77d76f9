package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.model.Dichotomous;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/// The curves of all items, as arrays: slope, intercept and chance of guessing of each.
///
/// @param a    slopes
/// @param d    intercepts
/// @param g    chances of guessing; all 0 where the model has none
/// @param used which items count; the responses to others are passed over
public record ItemCurves(double[] a, double[] d, double[] g, boolean[] used) implements Serializable {

    /// Of known items, all of which count.
    static ItemCurves of(List<? extends Dichotomous> items) {
        var used = new boolean[items.size()];
        Arrays.fill(used, true);
        return new ItemCurves(
                items.stream().mapToDouble(Dichotomous::a).toArray(),
                items.stream().mapToDouble(Dichotomous::d).toArray(),
                items.stream().mapToDouble(Dichotomous::g).toArray(),
                used);
    }

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
