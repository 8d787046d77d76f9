package dev.assay.psychometrics.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.assembly.AssemblyOutcome.Assembled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FastAssemblerTest {
    private static final ItemPool POOL = LargeBank.pool(5000, 1);
    private static final Blueprint BLUEPRINT = LargeBank.blueprint(5000, 2).build();
    private static final FastAssembler ASSEMBLER = FastAssembler.of(BLUEPRINT, POOL);

    private static Form form(AssemblyOutcome outcome) {
        return assertInstanceOf(Assembled.class, outcome).form();
    }

    @Test
    void tenThousandFormsObeyTheBlueprintAndMeetAtTheCut() {
        var exposure = Exposure.none(POOL);
        var chance = LargeBank.chance(3);
        var forms = new ArrayList<List<String>>();
        var scores = new double[10_000];
        for (int i = 0; i < scores.length; i++) {
            var form = form(ASSEMBLER.assemble(CandidateHistory.NONE, exposure, chance));
            exposure.add(form);
            forms.add(form.items());
            scores[i] = form.expectedScore();
            assertEquals(List.of(), BlueprintCheck.violations(BLUEPRINT, POOL, form.items(), Set.of()));
        }
        assertEquals(List.of(), BlueprintCheck.overexposed(BLUEPRINT, forms));
        double mean = Arrays.stream(scores).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(scores)
                .map(s -> (s - mean) * (s - mean))
                .average()
                .orElseThrow());
        assertEquals(40, mean, 0.1);
        assertTrue(deviation <= 0.25, "standard deviation " + deviation);
        assertTrue(Arrays.stream(exposure.shares()).allMatch(share -> share > 0 && share < 0.03));
    }

    @Test
    void theExposureCeilingHoldsAfterEveryFormEvenWhereItIsTight() {
        var pool = LargeBank.pool(1000, 4);
        var blueprint = LargeBank.blueprint(1000, 5).exposureCeiling(0.12).build();
        var assembler = FastAssembler.of(blueprint, pool);
        var exposure = Exposure.none(pool);
        var chance = LargeBank.chance(6);
        var forms = new ArrayList<List<String>>();
        for (int i = 0; i < 400; i++) {
            switch (assembler.assemble(CandidateHistory.NONE, exposure, chance)) {
                case Assembled(var form) -> {
                    exposure.add(form);
                    forms.add(form.items());
                }
                // early on, each item may be used once: that cells run short then is no fault
                case AssemblyOutcome.Infeasible _, AssemblyOutcome.GaveUp _ ->
                    exposure.add(new Form(List.of(), 0, 0, 0));
            }
            double allowed = Math.ceil(0.12 * exposure.forms() - 1e-9);
            for (int item = 0; item < pool.size(); item++) {
                assertTrue(exposure.uses(item) <= allowed, pool.item(item).id());
            }
        }
        assertTrue(forms.size() > 350, forms.size() + " forms");
    }

    @Test
    void theSameSeedGivesTheSameForm() {
        for (long seed = 0; seed < 20; seed++) {
            var one = form(ASSEMBLER.assemble(LargeBank.chance(seed)));
            assertEquals(one, form(FastAssembler.of(BLUEPRINT, POOL).assemble(LargeBank.chance(seed))));
            assertNotEquals(one, form(ASSEMBLER.assemble(LargeBank.chance(seed + 1000))));
        }
    }

    @Test
    void forbiddenItemsNeverStandInAFormAndSeenOnesOnlyWhereNothingElseWillDo() {
        var chance = LargeBank.chance(8);
        var forbidden = new HashSet<String>();
        var seen = new HashSet<String>();
        for (int i = 0; i < 20; i++) {
            var form = form(ASSEMBLER.assemble(new CandidateHistory(seen, forbidden), Exposure.none(POOL), chance));
            assertEquals(0, form.seen());
            assertEquals(List.of(), BlueprintCheck.violations(BLUEPRINT, POOL, form.items(), forbidden));
            (i % 2 == 0 ? seen : forbidden).addAll(form.items());
        }
    }

    @Test
    void onlyTheCellThatHasNothingUnseenFallsBackOnSeenItems() {
        var seen = POOL.items().stream()
                .filter(item ->
                        Cell.of(Map.of("domain", "d3", "format", "multiple")).contains(item))
                .map(AssemblyItem::id)
                .collect(Collectors.toSet());
        for (long seed = 0; seed < 50; seed++) {
            var history = new CandidateHistory(seen, Set.of());
            var form = form(ASSEMBLER.assemble(history, Exposure.none(POOL), LargeBank.chance(seed)));
            assertEquals(1, form.seen());
            assertEquals(List.of(), BlueprintCheck.violations(BLUEPRINT, POOL, form.items(), Set.of()));
        }
    }

    @Test
    void aTargetAwayFromTheMiddleOfTheBankIsMetAsWell() {
        for (double target : new double[] {34, 37, 43}) {
            var blueprint = LargeBank.blueprint(5000, 2)
                    .expectedScore(target, 0.5)
                    .informationAtLeast(0)
                    .build();
            var assembler = FastAssembler.of(blueprint, POOL);
            for (long seed = 0; seed < 200; seed++) {
                var form = form(assembler.assemble(LargeBank.chance(seed)));
                assertEquals(List.of(), BlueprintCheck.violations(blueprint, POOL, form.items(), Set.of()));
            }
        }
    }

    @Test
    void aBankOfSixtyFamiliesOfWhichFiftyStandInEachFormIsEnough() {
        var pool = LargeBank.pool(300, 9);
        var blueprint = LargeBank.blueprint(300, 2)
                .informationAtLeast(0)
                .exposureCeiling(1)
                .build();
        var assembler = FastAssembler.of(blueprint, pool);
        for (long seed = 0; seed < 60; seed++) {
            var form = form(assembler.assemble(LargeBank.chance(seed)));
            assertEquals(List.of(), BlueprintCheck.violations(blueprint, pool, form.items(), Set.of()));
        }
    }

    @Test
    void whatIsNeitherFoundNorDisprovenIsGivenUpAndNotCalledInfeasible() {
        var blueprint = LargeBank.blueprint(5000, 2).informationAtLeast(20).build();
        var outcome = FastAssembler.of(blueprint, POOL).assemble(LargeBank.chance(1));
        assertInstanceOf(AssemblyOutcome.GaveUp.class, outcome);
    }

    @Test
    void exposureOfAnotherPoolIsRefused() {
        var other = Exposure.none(LargeBank.pool(100, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> ASSEMBLER.assemble(CandidateHistory.NONE, other, LargeBank.chance(1)));
    }

    @Test
    void exposureCountedElsewhereIsTakenOver() {
        var one = form(ASSEMBLER.assemble(LargeBank.chance(1)));
        var uses = one.items().stream().collect(Collectors.toMap(id -> id, id -> 1L));
        uses.put("retired long ago", 1L);
        var exposure = Exposure.of(POOL, 1, uses);
        var two = form(ASSEMBLER.assemble(CandidateHistory.NONE, exposure, LargeBank.chance(1)));
        var common = new HashSet<>(one.items());
        common.retainAll(two.items());
        assertEquals(Set.of(), common);
        assertThrows(IllegalArgumentException.class, () -> Exposure.of(POOL, 1, Map.of("i1", 2L)));
    }
}
