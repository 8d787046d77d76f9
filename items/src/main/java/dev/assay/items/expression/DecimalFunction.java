package dev.assay.items.expression;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameterDefinition;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// A function from numbers to a number, as the library wants to see it.
///
/// With `any` the last parameter may be given several times.
final class DecimalFunction implements FunctionIfc {
    private final List<FunctionParameterDefinition> parameters;
    private final boolean any;
    private final Function<List<BigDecimal>, BigDecimal> body;

    private DecimalFunction(boolean any, Function<List<BigDecimal>, BigDecimal> body, String... parameters) {
        this.any = any;
        this.body = body;
        List<FunctionParameterDefinition> definitions = new ArrayList<>();
        for (int i = 0; i < parameters.length; i++) {
            boolean repeated = any && i == parameters.length - 1;
            definitions.add(FunctionParameterDefinition.builder()
                    .name(parameters[i])
                    .isVarArg(repeated)
                    .build());
        }
        this.parameters = List.copyOf(definitions);
    }

    static DecimalFunction of(Function<List<BigDecimal>, BigDecimal> body, String... parameters) {
        return new DecimalFunction(false, body, parameters);
    }

    static DecimalFunction ofAny(Function<List<BigDecimal>, BigDecimal> body) {
        return new DecimalFunction(true, body, "first", "more");
    }

    @Override
    public List<FunctionParameterDefinition> getFunctionParameterDefinitions() {
        return parameters;
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values)
            throws EvaluationException {
        for (EvaluationValue value : values) {
            if (!value.isNumberValue()) {
                throw new EvaluationException(token, "the function takes numbers only");
            }
        }
        List<BigDecimal> numbers =
                Arrays.stream(values).map(EvaluationValue::getNumberValue).toList();
        return EvaluationValue.numberValue(body.apply(numbers));
    }

    @Override
    public void validatePreEvaluation(Token token, EvaluationValue... values) {
        // The number of arguments is checked when the expression is parsed, their kind in evaluate.
    }

    @Override
    public boolean hasVarArgs() {
        return any;
    }
}
