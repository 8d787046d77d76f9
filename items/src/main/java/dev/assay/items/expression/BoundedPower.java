package dev.assay.items.expression;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.AbstractOperator;
import com.ezylang.evalex.operators.InfixOperator;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.MathContext;

/// `base ^ exponent` for whole exponents from 0 to 64 and results below 10^40, binding tighter than a minus sign before
/// it.
///
/// The library's own operator takes any exponent: a result with millions of digits, and binary arithmetic for
/// fractions.
@InfixOperator(precedence = OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER, leftAssociative = false)
final class BoundedPower extends AbstractOperator {
    private static final BigDecimal MAX_EXPONENT = BigDecimal.valueOf(64);
    private static final BigDecimal MAX_RESULT = BigDecimal.TEN.pow(40);

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands)
            throws EvaluationException {
        if (!operands[0].isNumberValue() || !operands[1].isNumberValue()) {
            throw EvaluationException.ofUnsupportedDataTypeInOperation(token);
        }
        BigDecimal exponent = operands[1].getNumberValue();
        boolean whole = exponent.stripTrailingZeros().scale() <= 0;
        if (!whole || exponent.signum() < 0 || exponent.compareTo(MAX_EXPONENT) > 0) {
            throw new EvaluationException(token, "an exponent must be a whole number from 0 to 64");
        }
        BigDecimal power = operands[0].getNumberValue().pow(exponent.intValueExact(), MathContext.DECIMAL128);
        if (power.abs().compareTo(MAX_RESULT) > 0) {
            throw new EvaluationException(token, "the power is larger than 10^40");
        }
        return EvaluationValue.numberValue(power);
    }
}
