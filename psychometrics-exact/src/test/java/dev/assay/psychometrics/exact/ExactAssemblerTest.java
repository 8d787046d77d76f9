package dev.assay.psychometrics.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.assembly.AssemblyItem;
import dev.assay.psychometrics.assembly.AssemblyOutcome;
import dev.assay.psychometrics.assembly.Blueprint;
import dev.assay.psychometrics.assembly.BlueprintCheck;
import dev.assay.psychometrics.assembly.CandidateHistory;
import dev.assay.psychometrics.assembly.Exposure;
import dev.assay.psychometrics.assembly.ItemPool;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.TwoParameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExactAssemblerTest {
    private static final ItemPool POOL = pool(16);
    private static final ItemPool POOL_OF_60 = pool(60);

    private static ItemPool pool(int size) {
        var chance = new Random(7);
        var items = new ArrayList<AssemblyItem>();
        for (int i = 0; i < size; i++) {
            var classes = Map.of("domain", i % 2 == 0 ? "net" : "disk", "format", i % 4 < 2 ? "single" : "multiple");
            var model = TwoParameter.ofDifficulty(0.5 + chance.nextDouble(), chance.nextGaussian());
            items.add(AssemblyItem.of("i" + i, "f" + i, classes, model));
        }
        return ItemPool.of(items, 0);
    }

    /// Of all forms of six with three of net, the least of a value.
    private static double least(java.util.function.ToDoubleFunction<int[]> value) {
        double least = Double.POSITIVE_INFINITY;
        for (int bits = 0; bits < 1 << 16; bits++) {
            if (Integer.bitCount(bits) == 6 && Integer.bitCount(bits & 0x5555) == 3) {
                int form = bits;
                var items = java.util.stream.IntStream.range(0, 16).filter(i -> (form >> i & 1) != 0);
                least = Math.min(least, value.applyAsDouble(items.toArray()));
            }
        }
        return least;
    }

    @Test
    void theReferenceFormIsTheClosestOfAllByBruteForce() {
        for (double target : new double[] {2, 2.7, 3.3, 4}) {
            var blueprint = Blueprint.ofLength(6)
                    .exactly(3, "domain", "net")
                    .expectedScore(target, 1)
                    .build();
            var outcome = ExactAssembler.of(blueprint, POOL).reference(CandidateHistory.NONE, Exposure.none(POOL));
            var solved = assertInstanceOf(ExactOutcome.Solved.class, outcome);
            double best = least(items -> Math.abs(java.util.Arrays.stream(items)
                            .mapToDouble(POOL::expectedScore)
                            .sum()
                    - target));
            assertTrue(solved.proven());
            assertEquals(best, Math.abs(solved.forms().getFirst().expectedScore() - target), 1.1e-4);
        }
    }

    @Test
    void withoutATargetTheReferenceFormHasMostInformationOfAllByBruteForce() {
        var blueprint = Blueprint.ofLength(6).exactly(3, "domain", "net").build();
        var outcome = ExactAssembler.of(blueprint, POOL).reference(CandidateHistory.NONE, Exposure.none(POOL));
        var form = assertInstanceOf(ExactOutcome.Solved.class, outcome).forms().getFirst();
        double most = -least(items ->
                -java.util.Arrays.stream(items).mapToDouble(POOL::information).sum());
        assertEquals(most, form.information(), 1.1e-4);
    }

    @Test
    void oneSeenItemWeighsMoreThanAnyDistance() {
        var blueprint = Blueprint.ofLength(6)
                .exactly(3, "domain", "net")
                .expectedScore(3, 1.5)
                .build();
        var assembler = ExactAssembler.of(blueprint, POOL);
        var first = assertInstanceOf(
                ExactOutcome.Solved.class, assembler.reference(CandidateHistory.NONE, Exposure.none(POOL)));
        var seen = new CandidateHistory(Set.copyOf(first.forms().getFirst().items()), Set.of());
        var second = assertInstanceOf(ExactOutcome.Solved.class, assembler.reference(seen, Exposure.none(POOL)));
        assertEquals(0, second.forms().getFirst().seen());
    }

    @Test
    void parallelFormsShareNothingAndMeetAtTheCut() {
        var pool = pool(60);
        var blueprint = Blueprint.ofLength(8)
                .exactly(4, "domain", "net")
                .between(3, 5, "format", "single")
                .expectedScore(4, 0.5)
                .build();
        var outcome = ExactAssembler.of(blueprint, pool).withEffort(1.2).parallel(5, Exposure.none(pool));
        var forms = assertInstanceOf(ExactOutcome.Solved.class, outcome).forms();
        var all = new HashSet<String>();
        for (var form : forms) {
            assertEquals(List.of(), BlueprintCheck.violations(blueprint, pool, form.items(), Set.of()));
            assertEquals(4, form.expectedScore(), 0.05);
            all.addAll(form.items());
        }
        assertEquals(5 * 8, all.size());
    }

    @Test
    void parallelFormsThatCannotBeNameWhatIsShort() {
        var blueprint = Blueprint.ofLength(6).exactly(3, "domain", "net").build();
        var outcome = ExactAssembler.of(blueprint, POOL).parallel(3, Exposure.none(POOL));
        assertEquals(
                List.of(
                        "the form: 18 needed, 16 left with no item in two of 3 forms",
                        "domain net: 9 needed, 8 left with no item in two of 3 forms"),
                assertInstanceOf(ExactOutcome.Infeasible.class, outcome).shortfalls().stream()
                        .map(it -> it.describe())
                        .toList());
    }

    @Test
    void theRulesThatStandInEachOthersWayAreNamedAndNoOthers() {
        var items = new ArrayList<AssemblyItem>();
        for (int i = 0; i < 40; i++) {
            var classes =
                    Map.of("domain", "d" + i % 4, "level", i / 4 % 2 == 0 ? "apply" : "recall", "half", "h" + i % 2);
            items.add(AssemblyItem.of("i" + i, "f" + i, classes, new Rasch(0)));
        }
        var pool = ItemPool.of(items, 0);
        // no items of d0 and d1 that are both apart from these enemies and of level apply
        var builder = Blueprint.ofLength(12).exactly(3, "domain", "d0").exactly(3, "domain", "d1");
        builder.exactly(3, "domain", "d2").atMost(0, "level", "recall");
        for (int i = 0; i < 40; i += 8) {
            for (int j = 1; j < 40; j += 8) {
                builder.enemies("i" + i, "i" + j);
            }
        }
        var outcome = ExactAssembler.of(builder.build(), pool).assemble(CandidateHistory.NONE, Exposure.none(pool));
        assertEquals(
                "cannot be met together: domain d0 3, domain d1 3, level recall 0, enemies apart",
                assertInstanceOf(AssemblyOutcome.Infeasible.class, outcome).describe());
    }

    @Test
    void whatCannotBeWorkedOutWithinTheEffortIsGivenUpAndNeverCalledInfeasible() {
        var outcome = ExactAssembler.of(
                        Blueprint.ofLength(20).expectedScore(10, 1e-4).build(), POOL_OF_60)
                .withEffort(1e-9)
                .reference(CandidateHistory.NONE, Exposure.none(POOL_OF_60));
        assertInstanceOf(ExactOutcome.GaveUp.class, outcome);
        assertThrows(
                IllegalArgumentException.class,
                () -> ExactAssembler.of(Blueprint.ofLength(1).build(), POOL).withEffort(Double.NaN));
    }
}
