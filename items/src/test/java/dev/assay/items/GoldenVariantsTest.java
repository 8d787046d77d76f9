package dev.assay.items;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Variants of the past must stay what they were. Where a line changes on purpose, the algorithm's name
/// ([SeededDraws#ALGORITHM]) or the engine's ([dev.assay.items.expression.Expressions#ENGINE]) must change with it.
class GoldenVariantsTest {
    @Test
    void variantsAreBitIdenticalToTheCommittedOnes() {
        List<String> made = new ArrayList<>();
        for (String yaml : List.of(
                Samples.NUMERIC,
                Samples.NUMERIC.replace("format: single", "format: entry"),
                Samples.DECISION,
                Samples.CHOOSE_TWO,
                MoreSamples.ORDERING,
                MoreSamples.MATCHING,
                MoreSamples.GAPS,
                MoreSamples.TEXT,
                MoreSamples.SEVERAL,
                MoreSamples.CASES,
                MoreSamples.TRAPS)) {
            ItemModel model = Samples.parse(yaml);
            for (int seed = 0; seed < 25; seed++) {
                made.add(line(model, seed, Variants.of(model, Samples.seed(seed))));
            }
        }
        assertEquals(String.join("\n", Golden.lines("/golden-variants.txt")), String.join("\n", made));
    }

    /// As it was written when the first lines were made.
    private static String text(ShownQuestion shown) {
        return switch (shown.interaction()) {
            case Interaction.Choice _, Interaction.NumberEntry _ ->
                "ShownQuestion[stem=" + shown.stem() + ", prompt=" + shown.prompt() + ", options=" + shown.options()
                        + ", unit=" + shown.unit() + "]";
            case Interaction.TextEntry _, Interaction.Gaps _, Interaction.Ordering _, Interaction.Matching _ ->
                shown.toString();
        };
    }

    private static String line(ItemModel model, int seed, Variant variant) {
        String key = switch (variant.key()) {
            case Key.Options options ->
                options.positions().stream().sorted().toList().toString();
            case Key.Amount amount ->
                amount.value().toPlainString() + amount.units().asked();
            case Key.Texts texts -> texts.accepted().toString();
            case Key.Places places -> places.positions().toString();
        };
        String all = text(variant.shown())
                + key
                + variant.rationale().explanation()
                + variant.rationale().misconceptions();
        return String.join(
                " ",
                model.id(),
                model.format().word(),
                String.valueOf(seed),
                variant.fingerprint(),
                ItemVersion.sha256(all).substring(0, 16),
                variant.tuple().replace(' ', '_'));
    }
}
