package dev.assay.server.kernel;

/// A setting that keeps the server from starting. The message names it and says what it should be; it never repeats a
/// secret.
public final class WrongSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// `need` goes on after the name: "takes a number from 1 to 65535, not 99999".
    public WrongSetting(String setting, String need) {
        super(setting + " " + need);
    }
}
