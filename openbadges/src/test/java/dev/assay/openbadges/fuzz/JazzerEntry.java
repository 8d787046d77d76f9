package dev.assay.openbadges.fuzz;

/// What Jazzer calls in its own process: the target that the command line names, again and again.
public final class JazzerEntry {
    private static FuzzTarget target = FuzzTarget.JSON;

    private JazzerEntry() {}

    public static void fuzzerInitialize(String[] names) {
        target = FuzzTarget.valueOf(names[0]);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        target.read(input);
    }
}
