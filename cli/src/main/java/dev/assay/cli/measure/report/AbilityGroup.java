package dev.assay.cli.measure.report;

import dev.assay.psychometrics.classical.Facility;
import dev.assay.psychometrics.classical.Interval;

/// People of about one ability at one item.
///
/// @param theta  their mean ability
/// @param people how many were presented the item; not whole, as nobody's ability is known for sure
/// @param right  how many of those answered right
record AbilityGroup(double theta, double people, double right) {
    double share() {
        return Math.clamp(right / people, 0, 1);
    }

    /// Wilson's interval of the nearest whole counts. It is wider than need be: where abilities are uncertain the
    /// shares are means over people, which scatter less than counts do.
    Interval interval() {
        int presented = Math.max(1, (int) Math.round(people));
        return new Facility(presented, (int) Math.round(presented * share())).interval(0.95);
    }
}
