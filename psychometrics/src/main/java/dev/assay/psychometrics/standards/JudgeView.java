package dev.assay.psychometrics.standards;

import java.util.OptionalDouble;

/// How one judge rates beside the others; shown to the panel, which decides what it means. Nobody is left out for
/// it.
///
/// @param judge     row
/// @param cut       the number right that the judge expects
/// @param distance  of the cut from the median of all, in robust deviations (1.4826 times the median distance); empty
///                  where more than half of the judges have the same cut
/// @param agreement correlation of the judge's ratings with the others' mean ratings of the items; empty where either
///                  are all equal
public record JudgeView(int judge, double cut, OptionalDouble distance, OptionalDouble agreement) {

    /// Whether the panel may want to talk about it: the distance is above 3.5 or the ratings run against the
    /// others'.
    ///
    /// The limit is that of Iglewicz & Hoaglin (1993), How to Detect and Handle Outliers, ASQC volume 16, in
    /// their unit.
    public boolean isWorthALook() {
        return Math.abs(distance.orElse(0)) > 3.5 || agreement.orElse(0) < 0;
    }
}
