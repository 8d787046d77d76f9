package dev.assay.items;

import dev.assay.items.expression.ExpressionFailure;
import dev.assay.items.source.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Tries every situation of a decision model.
final class DecisionLint {
    private static final int FEWEST_SITUATIONS = 6;

    private DecisionLint() {}

    static void check(DecisionModel model, Problems problems) {
        Set<DecisionModel.Rule> used = new HashSet<>();
        int[] possible = {0};
        try {
            Tuples.forEach(DecisionVariants.factors(model), drawn -> {
                Map<String, String> situation = DecisionVariants.situation(drawn);
                if (model.isPossible(situation)) {
                    possible[0]++;
                    used.add(model.ruleFor(situation));
                }
            });
        } catch (ExpressionFailure failure) {
            ItemLint.error(model, problems, String.valueOf(failure.getMessage()));
            return;
        }
        if (possible[0] < FEWEST_SITUATIONS) {
            ItemLint.error(model, problems, "only " + possible[0] + " situations can be asked; at least 6 are needed");
        }
        checkRules(model, used, problems);
        checkAnswers(model, used, problems);
    }

    private static void checkRules(DecisionModel model, Set<DecisionModel.Rule> used, Problems problems) {
        for (int i = 0; i < model.rules().size(); i++) {
            DecisionModel.Rule rule = model.rules().get(i);
            if (!used.contains(rule)) {
                ItemLint.error(model, problems, "rule " + (i + 1) + " (" + rule.answer() + ") never applies");
            }
            List<String> wrong = DecisionVariants.wrong(model, rule);
            if (wrong.size() < NumericCase.FEWEST_DISTRACTORS) {
                ItemLint.error(
                        model, problems, "rule " + (i + 1) + " leaves fewer than two answers to offer beside the key");
            }
        }
    }

    private static void checkAnswers(DecisionModel model, Set<DecisionModel.Rule> used, Problems problems) {
        Set<String> texts = new TreeSet<>();
        model.answers().forEach((id, text) -> {
            if (!texts.add(WordingLint.normal(text.text()))) {
                ItemLint.error(model, problems, "the answer " + id + " reads like another");
            }
        });
        Set<String> keys = new TreeSet<>();
        used.forEach(rule -> keys.add(rule.answer()));
        if (keys.size() < 2) {
            ItemLint.error(model, problems, "the answer is always " + String.join(", ", keys));
        }
    }
}
