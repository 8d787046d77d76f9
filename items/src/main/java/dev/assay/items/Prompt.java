package dev.assay.items;

/// What the candidate is asked to do.
public enum Prompt {
    CHOOSE_ONE,
    CHOOSE_TWO,
    ENTER_NUMBER
}
