package dev.assay.items;

import java.util.List;
import java.util.Map;

/// Variants of text models: draw the parameters of the stem and of the texts that are right.
final class TextVariants {
    private TextVariants() {}

    static Variant draw(TextModel model, SeededDraws draws) {
        Map<String, ParameterValue> tuple = Tuples.drawn(model.params(), draws);
        List<String> accepted =
                model.accepted().stream().map(text -> text.fill(tuple)).toList();
        return Variants.finished(
                model,
                new ShownQuestion(model.head().stem().fill(tuple), new Interaction.TextEntry()),
                new Key.Texts(accepted, model.exactCase()),
                new Rationale(model.head().explanation().fill(tuple), List.of()),
                Tuples.name(tuple));
    }
}
