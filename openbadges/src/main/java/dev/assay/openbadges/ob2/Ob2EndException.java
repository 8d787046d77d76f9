package dev.assay.openbadges.ob2;

/// Ends a check early with what it found; never leaves this package.
final class Ob2EndException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Ob2Outcome outcome;

    private Ob2EndException(Ob2Outcome outcome) {
        super(outcome.inWords(), null, false, false);
        this.outcome = outcome;
    }

    static Ob2EndException failed(Ob2Fault fault) {
        return new Ob2EndException(new Ob2Outcome.Failed(fault));
    }

    static Ob2EndException unknown(Ob2Doubt doubt) {
        return new Ob2EndException(new Ob2Outcome.Unknown(doubt));
    }

    Ob2Outcome outcome() {
        return outcome;
    }
}
