package dev.assay.items;

import dev.assay.items.expression.CompiledExpression;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A question whose answer is looked up in a decision table: the first rule that matches the situation gives it.
///
/// `factors` holds, for each factor, its values and their words for the stem.
public record DecisionModel(
        ItemHead head,
        List<Factor> factors,
        List<CompiledExpression> impossible,
        List<Rule> rules,
        Map<String, Template> answers,
        Map<String, String> misconceptions,
        int options)
        implements ItemModel {
    /// `words` by value, in the order of the file.
    public record Factor(String name, Map<String, String> words) {
        public Factor {
            words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        }
    }

    /// `when` is empty for the rule that takes the rest; answers in `beside` would be defensible too and are not
    /// offered.
    public record Rule(Optional<CompiledExpression> when, String answer, String because, Set<String> beside) {
        public Rule {
            beside = Set.copyOf(beside);
        }

        boolean matches(Map<String, String> situation) {
            return when.isEmpty() || when.get().holds(situation);
        }
    }

    public DecisionModel {
        factors = List.copyOf(factors);
        impossible = List.copyOf(impossible);
        rules = List.copyOf(rules);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        misconceptions = Map.copyOf(misconceptions);
    }

    /// The last rule takes the rest, so there is always one.
    Rule ruleFor(Map<String, String> situation) {
        return rules.stream()
                .filter(rule -> rule.matches(situation))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(head.id() + " has no rule for the rest"));
    }

    boolean isPossible(Map<String, String> situation) {
        return impossible.stream().noneMatch(condition -> condition.holds(situation));
    }

    @Override
    public String toString() {
        return head.toString();
    }
}
