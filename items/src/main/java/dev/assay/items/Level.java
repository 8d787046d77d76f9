package dev.assay.items;

import java.util.Locale;

/// What a question asks of the mind: remembering a fact, applying it to a case, or telling which of several things is
/// at work.
public enum Level {
    RECALL,
    APPLY,
    ANALYSE;

    /// The word in item files.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
