package dev.assay.psychometrics.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.assay.psychometrics.assembly.AssemblyOutcome.Infeasible;
import dev.assay.psychometrics.model.Rasch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Twelve items: domain net, storage and safety in turn, single and multiple in turn, two of each family,
/// harder and harder.
class FeasibilityTest {
    private static final ItemPool POOL = pool();

    private static ItemPool pool() {
        var items = new ArrayList<AssemblyItem>();
        for (int i = 0; i < 12; i++) {
            var classes = Map.of(
                    "domain", List.of("net", "storage", "safety").get(i % 3),
                    "format", List.of("single", "multiple").get(i % 2),
                    "objective", "o" + i % 4);
            items.add(AssemblyItem.of("i" + i, "f" + i / 2, classes, new Rasch((i - 6) / 4.0)));
        }
        return ItemPool.of(items, 0);
    }

    private static String why(Blueprint.Builder blueprint, CandidateHistory history) {
        var outcome =
                FastAssembler.of(blueprint.build(), POOL).assemble(history, Exposure.none(POOL), LargeBank.chance(1));
        return assertInstanceOf(Infeasible.class, outcome).describe();
    }

    private static String why(Blueprint.Builder blueprint) {
        return why(blueprint, CandidateHistory.NONE);
    }

    @Test
    void theShortCellIsNamedWithItsNumbers() {
        assertEquals("domain net: 5 needed, 4 left", why(Blueprint.ofLength(6).exactly(5, "domain", "net")));
        assertEquals(
                "domain clouds: 1 needed, 0 left", why(Blueprint.ofLength(6).exactly(1, "domain", "clouds")));
        assertEquals(
                "domain net x format multiple: 3 needed, 2 left",
                why(Blueprint.ofLength(6).exactly(3, Cell.of(Map.of("domain", "net", "format", "multiple")))));
    }

    @Test
    void exclusionsAreNamedWhereTheyTakeItemsAway() {
        var history = new CandidateHistory(Set.of(), Set.of("i0", "i3", "i1"));
        assertEquals(
                "domain net: 3 needed, 2 left after exclusions",
                why(Blueprint.ofLength(4).exactly(3, "domain", "net"), history));
    }

    @Test
    void theRuleThatLetsTooFewStandTogetherIsNamed() {
        assertEquals("the form: 7 needed, 6 left with one item of each family", why(Blueprint.ofLength(7)));
        assertEquals(
                "the form: 5 needed, 4 left with at most 1 of each objective",
                why(Blueprint.ofLength(5).eachAtMost(1, "objective")));
        assertEquals(
                "domain net: 4 needed, 3 left with enemies apart",
                why(Blueprint.ofLength(6).exactly(4, "domain", "net").enemies("i0", "i3")));
    }

    @Test
    void countsThatDisagreeAreNamed() {
        assertEquals(
                "the form: 5 allowed, but the counts by domain need 6",
                why(Blueprint.ofLength(5).exactly(3, "domain", "net").exactly(3, "domain", "safety")));
        assertEquals(
                "domain net: 1 allowed, but the counts by domain x format need 2;"
                        + " domain net x format single: 2 needed, 1 left with domain net 1",
                why(Blueprint.ofLength(5)
                        .exactly(1, "domain", "net")
                        .exactly(2, Cell.of(Map.of("domain", "net", "format", "single")))));
        assertEquals(
                "the form: 5 needed, 4 left with the counts by format",
                why(Blueprint.ofLength(5).atMost(2, "format", "single").atMost(2, "format", "multiple")));
    }

    @Test
    void sumsOutOfReachAreNamedWithWhatCanBeHad() {
        // the six easiest Rasch items by hand: 1 / (1 + exp((i - 6) / 4)), i = 0 to 5
        double easiest = 0;
        for (int i = 0; i < 6; i++) {
            easiest += 1 / (1 + Math.exp((i - 6) / 4.0));
        }
        assertEquals(
                String.format("expected score at the cut: at least 4.500 needed, %.3f can be had", easiest),
                why(Blueprint.ofLength(6).familiesMayRepeat().expectedScore(5, 0.5)));
        // and the six nearest the cut: p (1 - p) at distances 0, 1/4, 1/4, 1/2, 1/2, 3/4 is 1.430 in all
        assertEquals(
                "information at the cut: at least 1.600 needed, 1.430 can be had",
                why(Blueprint.ofLength(6).familiesMayRepeat().informationAtLeast(1.6)));
    }

    @Test
    void rulesThatStandInEachOthersWayOnlyTogetherAreNamed() {
        // net and single are i0, i6; safety and single i2, i8; what is left of net and safety is multiple
        assertEquals(
                "cannot be met together: the length of 4, domain net 2, domain safety 2, format single 0,"
                        + " enemies apart",
                why(Blueprint.ofLength(4)
                        .familiesMayRepeat()
                        .exactly(2, "domain", "net")
                        .exactly(2, "domain", "safety")
                        .exactly(0, "format", "single")
                        .enemies("i3", "i5")
                        .enemies("i3", "i11")
                        .enemies("i9", "i5")
                        .enemies("i9", "i11")));
    }

    @Test
    void nothingIsNamedWhereAFormExists() {
        var blueprint = Blueprint.ofLength(6).exactly(2, "domain", "net").build();
        assertEquals(List.of(), Feasibility.shortfalls(blueprint, POOL, CandidateHistory.NONE, Exposure.none(POOL)));
    }
}
