package dev.assay.cli;

/// How the command ends, for scripts.
public final class ExitStatus {
    public static final int VALID = 0;
    public static final int NOT_VALID = 1;
    public static final int NOT_CHECKED = 2;

    /// EX_USAGE of sysexits.h.
    public static final int BAD_USAGE = 64;

    /// EX_SOFTWARE of sysexits.h: a fault of ours.
    public static final int BROKEN = 70;

    /// EX_IOERR of sysexits.h: what it made could not be written.
    public static final int NOT_WRITTEN = 74;

    private ExitStatus() {}
}
