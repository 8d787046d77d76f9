package dev.assay.items;

import dev.assay.items.expression.CompiledExpression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A numeric model worked out for one tuple of parameter values.
///
/// `key` and `wrong` are rounded as shown; `wrong` holds the distractors that differ from the key and from each other.
record NumericCase(Map<String, ParameterValue> values, BigDecimal exactKey, BigDecimal key, List<Wrong> wrong) {
    record Wrong(BigDecimal value, String misconception) {}

    /// Fewer than two distractors leave no question to choose from.
    static final int FEWEST_DISTRACTORS = 2;

    /// Empty where a guard says that these values do not go together.
    static Optional<NumericCase> of(NumericModel model, Map<String, ParameterValue> tuple) {
        Map<String, ParameterValue> values = new HashMap<>(tuple);
        Map<String, Object> variables = new HashMap<>();
        tuple.forEach((name, value) -> variables.put(name, value.value()));
        for (Map.Entry<String, CompiledExpression> step : model.let().entrySet()) {
            BigDecimal result = step.getValue().number(variables);
            variables.put(step.getKey(), result);
            values.put(step.getKey(), ParameterValue.of(result.stripTrailingZeros()));
        }
        for (CompiledExpression guard : model.guards()) {
            if (!guard.holds(variables)) {
                return Optional.empty();
            }
        }
        BigDecimal exact = model.key().number(variables);
        BigDecimal key = model.show().round(exact);
        List<Wrong> wrong = wrong(model, variables, key);
        return Optional.of(new NumericCase(values, exact, key, wrong));
    }

    /// Whether a question can be made of it.
    boolean isAskable(Format format) {
        return format == Format.ENTRY || wrong.size() >= FEWEST_DISTRACTORS;
    }

    private static List<Wrong> wrong(NumericModel model, Map<String, Object> variables, BigDecimal key) {
        List<Wrong> wrong = new ArrayList<>();
        for (NumericModel.Distractor distractor : model.distractors()) {
            BigDecimal value = model.show().round(distractor.value().number(variables));
            boolean taken = wrong.stream().anyMatch(other -> other.value().compareTo(value) == 0);
            if (value.compareTo(key) != 0 && !taken) {
                wrong.add(new Wrong(value, distractor.misconception()));
            }
        }
        return wrong;
    }
}
