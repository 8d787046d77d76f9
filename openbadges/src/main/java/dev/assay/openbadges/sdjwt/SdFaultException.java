package dev.assay.openbadges.sdjwt;

/// Carries a fault out of the recursion over a token; never leaves this package.
final class SdFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SdFault fault;

    SdFaultException(SdFault fault) {
        super(fault.inWords(), null, false, false);
        this.fault = fault;
    }

    static SdFaultException malformed(String problem) {
        return new SdFaultException(new SdFault.Malformed(problem));
    }

    SdFault fault() {
        return fault;
    }
}
