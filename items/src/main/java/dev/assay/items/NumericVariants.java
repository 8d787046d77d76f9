package dev.assay.items;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Variants of numeric models: draw values until the guards hold, work out the key, sort the options by value.
final class NumericVariants {
    /// A model of which one tuple in a hundred is valid fails once in 10^43 variants.
    private static final int MOST_TRIES = 10_000;

    private NumericVariants() {}

    static Variant draw(NumericModel model, SeededDraws draws) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Map<String, ParameterValue> tuple = Tuples.drawn(model.params(), draws);
            Optional<NumericCase> solved = NumericCase.of(model, tuple);
            if (solved.isPresent() && solved.get().isAskable(model.format())) {
                return variant(model, solved.get(), Tuples.name(tuple), draws);
            }
        }
        throw new IllegalStateException(model.id() + ": its guards leave next to nothing to ask");
    }

    private static Variant variant(NumericModel model, NumericCase solved, String tuple, SeededDraws draws) {
        String stem = model.head().stem().fill(solved.values());
        String explanation = model.head().explanation().fill(solved.values());
        if (model.head().format() == Format.ENTRY) {
            return Variants.finished(
                    model,
                    new ShownQuestion(stem, new Interaction.NumberEntry(model.units())),
                    new Key.Amount(
                            solved.key(), model.units(), model.tolerance().around(solved.key())),
                    new Rationale(explanation, List.of()),
                    tuple);
        }
        return Variants.assemble(model, stem, options(model, solved, draws), explanation, tuple);
    }

    private static List<Variants.Choice> options(NumericModel model, NumericCase solved, SeededDraws draws) {
        record Valued(BigDecimal value, Variants.Choice choice) {}
        List<Valued> options = new ArrayList<>();
        for (NumericCase.Wrong wrong : draws.sample(solved.wrong(), model.options() - 1)) {
            String text = model.show().text(wrong.value(), model.unit());
            options.add(
                    new Valued(wrong.value(), new Variants.Choice(text, false, Optional.of(wrong.misconception()))));
        }
        String text = model.show().text(solved.key(), model.unit());
        options.add(new Valued(solved.key(), new Variants.Choice(text, true, Optional.empty())));
        options.sort(Comparator.comparing(Valued::value));
        return options.stream().map(Valued::choice).toList();
    }
}
