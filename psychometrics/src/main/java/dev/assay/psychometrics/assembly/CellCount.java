package dev.assay.psychometrics.assembly;

/// How many items of a cell a form has, from `least` to `most`.
public record CellCount(Cell cell, int least, int most) {
    public CellCount {
        if (!(0 <= least && least <= most)) {
            throw new IllegalArgumentException(
                    cell.name() + ": a count runs from 0 upwards, not from " + least + " to " + most);
        }
    }

    /// Both at once.
    CellCount and(CellCount other) {
        int atLeast = Math.max(least, other.least);
        int atMost = Math.min(most, other.most);
        if (atLeast > atMost) {
            throw new IllegalArgumentException(cell.name() + " is counted twice, and no number is both " + least
                    + " to " + most + " and " + other.least + " to " + other.most);
        }
        return new CellCount(cell, atLeast, atMost);
    }
}
