package dev.assay.openbadges.jose;

/// Carries a fault out of the reading of a token; never leaves this package.
final class JoseFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient JoseFault fault;

    JoseFaultException(JoseFault fault) {
        super(fault.inWords(), null, false, false);
        this.fault = fault;
    }

    JoseFault fault() {
        return fault;
    }
}
