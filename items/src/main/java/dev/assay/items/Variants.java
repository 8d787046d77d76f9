package dev.assay.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Makes variants of item models: the same model version and seed give the same variant, bit for bit, for ever.
public final class Variants {
    private Variants() {}

    /// `seed` has 16 bytes or more and should be secret and fresh for each question issued.
    ///
    /// Throws `IllegalStateException` for a model whose guards leave nothing to ask, which the lint reports.
    public static Variant of(ItemModel model, byte[] seed) {
        SeededDraws draws = new SeededDraws(seed, model.id());
        return draw(model, draws);
    }

    private static Variant draw(ItemModel model, SeededDraws draws) {
        return switch (model) {
            case NumericModel numeric -> NumericVariants.draw(numeric, draws);
            case DecisionModel decision -> DecisionVariants.draw(decision, draws);
            case StaticModel written -> StaticVariants.draw(written, draws);
            case OrderingModel ordering -> PlacedVariants.draw(ordering, draws);
            case MatchingModel matching -> PlacedVariants.draw(matching, draws);
            case GapsModel gaps -> PlacedVariants.draw(gaps, draws);
            case TextModel text -> TextVariants.draw(text, draws);
            case CaseModel cases -> drawCase(cases, draws);
        };
    }

    private static Variant drawCase(CaseModel model, SeededDraws draws) {
        int left = draws.below(model.weights());
        for (CaseModel.Case each : model.cases()) {
            left -= each.weight();
            if (left < 0) {
                Variant drawn = draw(each.model(), draws);
                return finished(
                        model,
                        drawn.shown(),
                        drawn.key(),
                        drawn.rationale(),
                        "case=" + each.name() + (drawn.tuple().isEmpty() ? "" : ";" + drawn.tuple()));
            }
        }
        throw new IllegalStateException(model.id() + " has a draw beyond its weights");
    }

    /// An option before it has a place.
    record Choice(String text, boolean right, Optional<String> misconception) {}

    /// Puts a variant together; `ordered` are the options from first to last.
    static Variant assemble(ItemModel model, String stem, List<Choice> ordered, String explanation, String tuple) {
        List<Option> options = new ArrayList<>();
        Set<Integer> right = new TreeSet<>();
        for (int position = 0; position < ordered.size(); position++) {
            options.add(Option.at(position, ordered.get(position).text()));
            if (ordered.get(position).right()) {
                right.add(position);
            }
        }
        Prompt prompt = switch (model.format()) {
            case CHOOSE_TWO -> Prompt.CHOOSE_TWO;
            case SEVERAL -> Prompt.CHOOSE_SEVERAL;
            case SINGLE, ENTRY, TEXT, GAPS, ORDER, MATCH -> Prompt.CHOOSE_ONE;
        };
        List<Optional<String>> misconceptions =
                ordered.stream().map(Choice::misconception).toList();
        return finished(
                model,
                new ShownQuestion(stem, new Interaction.Choice(prompt, options)),
                new Key.Options(right, options.size()),
                new Rationale(explanation, misconceptions),
                tuple);
    }

    static Variant finished(ItemModel model, ShownQuestion shown, Key key, Rationale rationale, String tuple) {
        return new Variant(model.id(), model.version(), shown, key, rationale, tuple, fingerprint(model, shown));
    }

    private static String fingerprint(ItemModel model, ShownQuestion shown) {
        StringBuilder text = new StringBuilder(model.version());
        text.append('\n')
                .append(shown.prompt())
                .append('\n')
                .append(shown.stem())
                .append('\n');
        switch (shown.interaction()) {
            case Interaction.Choice choice -> append(text, choice.options());
            case Interaction.NumberEntry _, Interaction.TextEntry _ -> {}
            case Interaction.Ordering ordering -> append(text, ordering.options());
            case Interaction.Gaps gaps ->
                gaps.gaps().forEach(gap -> append(text.append(gap.name()).append('\n'), gap.options()));
            case Interaction.Matching matching -> {
                append(text, matching.things());
                append(text.append('\n'), matching.options());
            }
        }
        return ItemVersion.sha256(text.append(shown.unit()).toString());
    }

    private static void append(StringBuilder text, List<Option> options) {
        options.forEach(option ->
                text.append(option.id()).append(' ').append(option.text()).append('\n'));
    }
}
