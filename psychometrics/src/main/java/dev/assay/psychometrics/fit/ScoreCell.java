package dev.assay.psychometrics.fit;

import java.util.ArrayList;
import java.util.List;

/// People of one score or of neighbouring scores, and how many of them answered an item right.
///
/// @param expected how many right answers the model expects
/// @param variance of that number
record ScoreCell(int people, int right, double expected, double variance) {
    private static final double LEAST_EXPECTED = 1;

    private ScoreCell and(ScoreCell other) {
        return new ScoreCell(
                people + other.people, right + other.right, expected + other.expected, variance + other.variance);
    }

    private boolean isFull() {
        return expected >= LEAST_EXPECTED && people - expected >= LEAST_EXPECTED;
    }

    /// Puts neighbours together from the low end until each holds enough; what is left joins the last.
    static List<ScoreCell> collapse(List<ScoreCell> cells) {
        var groups = new ArrayList<ScoreCell>();
        var group = new ScoreCell(0, 0, 0, 0);
        for (var cell : cells) {
            group = group.and(cell);
            if (group.isFull()) {
                groups.add(group);
                group = new ScoreCell(0, 0, 0, 0);
            }
        }
        if (group.people > 0 && !groups.isEmpty()) {
            groups.add(groups.removeLast().and(group));
        }
        return groups;
    }
}
