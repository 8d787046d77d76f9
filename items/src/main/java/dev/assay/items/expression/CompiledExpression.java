package dev.assay.items.expression;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import java.math.BigDecimal;
import java.util.Map;

/// An expression parsed once, to be evaluated for many values; safe for use by several threads.
///
/// Values are `BigDecimal` or `String`, by variable name. Arithmetic is decimal with 34 digits, half-even
/// (`MathContext.DECIMAL128`).
public final class CompiledExpression {
    private final String text;
    private final Expression parsed;

    CompiledExpression(String text, Expression parsed) {
        this.text = text;
        this.parsed = parsed;
    }

    public String text() {
        return text;
    }

    /// Throws [ExpressionFailure] where the result is not a number.
    public BigDecimal number(Map<String, ?> values) {
        EvaluationValue result = evaluate(values);
        if (!result.isNumberValue()) {
            throw new ExpressionFailure(text, "the result is not a number");
        }
        return result.getNumberValue();
    }

    /// Throws [ExpressionFailure] where the result is not true or false.
    public boolean holds(Map<String, ?> values) {
        EvaluationValue result = evaluate(values);
        if (!result.isBooleanValue()) {
            throw new ExpressionFailure(text, "the result is not true or false");
        }
        return result.getBooleanValue();
    }

    private EvaluationValue evaluate(Map<String, ?> values) {
        try {
            // The copy shares the parsed tree and has its own variables.
            return parsed.copy().withValues(values).evaluate();
        } catch (BaseException | ArithmeticException e) {
            throw new ExpressionFailure(text, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
