package dev.assay.psychometrics.assembly;

/// Where the expected number of right answers by someone at the cut must lie: `target - tolerance` to
/// `target + tolerance`.
///
/// Forms whose test characteristic curves meet at the cut are equally hard to pass. van der Linden (2005), Linear
/// Models for Optimal Test Design, chapter 5.
public record ScoreWindow(double target, double tolerance) {
    public ScoreWindow {
        if (!(target >= 0 && target < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the target of the expected score must be 0 or more, not " + target);
        }
        if (!(tolerance > 0 && tolerance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the tolerance of the expected score must be above 0, not " + tolerance);
        }
    }

    public double lowest() {
        return target - tolerance;
    }

    public double highest() {
        return target + tolerance;
    }
}
