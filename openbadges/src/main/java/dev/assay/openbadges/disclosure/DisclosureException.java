package dev.assay.openbadges.disclosure;

import dev.assay.openbadges.jsonld.JsonLdProblem;

/// Carries a problem out of the steps that lead to a disclosure; never leaves this package.
final class DisclosureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient DisclosureProblem problem;

    private DisclosureException(DisclosureProblem problem) {
        super(problem.inWords(), null, false, false);
        this.problem = problem;
    }

    static DisclosureException of(DisclosureFault fault) {
        return new DisclosureException(new DisclosureProblem.Faulty(fault));
    }

    static DisclosureException unreadable(JsonLdProblem problem) {
        return new DisclosureException(new DisclosureProblem.Unreadable(problem));
    }

    static DisclosureException tooComplex() {
        return new DisclosureException(new DisclosureProblem.TooComplex());
    }

    DisclosureProblem problem() {
        return problem;
    }
}
