package dev.assay.openbadges.fuzz;

/// What Jazzer calls in its own process: the target that the command line names, again and again.
public final class JazzerEntry {
    private static FuzzTarget target = FuzzTarget.JSON;

    private JazzerEntry() {}

    /// Reads the seeds once, so that the limit for one input does not count the loading of classes.
    public static void fuzzerInitialize(String[] names) {
        target = FuzzTarget.valueOf(names[0]);
        target.seeds().forEach(target::read);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        target.read(input);
    }
}
