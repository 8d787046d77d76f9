package dev.assay.psychometrics.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.model.Rasch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlueprintCheckTest {
    private static final ItemPool POOL = ItemPool.of(
            List.of(item("a", "f1", "net"), item("b", "f1", "net"), item("c", "f2", "disk"), item("d", "f3", "disk")),
            0);

    private static AssemblyItem item(String id, String family, String domain) {
        return AssemblyItem.of(id, family, Map.of("domain", domain), new Rasch(0));
    }

    private static List<String> broken(Blueprint.Builder blueprint, String... form) {
        return BlueprintCheck.violations(blueprint.build(), POOL, List.of(form), Set.of("d")).stream()
                .map(Violation::rule)
                .toList();
    }

    @Test
    void eachRuleIsFoundBrokenOnItsOwn() {
        assertEquals(List.of(), broken(Blueprint.ofLength(2), "a", "c"));
        assertEquals(List.of("items in all: from 3.0 to 3.0"), broken(Blueprint.ofLength(3), "a", "c"));
        assertEquals(List.of("family f1: from 0.0 to 1.0"), broken(Blueprint.ofLength(2), "a", "b"));
        assertEquals(List.of("forbidden items: from 0.0 to 0.0"), broken(Blueprint.ofLength(2), "a", "d"));
        assertEquals(
                List.of("domain net: from 2.0 to 3.0"),
                broken(Blueprint.ofLength(2).between(2, 3, "domain", "net"), "a", "c"));
        assertEquals(
                List.of("domain net: from 0.0 to 1.0"),
                broken(Blueprint.ofLength(2).familiesMayRepeat().eachAtMost(1, "domain"), "a", "b"));
        assertEquals(
                1, broken(Blueprint.ofLength(2).enemies("a", "c"), "a", "c").size());
        assertEquals(
                List.of("expected score at the cut: from 1.5 to 2.5"),
                broken(Blueprint.ofLength(2).expectedScore(2, 0.5), "a", "c"));
        assertEquals(
                List.of("information at the cut: from 0.6 to Infinity"),
                broken(Blueprint.ofLength(2).informationAtLeast(0.6), "a", "c"));
        assertTrue(broken(Blueprint.ofLength(2), "a", "a").contains("items, each once: from 2.0 to 2.0"));
        assertTrue(broken(Blueprint.ofLength(2), "a", "x").contains("items of the pool: from 2.0 to 2.0"));
    }

    @Test
    void itemsInMoreFormsThanTheCeilingAllowsAreFound() {
        var blueprint = Blueprint.ofLength(1).exposureCeiling(0.5).build();
        var forms = List.of(List.of("a"), List.of("a"), List.of("c"));
        assertEquals(List.of(), BlueprintCheck.overexposed(blueprint, forms));
        var more = List.of(List.of("a"), List.of("a"), List.of("c"), List.of("a"));
        assertEquals(
                List.of(new Violation("forms with a: from 0.0 to 2.0", 3)),
                BlueprintCheck.overexposed(blueprint, more));
    }

    @Test
    void blueprintsThatMeanNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Blueprint.ofLength(0).build());
        assertThrows(IllegalArgumentException.class, () -> Blueprint.ofLength(1).exactly(-1, "domain", "net"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Blueprint.ofLength(5).exactly(1, "domain", "net").exactly(2, "domain", "net"));
        assertThrows(IllegalArgumentException.class, () -> Blueprint.ofLength(1).expectedScore(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> Blueprint.ofLength(1).expectedScore(1, Double.NaN));
        for (double wrong : new double[] {Double.NaN, -1, Double.POSITIVE_INFINITY}) {
            var builder = Blueprint.ofLength(1).informationAtLeast(wrong);
            assertThrows(IllegalArgumentException.class, builder::build);
        }
        for (double wrong : new double[] {Double.NaN, 0, 1.1}) {
            var builder = Blueprint.ofLength(1).exposureCeiling(wrong);
            assertThrows(IllegalArgumentException.class, builder::build);
        }
        assertThrows(IllegalArgumentException.class, () -> ItemPool.of(List.of(), 0));
        assertThrows(IllegalArgumentException.class, () -> ItemPool.of(POOL.items(), Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> ItemPool.of(List.of(POOL.item(0), POOL.item(0)), 0));
    }
}
