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
                Samples.CHOOSE_TWO)) {
            ItemModel model = Samples.parse(yaml);
            for (int seed = 0; seed < 25; seed++) {
                made.add(line(model, seed, Variants.of(model, Samples.seed(seed))));
            }
        }
        assertEquals(String.join("\n", Golden.lines("/golden-variants.txt")), String.join("\n", made));
    }

    private static String line(ItemModel model, int seed, Variant variant) {
        String key = switch (variant.key()) {
            case Key.Options options ->
                options.positions().stream().sorted().toList().toString();
            case Key.Amount amount -> amount.value().toPlainString() + amount.unit();
        };
        String all = variant.shown()
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
