package dev.assay.items;

/// How a question is answered.
public enum Format {
    /// One of three or four options.
    SINGLE("single"),
    /// Two of five options; both must be right.
    CHOOSE_TWO("choose-two"),
    /// A number is typed in.
    ENTRY("entry");

    private final String word;

    Format(String word) {
        this.word = word;
    }

    /// The word in item files.
    public String word() {
        return word;
    }
}
