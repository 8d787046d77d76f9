package dev.assay.cli;

/// How the command ends, for scripts.
final class ExitStatus {
    static final int VALID = 0;
    static final int NOT_VALID = 1;
    static final int NOT_CHECKED = 2;

    /// EX_USAGE of sysexits.h.
    static final int BAD_USAGE = 64;

    /// EX_SOFTWARE of sysexits.h: a fault of ours.
    static final int BROKEN = 70;

    private ExitStatus() {}
}
