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
        return switch (model) {
            case NumericModel numeric -> NumericVariants.draw(numeric, draws);
            case DecisionModel decision -> DecisionVariants.draw(decision, draws);
            case StaticModel written -> StaticVariants.draw(written, draws);
        };
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
        Prompt prompt = right.size() == 2 ? Prompt.CHOOSE_TWO : Prompt.CHOOSE_ONE;
        List<Optional<String>> misconceptions =
                ordered.stream().map(Choice::misconception).toList();
        return finished(
                model,
                new ShownQuestion(stem, prompt, options, ""),
                new Key.Options(right),
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
        shown.options()
                .forEach(option -> text.append(option.id())
                        .append(' ')
                        .append(option.text())
                        .append('\n'));
        return ItemVersion.sha256(text.append(shown.unit()).toString());
    }
}
