package dev.assay.items;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Variants of decision models: draw a possible situation, look its answer up, offer it among answers that are wrong
/// for it.
final class DecisionVariants {
    private static final int MOST_TRIES = 10_000;

    private DecisionVariants() {}

    static Variant draw(DecisionModel model, SeededDraws draws) {
        List<Parameter> factors = factors(model);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Map<String, ParameterValue> drawn = Tuples.drawn(factors, draws);
            Map<String, String> situation = situation(drawn);
            if (model.isPossible(situation)) {
                return variant(model, situation, Tuples.name(drawn), draws);
            }
        }
        throw new IllegalStateException(model.id() + ": next to no situation is possible");
    }

    /// The factors as parameters, so that situations are drawn and listed like tuples.
    static List<Parameter> factors(DecisionModel model) {
        return model.factors().stream()
                .map(factor -> new Parameter(
                        factor.name(),
                        factor.words().keySet().stream()
                                .map(ParameterValue::words)
                                .toList()))
                .toList();
    }

    static Map<String, String> situation(Map<String, ParameterValue> drawn) {
        Map<String, String> situation = new LinkedHashMap<>();
        drawn.forEach((name, value) -> situation.put(name, value.written()));
        return situation;
    }

    /// The factors' words, as the stem shows them.
    static Map<String, ParameterValue> words(DecisionModel model, Map<String, String> situation) {
        Map<String, ParameterValue> words = new LinkedHashMap<>();
        for (DecisionModel.Factor factor : model.factors()) {
            String value = situation.getOrDefault(factor.name(), "");
            words.put(factor.name(), ParameterValue.words(factor.words().getOrDefault(value, value)));
        }
        return words;
    }

    /// The answers that are wrong where `rule` applies.
    static List<String> wrong(DecisionModel model, DecisionModel.Rule rule) {
        return model.answers().keySet().stream()
                .filter(answer ->
                        !answer.equals(rule.answer()) && !rule.beside().contains(answer))
                .toList();
    }

    private static Variant variant(
            DecisionModel model, Map<String, String> situation, String tuple, SeededDraws draws) {
        DecisionModel.Rule rule = model.ruleFor(situation);
        Map<String, ParameterValue> words = words(model, situation);
        List<Variants.Choice> choices = new ArrayList<>();
        choices.add(new Variants.Choice(text(model, rule.answer(), words), true, Optional.empty()));
        for (String wrong : draws.sample(wrong(model, rule), model.options() - 1)) {
            Optional<String> misconception =
                    Optional.ofNullable(model.misconceptions().get(wrong));
            choices.add(new Variants.Choice(text(model, wrong, words), false, misconception));
        }
        String explanation = model.head().explanation().fill(words) + "\n\n" + rule.because();
        return Variants.assemble(
                model, model.head().stem().fill(words), draws.shuffled(choices), explanation.strip(), tuple);
    }

    private static String text(DecisionModel model, String answer, Map<String, ParameterValue> words) {
        Template text = model.answers().get(answer);
        if (text == null) {
            throw new IllegalStateException(model.id() + " has a rule for an answer that it does not have");
        }
        return text.fill(words);
    }
}
