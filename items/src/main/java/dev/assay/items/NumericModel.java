package dev.assay.items;

import dev.assay.items.expression.CompiledExpression;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A question whose answer is computed: parameters, guards that say which of their values go together, a key and
/// distractors.
///
/// `let` holds named intermediate results in the order in which they are computed; `options` is how many are shown at
/// most,
/// the key included.
public record NumericModel(
        ItemHead head,
        List<Parameter> params,
        Map<String, CompiledExpression> let,
        List<CompiledExpression> guards,
        CompiledExpression key,
        Units units,
        Tolerance tolerance,
        Show show,
        List<Distractor> distractors,
        int options)
        implements ItemModel {
    /// A wrong answer that follows from a named misconception.
    public record Distractor(CompiledExpression value, String misconception) {}

    /// The unit of key and options.
    public String unit() {
        return units.asked();
    }

    public NumericModel {
        params = List.copyOf(params);
        let = Collections.unmodifiableMap(new LinkedHashMap<>(let));
        guards = List.copyOf(guards);
        distractors = List.copyOf(distractors);
    }

    @Override
    public String toString() {
        return head.toString();
    }
}
