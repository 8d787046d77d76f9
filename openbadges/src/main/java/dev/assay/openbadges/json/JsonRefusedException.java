package dev.assay.openbadges.json;

import jakarta.json.stream.JsonLocation;

/// Carries a refusal out of the recursion of [ValueReader]; never leaves this package.
final class JsonRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final long line;
    private final long column;

    JsonRefusedException(String problem, JsonLocation at) {
        super(problem, null, false, false);
        this.problem = problem;
        this.line = at.getLineNumber();
        this.column = at.getColumnNumber();
    }

    String problem() {
        return problem;
    }

    long line() {
        return line;
    }

    long column() {
        return column;
    }
}
