package dev.assay.psychometrics.assembly;

/// Exchanges items for others that count alike until the sums at the cut are where they must be: the expected
/// score near the middle of its window, the information at its least or above.
final class SumTuning {
    static final double MARGIN = 1e-9;
    /// How near the target is near enough; forms then differ by a tenth of an item in their standard deviation.
    private static final double CENTRE = 0.15;

    private final FormState form;
    private final Proposals proposals;
    private final ConstraintTable table;
    private final double target;
    private final double centre;

    SumTuning(FormState form, Proposals proposals) {
        this.form = form;
        this.proposals = proposals;
        this.table = form.table;
        var window = table.blueprint.expectedScore();
        this.target = window.map(ScoreWindow::target).orElse(0.0);
        this.centre = window.map(it -> Math.min(CENTRE, it.tolerance() / 3)).orElse(Double.POSITIVE_INFINITY);
    }

    /// Makes so many proposals at most: to get nearer the target, or to get there at all.
    void tune(int proposalsWhereRight, int proposalsWhereWrong) {
        double distance = distance();
        for (int i = 0; distance > 0 && i < (isRight() ? proposalsWhereRight : proposalsWhereWrong); i++) {
            int slot = proposals.below(form.size);
            int out = form.chosen[slot];
            int item = proposals.from(source(out));
            if (item != Proposals.NONE) {
                double then = distance(
                        form.score - table.score[out] + table.score[item],
                        form.information - table.information[out] + table.information[item]);
                if (then < distance && form.mayReplace(slot, item)) {
                    form.replace(slot, item);
                    distance = then;
                }
            }
        }
    }

    /// How far the sums are from good enough; 0 where they are.
    double distance() {
        return distance(form.score, form.information);
    }

    /// Where to look for an item in the place of another.
    int[] source(int out) {
        var peers = table.peers[out];
        if (peers.length > 1 && proposals.below(4) > 0) {
            return peers;
        }
        var limits = table.limitsOf[out];
        return table.members[limits[proposals.below(limits.length)]];
    }

    /// Whether the sums obey the blueprint.
    boolean isRight() {
        return form.score >= table.lowest + MARGIN
                && form.score <= table.highest - MARGIN
                && (table.leastInformation == 0 || form.information >= table.leastInformation + MARGIN);
    }

    private double distance(double score, double information) {
        return Math.max(0, Math.abs(score - target) - centre)
                + Math.max(0, table.leastInformation + 2 * MARGIN - information);
    }
}
