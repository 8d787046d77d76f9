package dev.assay.psychometrics.calibration.families;

import dev.assay.psychometrics.numeric.Grid;

/// How many answers to one family's variants, wrong and right, are expected at each pair of nodes of ability and of
/// variant; in whole steps of a grid, so that their order does not matter.
final class FamilyCounts {
    private static final Grid SHARES = Grid.ofBits(38);

    private final long[][] steps;

    FamilyCounts(int pairs) {
        this.steps = new long[2][pairs];
    }

    /// Adds the share of one answer to a pair of nodes.
    void add(boolean right, int pair, double share) {
        steps[right ? 1 : 0][pair] += SHARES.steps(SHARES.round(share));
    }

    double of(boolean right, int pair) {
        return SHARES.of(steps[right ? 1 : 0][pair]);
    }
}
