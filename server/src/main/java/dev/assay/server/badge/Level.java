package dev.assay.server.badge;

/// How firmly a badge was earned: by the standard rule; by a second fresh form on another day; by work done.
public enum Level {
    PASSED("Passed", 1),
    CONFIRMED("Confirmed", 2),
    DEMONSTRATED("Demonstrated", 3);

    private final String word;
    private final int lozenges;

    Level(String word, int lozenges) {
        this.word = word;
        this.lozenges = lozenges;
    }

    /// The word on the badge and in the credential.
    public String word() {
        return word;
    }

    /// How many lozenges the picture has.
    int lozenges() {
        return lozenges;
    }
}
