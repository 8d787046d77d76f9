package dev.assay.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VariantsTest {
    private final ItemModel numeric = Samples.parse(Samples.NUMERIC);
    private final ItemModel decision = Samples.parse(Samples.DECISION);
    private final ItemModel chooseTwo = Samples.parse(Samples.CHOOSE_TWO);

    @Test
    void theSameSeedGivesTheSameVariant() {
        for (ItemModel model : List.of(numeric, decision, chooseTwo)) {
            assertEquals(Variants.of(model, Samples.seed(7)), Variants.of(model, Samples.seed(7)));
        }
    }

    @Test
    void otherSeedsReachEveryTuple() {
        assertEquals(10, tuples(numeric).size());
        assertEquals(5, tuples(decision).size());
        assertEquals(2 * 3 * 4, tuples(chooseTwo).size());
    }

    @Test
    void aNumericVariantIsFilledInSortedAndKeyed() {
        Variant variant = variantWithTuple(numeric, "r=2000;d=300");
        assertTrue(variant.shown()
                .stem()
                .startsWith("A function receives 2,000 requests per second and each takes 300 ms."));
        assertEquals(
                List.of("10 environments", "600 environments", "2,000 environments", "600,000 environments"),
                variant.shown().options().stream().map(Option::text).toList());
        assertEquals(new Key.Options(Set.of(1), 4), variant.key());
        assertEquals("2,000 times 300 ms is 600.", variant.rationale().explanation());
        assertEquals(4, variant.rationale().misconceptions().size());
        assertTrue(variant.rationale().misconceptions().get(1).isEmpty());
    }

    @Test
    void anAnswerThatWouldAlsoBeDefensibleIsNotOffered() {
        Variant variant = variantWithTuple(decision, "consumers=several;need=all");
        assertEquals(
                Set.of("A topic", "A queue", "A stream"),
                Set.copyOf(variant.shown().options().stream().map(Option::text).toList()));
    }

    @Test
    void chooseTwoShowsTwoKeysAmongFive() {
        for (int i = 0; i < 200; i++) {
            Variant variant = Variants.of(chooseTwo, Samples.seed(i));
            assertEquals(5, variant.shown().options().size());
            assertEquals(Prompt.CHOOSE_TWO, variant.shown().prompt());
            assertEquals(
                    2,
                    assertInstanceOf(Key.Options.class, variant.key())
                            .positions()
                            .size());
            assertTrue(variant.shown().stem().contains("{\"queue\": \""));
        }
    }

    @Test
    void aFingerprintNamesWhatIsShownInItsOrder() {
        Set<String> fingerprints = new HashSet<>();
        Set<ShownQuestion> shown = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            Variant variant = Variants.of(chooseTwo, Samples.seed(i));
            assertEquals(shown.add(variant.shown()), fingerprints.add(variant.fingerprint()));
        }
    }

    @Test
    void theVersionFollowsTheContentAndNotItsLayout() {
        ItemModel relaid = Samples.parse("# a comment\n" + Samples.NUMERIC.replace("title: Busy", "title:   Busy"));
        assertEquals(numeric.version(), relaid.version());
        ItemModel changed = Samples.parse(Samples.NUMERIC.replace("max: 3000", "max: 3500"));
        assertNotEquals(numeric.version(), changed.version());
        assertEquals(numeric.version(), Samples.parse(numeric.source()).version());
    }

    @Test
    void aRatingOfTheDifficultyIsReadAndMakesNoNewVersion() {
        ItemModel rated = Samples.parse(Samples.NUMERIC.replace("level: apply", "level: apply\nborderline: 65 # hard"));
        assertEquals(OptionalInt.of(65), rated.head().borderline());
        assertEquals(OptionalInt.empty(), numeric.head().borderline());
        assertEquals(numeric.version(), rated.version());
    }

    @Test
    void nothingThatPrintsTellsTheKey() {
        for (ItemModel model : List.of(numeric, decision, chooseTwo)) {
            Variant variant = Variants.of(model, Samples.seed(1));
            String printed =
                    model + ", " + model.head() + ", " + variant + ", " + variant.key() + ", " + variant.rationale();
            assertEquals(
                    "item model %1$s, item model %1$s, variant %2$s of %1$s, a key that is not printed, a rationale that is not printed"
                            .formatted(model.id(), variant.fingerprint().substring(0, 12)),
                    printed);
        }
    }

    @Test
    void aShortSeedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Variants.of(numeric, new byte[15]));
    }

    private static Set<String> tuples(ItemModel model) {
        Set<String> tuples = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            tuples.add(Variants.of(model, Samples.seed(i)).tuple());
        }
        return tuples;
    }

    private static Variant variantWithTuple(ItemModel model, String tuple) {
        for (int i = 0; i < 1000; i++) {
            Variant variant = Variants.of(model, Samples.seed(i));
            if (variant.tuple().equals(tuple)) {
                return variant;
            }
        }
        throw new AssertionError("no variant has " + tuple);
    }
}
