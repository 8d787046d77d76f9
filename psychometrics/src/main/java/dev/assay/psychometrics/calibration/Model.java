package dev.assay.psychometrics.calibration;

/// What may differ between items.
public enum Model {
    /// Difficulty alone; the spread of abilities is estimated.
    RASCH(1),
    /// Slope and difficulty.
    TWO_PARAMETER(2),
    /// Slope, difficulty and the chance of guessing.
    THREE_PARAMETER(3);

    private final int parameters;

    Model(int parameters) {
        this.parameters = parameters;
    }

    /// How many parameters an item has.
    public int parameters() {
        return parameters;
    }
}
