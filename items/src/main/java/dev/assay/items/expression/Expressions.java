package dev.assay.items.expression;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixModuloOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixPlusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.operators.booleans.PrefixNotOperator;
import com.ezylang.evalex.parser.ParseException;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Compiles the expressions of item models.
///
/// The language: numbers, texts in single quotes, variables, `+ - * / % ^`, `== != < <= > >=`, `&& || !`, parentheses
/// and
/// the functions of [DecimalFunctions]. Nothing else of the library is reachable: no dates, arrays, random numbers or
/// constants but TRUE and FALSE. Lengths, digits and powers are bounded, so that no expression is costly.
public final class Expressions {
    /// Part of every item model's version: another engine may mean another value.
    public static final String ENGINE = "EvalEx 3.6.0, functions 1";

    public static final int MAX_LENGTH = 500;
    private static final int MAX_DIGITS = 24;

    private static final Pattern TOO_MANY_DIGITS = Pattern.compile("[0-9.]{" + (MAX_DIGITS + 1) + ",}");
    private static final Pattern OTHER_NOTATION = Pattern.compile("(?<![A-Za-z0-9_.])[0-9][0-9.]*[A-Za-z_]");
    private static final Pattern TEXT = Pattern.compile("'[^'\\\\]*'");

    private static final ExpressionConfiguration LANGUAGE = ExpressionConfiguration.builder()
            .mathContext(MathContext.DECIMAL128)
            .operatorDictionary(operators())
            .functionDictionary(DecimalFunctions.dictionary())
            .defaultConstants(Map.of("TRUE", EvaluationValue.TRUE, "FALSE", EvaluationValue.FALSE))
            .allowOverwriteConstants(false)
            .singleQuoteStringLiteralsAllowed(true)
            .implicitMultiplicationAllowed(false)
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .maxRecursionDepth(64)
            .build();

    /// For readers that go on after a mistake.
    public static final CompiledExpression ZERO = new CompiledExpression("0", new Expression("0", LANGUAGE));

    private Expressions() {}

    /// `variables` are the names that the expression may use.
    public static Compilation compile(String text, Set<String> variables) {
        Optional<String> refusal = refusal(text);
        if (refusal.isPresent()) {
            return new Compilation.Rejected(refusal.get());
        }
        try {
            Expression parsed = new Expression(text, LANGUAGE);
            parsed.validate();
            Set<String> unknown = new TreeSet<>(parsed.getUsedVariables());
            unknown.removeAll(variables);
            if (!unknown.isEmpty()) {
                return new Compilation.Rejected("unknown name " + String.join(", ", unknown)
                        + "; the names known here are " + String.join(", ", new TreeSet<>(variables)));
            }
            return new Compilation.Ready(new CompiledExpression(text, parsed));
        } catch (ParseException e) {
            return new Compilation.Rejected(e.getMessage() + " (at character " + e.getStartPosition() + ")");
        }
    }

    private static Optional<String> refusal(String text) {
        if (text.isBlank()) {
            return Optional.of("the expression is empty");
        }
        if (text.length() > MAX_LENGTH) {
            return Optional.of("the expression is longer than " + MAX_LENGTH + " characters");
        }
        String code = TEXT.matcher(text).replaceAll("''");
        if (code.contains("\"") || code.contains("\\")) {
            return Optional.of("texts stand in single quotes, without backslashes");
        }
        if (TOO_MANY_DIGITS.matcher(code).find()) {
            return Optional.of("a number has more than " + MAX_DIGITS + " digits");
        }
        if (OTHER_NOTATION.matcher(code).find()) {
            return Optional.of("numbers are written in plain decimals (1000, 0.5), without letters");
        }
        return Optional.empty();
    }

    private static MapBasedOperatorDictionary operators() {
        MapBasedOperatorDictionary operators = new MapBasedOperatorDictionary();
        operators.addOperator("+", new InfixPlusOperator());
        operators.addOperator("-", new InfixMinusOperator());
        operators.addOperator("*", new InfixMultiplicationOperator());
        operators.addOperator("/", new InfixDivisionOperator());
        operators.addOperator("%", new InfixModuloOperator());
        operators.addOperator("^", new BoundedPower());
        operators.addOperator("==", new InfixEqualsOperator());
        operators.addOperator("!=", new InfixNotEqualsOperator());
        operators.addOperator("<", new InfixLessOperator());
        operators.addOperator("<=", new InfixLessEqualsOperator());
        operators.addOperator(">", new InfixGreaterOperator());
        operators.addOperator(">=", new InfixGreaterEqualsOperator());
        operators.addOperator("&&", new InfixAndOperator());
        operators.addOperator("||", new InfixOrOperator());
        operators.addOperator("!", new PrefixNotOperator());
        operators.addOperator("-", new PrefixMinusOperator());
        operators.addOperator("+", new PrefixPlusOperator());
        return operators;
    }
}
