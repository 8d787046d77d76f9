package dev.assay.items.expression;

/// An expression that compiled could not be evaluated for some values: division by zero, a number where a condition is
/// due.
///
/// That is a mistake in the content; the lint finds it by trying every value, so that it never happens to a candidate.
public final class ExpressionFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExpressionFailure(String expression, String reason) {
        super("'" + expression + "' cannot be evaluated: " + reason);
    }
}
