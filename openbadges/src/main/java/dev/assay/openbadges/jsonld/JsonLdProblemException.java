package dev.assay.openbadges.jsonld;

/// Carries a problem out of a recursion; never leaves this package.
final class JsonLdProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient JsonLdProblem problem;

    JsonLdProblemException(JsonLdProblem problem) {
        super(problem.inWords(), null, false, false);
        this.problem = problem;
    }

    JsonLdProblem problem() {
        return problem;
    }
}
