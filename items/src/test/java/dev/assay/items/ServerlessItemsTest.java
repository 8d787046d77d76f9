package dev.assay.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.items.source.Problems;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The whole item bank of the Serverless plan, of every kind: what `assay items lint` would say of it.
class ServerlessItemsTest {
    private static final Path ROOT = Path.of(System.getProperty("assay.root", ".."));

    private final Problems problems = new Problems();
    private final List<ItemModel> models = ItemModels.read(ROOT, ROOT.resolve("content/serverless/items"), problems);

    @Test
    void everyFileIsReadAndTheLintFindsNoError() {
        problems.addAll(ItemLint.check(models));
        assertEquals(List.of(), problems.errors());
    }

    @Test
    void everyVariantIsWhole() {
        for (ItemModel model : models) {
            for (int i = 0; i < 40; i++) {
                Variant variant = Variants.of(model, Samples.seed(i));
                if (variant.key() instanceof Key.Options key) {
                    checkOptions(variant, key);
                }
                assertTrue(variant.shown().stem().contains("?"), variant::toString);
            }
        }
    }

    private static void checkOptions(Variant variant, Key.Options key) {
        Set<String> texts = new HashSet<>();
        variant.shown().options().forEach(option -> texts.add(option.text()));
        int options = variant.shown().options().size();
        assertEquals(options, texts.size(), variant::toString);
        boolean two = variant.shown().prompt() == Prompt.CHOOSE_TWO;
        assertTrue(two ? options == 5 : options == 3 || options == 4, variant::toString);
        assertEquals(two ? 2 : 1, key.positions().size(), variant::toString);
        assertTrue(key.positions().stream().allMatch(position -> position >= 0 && position < options));
        Response all = new Response.Chosen(key.positions());
        assertTrue(Scoring.correct(key, all));
    }
}
