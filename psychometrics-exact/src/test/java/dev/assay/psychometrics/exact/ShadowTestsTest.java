package dev.assay.psychometrics.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.adaptive.AdaptivePool;
import dev.assay.psychometrics.adaptive.AdaptiveTest;
import dev.assay.psychometrics.adaptive.ItemSelection;
import dev.assay.psychometrics.adaptive.StoppingRule;
import dev.assay.psychometrics.assembly.AssemblyItem;
import dev.assay.psychometrics.assembly.Blueprint;
import dev.assay.psychometrics.assembly.BlueprintCheck;
import dev.assay.psychometrics.assembly.CandidateHistory;
import dev.assay.psychometrics.assembly.FastShadow;
import dev.assay.psychometrics.assembly.ItemPool;
import dev.assay.psychometrics.assembly.ShadowTest;
import dev.assay.psychometrics.model.TwoParameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShadowTestsTest {
    private static final ItemPool POOL = pool();
    private static final Blueprint BLUEPRINT = Blueprint.ofLength(12)
            .exactly(3, "domain", "d0")
            .exactly(3, "domain", "d1")
            .between(2, 4, "domain", "d2")
            .between(5, 7, "format", "single")
            .enemies("i1", "i2", "i3")
            .expectedScore(6, 1)
            .build();

    private static ItemPool pool() {
        var chance = new Random(3);
        var items = new ArrayList<AssemblyItem>();
        for (int i = 0; i < 120; i++) {
            var classes = Map.of("domain", "d" + i % 4, "format", i % 3 == 0 ? "single" : "multiple");
            var model = TwoParameter.ofDifficulty(0.5 + chance.nextDouble(), chance.nextGaussian());
            items.add(AssemblyItem.of("i" + i, "f" + i / 2, classes, model));
        }
        return ItemPool.of(items, 0);
    }

    private static double[] informationAt(double theta) {
        return POOL.items().stream()
                .mapToDouble(item -> item.information(theta))
                .toArray();
    }

    private static double sum(int[] form, double[] information) {
        return Arrays.stream(form).mapToDouble(item -> information[item]).sum();
    }

    @Test
    void bothObeyTheBlueprintAndHoldWhatWasGivenAndTheFastOneIsNearlyAsGood() {
        var exact = ExactShadow.of(BLUEPRINT, POOL, CandidateHistory.NONE);
        var fast = FastShadow.of(BLUEPRINT, POOL, CandidateHistory.NONE);
        var chance = new Random(1);
        double ratio = 0;
        for (int i = 0; i < 30; i++) {
            double[] information = informationAt(chance.nextGaussian());
            var start = fast.form(new int[0], new BitSet(), information, chance).orElseThrow();
            var given = new BitSet();
            for (int k = 0; k < i % 10; k++) {
                given.set(start[k]);
            }
            double[] later = informationAt(chance.nextGaussian());
            var one = exact.form(start, given, later, chance).orElseThrow();
            var two = fast.form(start, given, later, chance).orElseThrow();
            assertObeys(one, given);
            assertObeys(two, given);
            assertTrue(sum(one, later) >= sum(two, later) - 1e-5);
            ratio += sum(two, later) / sum(one, later) / 30;
        }
        System.out.printf("Information of fast shadow tests over that of exact ones: %.4f in the mean%n", ratio);
        assertTrue(ratio > 0.95, "ratio " + ratio);
    }

    private static void assertObeys(int[] form, BitSet given) {
        var ids = Arrays.stream(form).mapToObj(item -> POOL.item(item).id()).toList();
        assertEquals(List.of(), BlueprintCheck.violations(BLUEPRINT, POOL, ids, Set.of()));
        assertTrue(given.stream().allMatch(item -> Arrays.stream(form).anyMatch(other -> other == item)));
    }

    @Test
    void anAdaptiveTestByShadowsObeysTheBlueprintWhateverTheAnswers() {
        var adaptive = AdaptivePool.of(POOL);
        for (ShadowTest shadow : List.<ShadowTest>of(
                ExactShadow.of(BLUEPRINT, POOL, CandidateHistory.NONE),
                FastShadow.of(BLUEPRINT, POOL, CandidateHistory.NONE))) {
            for (int seed = 0; seed < 3; seed++) {
                var chance = new Random(seed);
                var test =
                        new AdaptiveTest(adaptive, new ItemSelection.Shadow(shadow), StoppingRule.length(12), chance);
                var given = new ArrayList<String>();
                for (var next = test.next(); next.isPresent(); next = test.next()) {
                    given.add(POOL.item(next.getAsInt()).id());
                    test.answer(seed < 2 ? seed == 0 : chance.nextBoolean());
                }
                assertEquals(List.of(), BlueprintCheck.violations(BLUEPRINT, POOL, given, Set.of()));
            }
        }
    }
}
