package dev.assay.server.assessment;

import dev.assay.items.ItemModel;
import dev.assay.items.Level;
import java.util.List;
import java.util.Map;

/// What every form of a plan consists of: how many questions of each course and format, how many of each cognitive
/// level, how many with a number to enter.
///
/// @param exposureCeiling the share of forms that a model may be on, above 0 to 1
public record Blueprint(
        int version,
        int total,
        List<Cell> cells,
        Map<Level, Bounds> levels,
        int maxNumericEntry,
        boolean onePerObjective,
        double exposureCeiling,
        Place place) {
    public Blueprint {
        cells = List.copyOf(cells);
        levels = Map.copyOf(levels);
        if (cells.stream().mapToInt(Cell::questions).sum() != total) {
            throw new IllegalArgumentException("The cells must add up to " + total);
        }
    }

    /// Where it was read: the file, and the line of its levels.
    public record Place(String file, int levelsLine) {}

    /// The questions of one course; numbers to enter count as one answer. `line` is where it stands in the file.
    public record Cell(String course, String domain, int oneAnswer, int chooseTwo, int line) {
        public int questions() {
            return oneAnswer + chooseTwo;
        }
    }

    /// From `least` to `most`, both included.
    public record Bounds(int least, int most) {
        public Bounds {
            if (!(0 <= least && least <= most)) {
                throw new IllegalArgumentException("Bounds run from 0 upwards, not from " + least + " to " + most);
            }
        }
    }

    /// Whether the model belongs to a course of this blueprint.
    public boolean names(ItemModel model) {
        return cells.stream().anyMatch(cell -> cell.course().equals(model.course()));
    }

    Bounds bounds(Level level) {
        return levels.getOrDefault(level, new Bounds(0, total));
    }
}
