package dev.assay.items;

/// What the candidate is asked to do.
public enum Prompt {
    CHOOSE_ONE,
    CHOOSE_TWO,
    /// As many as are right; how many that is, is not told.
    CHOOSE_SEVERAL,
    ENTER_NUMBER,
    ENTER_TEXT,
    /// Choose a text for each gap.
    FILL_GAPS,
    /// Put all options in order.
    ORDER,
    /// Choose an option for each of several things.
    MATCH
}
