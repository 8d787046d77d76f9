package dev.assay.items;

/// How a question is answered.
public enum Format {
    /// One of three or four options.
    SINGLE("single"),
    /// Two of five options; both must be right.
    CHOOSE_TWO("choose-two"),
    /// As many of several options as are right; how many that is, is not told.
    SEVERAL("several"),
    /// A number is typed in.
    ENTRY("entry"),
    /// A word or a line is typed in.
    TEXT("text"),
    /// Each gap of the stem is filled with one of its own options.
    GAPS("gaps"),
    /// Options are put in order.
    ORDER("order"),
    /// An option is chosen for each of several things.
    MATCH("match");

    private final String word;

    Format(String word) {
        this.word = word;
    }

    /// The word in item files.
    public String word() {
        return word;
    }
}
