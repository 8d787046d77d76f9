package dev.assay.openbadges.rdfc;

/// Leaves the recursion of [RelatedHashes] once the limit is used up; never leaves this package.
final class TooManyStepsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyStepsException() {
        super("the limit of steps is used up", null, false, false);
    }
}
