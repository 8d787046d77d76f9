package dev.assay.bench;

import java.util.OptionalDouble;

/// One bound: what a figure must reach and what is aimed at. `says` explains it in words.
public record Must(String name, String says, Better better, OptionalDouble must, OptionalDouble goal) {
    /// Which direction is the good one.
    public enum Better {
        HIGHER,
        LOWER
    }

    /// Whether the figure reaches the must; the goal, where no must is set.
    public boolean holds(double value) {
        return reaches(value, must.isPresent() ? must : goal);
    }

    public boolean reachesGoal(double value) {
        return reaches(value, goal);
    }

    private boolean reaches(double value, OptionalDouble bound) {
        if (bound.isEmpty()) {
            return true;
        }
        return switch (better) {
            case HIGHER -> value >= bound.getAsDouble();
            case LOWER -> value <= bound.getAsDouble();
        };
    }
}
