package dev.assay.psychometrics.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.assembly.AssemblyOutcome;
import dev.assay.psychometrics.assembly.AssemblyOutcome.Assembled;
import dev.assay.psychometrics.assembly.AssemblyOutcome.GaveUp;
import dev.assay.psychometrics.assembly.AssemblyOutcome.Infeasible;
import dev.assay.psychometrics.assembly.BlueprintCheck;
import dev.assay.psychometrics.assembly.Exposure;
import dev.assay.psychometrics.assembly.FastAssembler;
import dev.assay.psychometrics.assembly.Shortfall;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Random search and the solver, which share no code beyond the reading of the blueprint, say the same of
/// random cases.
class FastAgainstExactTest {
    private static final int CASES = 300;

    @Test
    void theTwoAgreeOnWhetherThereIsAFormAndBothObeyTheBlueprint() {
        int feasible = 0;
        int gaveUp = 0;
        int moreSeen = 0;
        int together = 0;
        for (long seed = 0; seed < CASES; seed++) {
            var it = SmallCase.random(seed);
            var none = Exposure.none(it.pool());
            var fast = FastAssembler.of(it.blueprint(), it.pool()).assemble(it.history(), none, new Random(seed));
            var exact = ExactAssembler.of(it.blueprint(), it.pool()).assemble(it.history(), none);
            assertObeys(it, fast);
            assertObeys(it, exact);
            switch (fast) {
                case Assembled(var form) -> {
                    feasible++;
                    var best = assertInstanceOf(Assembled.class, exact, "case " + seed)
                            .form();
                    assertTrue(best.seen() <= form.seen(), "case " + seed);
                    moreSeen += form.seen() - best.seen();
                }
                case Infeasible infeasible -> {
                    assertInstanceOf(Infeasible.class, exact, "case " + seed + ": " + infeasible.describe());
                    together += infeasible.shortfalls().getFirst() instanceof Shortfall.Conflict ? 1 : 0;
                    assertFalse(infeasible.describe().isBlank());
                }
                case GaveUp _ -> gaveUp++;
            }
        }
        System.out.printf(
                "Fast against exact, %d cases: %d feasible, %d infeasible by interplay alone, %d given up by the fast one,"
                        + " %d seen items more than needed%n",
                CASES, feasible, together, gaveUp, moreSeen);
        assertTrue(together > CASES / 20, together + " by interplay");
        assertTrue(feasible > CASES / 4 && feasible < CASES * 3 / 4, feasible + " feasible");
        assertTrue(gaveUp <= CASES / 100, gaveUp + " given up");
        assertTrue(moreSeen <= feasible / 10, moreSeen + " more seen");
    }

    private static void assertObeys(SmallCase it, AssemblyOutcome outcome) {
        if (outcome instanceof Assembled(var form)) {
            assertEquals(
                    List.of(),
                    BlueprintCheck.violations(
                            it.blueprint(),
                            it.pool(),
                            form.items(),
                            it.history().forbidden()));
        }
    }
}
