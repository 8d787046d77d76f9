package dev.assay.psychometrics.dif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.data.Responses;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MantelHaenszelTest {

    /// Bickel, Hammel & O'Connell (1975), Sex bias in graduate admissions, Science 187: six departments, men
    /// and women who were admitted or not.
    private static final List<Stratum> ADMISSIONS = List.of(
            new Stratum(0, 512, 313, 89, 19),
            new Stratum(1, 353, 207, 17, 8),
            new Stratum(2, 120, 205, 202, 391),
            new Stratum(3, 138, 279, 131, 244),
            new Stratum(4, 53, 138, 94, 299),
            new Stratum(5, 22, 351, 24, 317));

    /// mantelhaen.test of R gives for these: X-squared = 1.4269, p = 0.2323 (with
    /// continuity correction), common odds ratio 0.9046968, with 95 % from 0.7719074 to 1.0603298.
    @Test
    void admissionsAreAsPublished() {
        var result = MantelHaenszel.of(ADMISSIONS).orElseThrow();
        assertEquals(0.9046968, result.alpha(), 5e-8);
        assertEquals(1.4269, result.chiSquared(), 5e-5);
        assertEquals(0.2323, result.pValue(), 5e-5);
        double ends = Math.log(1.0603298 / 0.7719074) / 2 / 1.959963984540054;
        assertEquals(2.35 * ends, result.standardError(), 1e-6);
        assertEquals(-2.35 * Math.log(0.9046968), result.delta(), 5e-7);
        assertEquals(2691, result.reference());
        assertEquals(1835, result.focal());
    }

    @Test
    void groupsChangedRoundTurnTheSignAndNothingElse() {
        var turned = ADMISSIONS.stream().map(MantelHaenszelTest::turned).toList();
        var one = MantelHaenszel.of(ADMISSIONS).orElseThrow();
        var other = MantelHaenszel.of(turned).orElseThrow();
        assertEquals(-one.delta(), other.delta(), 1e-14);
        assertEquals(one.standardError(), other.standardError(), 1e-14);
        assertEquals(one.chiSquared(), other.chiSquared(), 1e-12);
    }

    private static Stratum turned(Stratum stratum) {
        int[] reference = {stratum.referenceRight(), stratum.referenceWrong()};
        int[] focal = {stratum.focalRight(), stratum.focalWrong()};
        return new Stratum(stratum.score(), focal[0], focal[1], reference[0], reference[1]);
    }

    @Test
    void equalOddsAreNoDifference() {
        var result = MantelHaenszel.of(List.of(new Stratum(0, 20, 10, 40, 20), new Stratum(1, 5, 50, 1, 10)))
                .orElseThrow();
        assertEquals(1, result.alpha());
        assertEquals("0.0", Double.toString(result.delta()));
        assertEquals(0, result.chiSquared());
        assertEquals(1, result.pValue());
        assertEquals(EtsClass.A, result.etsClass());
    }

    @Test
    void strataWithoutEqualsCountForNothing() {
        var more = new java.util.ArrayList<>(ADMISSIONS);
        more.add(new Stratum(6, 100, 3, 0, 0));
        more.add(new Stratum(7, 0, 0, 20, 20));
        assertEquals(MantelHaenszel.of(ADMISSIONS), MantelHaenszel.of(more));
    }

    @Test
    void classesAreThoseOfZieky() {
        assertEquals(EtsClass.A, result(0.99, 0.1, 0.001).etsClass());
        assertEquals(EtsClass.B, result(1.0, 0.1, 0.001).etsClass());
        assertEquals(EtsClass.A, result(3.0, 2.0, 0.05).etsClass());
        assertEquals(EtsClass.B, result(-1.49, 0.01, 0.001).etsClass());
        assertEquals(EtsClass.C, result(-1.5, 0.30, 0.001).etsClass());
        assertEquals(EtsClass.B, result(-1.5, 0.31, 0.001).etsClass());
    }

    private static MantelHaenszel.Result result(double delta, double standardError, double p) {
        return new MantelHaenszel.Result(Math.exp(delta / -2.35), delta, standardError, 9, p, 100, 100);
    }

    @Test
    void anItemHarderForOneGroupIsFoundAndOthersAreNot() {
        var data = TwoGroups.of(4000, 25, 0.8, 0, 7);
        var items = MantelHaenszel.of(data.responses(), data.groups(), Matching.TOTAL, 0)
                .items();
        var harder = items.get(TwoGroups.HARDER).orElseThrow();
        assertEquals(EtsClass.C, harder.etsClass());
        // 0.8 logits, less what the item takes away from its own score
        assertEquals(-2.35 * 0.8, harder.delta(), 0.35);
        long others = items.stream()
                .filter(r -> r.orElseThrow().etsClass() != EtsClass.A)
                .count();
        assertEquals(1, others);
    }

    @Test
    void groupsOfUnequalAbilityDoNotMakeADifference() {
        var data = TwoGroups.of(4000, 25, 0, -1, 8);
        for (var matching : Matching.values()) {
            var items = MantelHaenszel.of(data.responses(), data.groups(), matching, 0)
                    .items();
            double mean = items.stream()
                    .mapToDouble(r -> r.orElseThrow().delta())
                    .average()
                    .orElseThrow();
            long found =
                    items.stream().filter(r -> r.orElseThrow().pValue() < 0.05).count();
            if (matching == Matching.TOTAL) {
                assertEquals(0, mean, 0.05);
                assertTrue(found <= 4, () -> found + " of 25 items");
            } else {
                // what Matching.TOTAL is for: without the item under study all seem harder for the less able group
                assertTrue(mean < -0.1, () -> "mean " + mean);
            }
        }
    }

    @Test
    void purificationLeavesOutWhatDiffersAndSettles() {
        var data = TwoGroups.of(4000, 25, 1.5, 0, 9);
        var screening = MantelHaenszel.of(data.responses(), data.groups(), Matching.REST, 10);
        assertTrue(screening.settled());
        assertEquals(List.of(TwoGroups.HARDER), screening.leftOut());
        var plain = MantelHaenszel.of(data.responses(), data.groups(), Matching.REST, 0);
        assertEquals(List.of(), plain.leftOut());
        // the others are matched without the item that differs, so their mean difference goes away
        assertTrue(Math.abs(meanOfOthers(screening)) < Math.abs(meanOfOthers(plain)) - 0.02);
    }

    private static double meanOfOthers(Screening<MantelHaenszel.Result> screening) {
        double sum = 0;
        for (int item = 0; item < 25; item++) {
            sum += item == TwoGroups.HARDER
                    ? 0
                    : screening.items().get(item).orElseThrow().delta();
        }
        return sum / 24;
    }

    @Test
    void whereEachSawAnotherFormTheItemIsStillFound() {
        var data = TwoGroups.of(6000, 25, 0.9, 0, 10, 15);
        var items = MantelHaenszel.of(data.responses(), data.groups(), Matching.TOTAL, 0)
                .items();
        var harder = items.get(TwoGroups.HARDER).orElseThrow();
        assertTrue(harder.etsClass() != EtsClass.A && harder.delta() < -1, harder::toString);
        assertTrue(harder.reference() + harder.focal() > 3000);
    }

    @Test
    void theOrderOfPeopleDoesNotMatter() {
        var data = TwoGroups.of(500, 25, 0.8, 0, 11, 20);
        var turned = dev.assay.psychometrics.Simulated.reversed(data.responses());
        assertEquals(
                MantelHaenszel.of(data.responses(), data.groups(), Matching.TOTAL, 3),
                MantelHaenszel.of(turned, data.groups().reversed(), Matching.TOTAL, 3));
    }

    @Test
    void tooLittleToCompareIsEmpty() {
        assertTrue(MantelHaenszel.of(List.of()).isEmpty());
        assertTrue(MantelHaenszel.of(List.of(new Stratum(0, 5, 5, 0, 0))).isEmpty());
        // nobody of the reference group was wrong: odds without bound
        assertTrue(MantelHaenszel.of(List.of(new Stratum(0, 5, 0, 3, 2))).isEmpty());
        assertTrue(MantelHaenszel.of(List.of(new Stratum(0, 5, 5, 0, 5))).isEmpty());
        var responses = Responses.of(new double[][] {{1, 0}, {0, 1}});
        var screening = MantelHaenszel.of(responses, Collections.nCopies(2, Group.OTHER), Matching.REST, 5);
        assertTrue(screening.items().stream().allMatch(java.util.Optional::isEmpty));
    }

    @Test
    void wrongArgumentsAreRefused() {
        var responses = Responses.of(new double[][] {{1, 0}, {0, 1}});
        var groups = List.of(Group.FOCAL, Group.REFERENCE);
        assertThrows(
                IllegalArgumentException.class,
                () -> MantelHaenszel.of(responses, List.of(Group.FOCAL), Matching.TOTAL, 0));
        assertThrows(IllegalArgumentException.class, () -> MantelHaenszel.of(responses, groups, Matching.TOTAL, -1));
        assertThrows(IllegalArgumentException.class, () -> new Stratum(0, -1, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Stratum(Double.NaN, 1, 0, 0, 0));
    }
}
