package dev.assay.psychometrics.calibration.estep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.model.TwoParameter;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Each step against the definition, and against the other.
class ExpectationStepTest {
    private static final NormalNodes NODES = NormalNodes.of(61, 6, 0.2, 0.9);

    private static List<Dichotomous> items(int count, double g, long seed) {
        var random = Simulated.random(seed);
        return IntStream.range(0, count)
                .<Dichotomous>mapToObj(i -> g == 0
                        ? TwoParameter.ofDifficulty(random.nextDouble(-0.2, 3), random.nextDouble(-3, 3))
                        : ThreeParameter.ofDifficulty(random.nextDouble(0.3, 3), random.nextDouble(-3, 3), g))
                .toList();
    }

    private static Responses answers(List<Dichotomous> items, int people, int presented) {
        var random = Simulated.random(people);
        return Simulated.answers(items, Simulated.abilities(people, 0.2, random), presented, random);
    }

    private static Expectations expectations(EStep step, Responses responses) {
        var tally = step.tally();
        step.add(new People(responses, 0, responses.people()), tally);
        return step.expectations(tally);
    }

    private static void near(double[] expected, double[] found, double tolerance) {
        for (int i = 0; i < Math.max(expected.length, found.length); i++) {
            double here = i < expected.length ? expected[i] : 0;
            assertEquals(here, found[i], tolerance, "at " + i);
        }
    }

    private static void asDefined(ItemCurves curves, Responses responses, EStep step, double tolerance) {
        var naive = new NaiveExpectations(curves, NODES, responses);
        var found = expectations(step, responses);
        assertEquals(naive.logLikelihood, found.logLikelihood(), tolerance * (1 + responses.people()));
        near(naive.population, found.population(), tolerance);
        near(naive.ability, found.ability(), 10 * tolerance);
        for (int item = 0; item < curves.size(); item++) {
            near(naive.presented[item], found.presented()[item], tolerance);
            if (found.rightAt().length > 0) {
                near(naive.rightAt[item], found.rightAt()[item], tolerance);
            }
            assertEquals(Arrays.stream(naive.rightAt[item]).sum(), found.right()[item], 1e-6);
        }
    }

    @Test
    void theTableGivesWhatTheDefinitionDoes() {
        for (double g : new double[] {0, 0.2}) {
            for (int people : new int[] {1, 256, 257, 600}) {
                for (int presented : new int[] {0, 1, 23, 40}) {
                    var items = items(40, g, presented);
                    var responses = answers(items, people, presented);
                    var curves = ItemCurves.of(items);
                    asDefined(curves, responses, new TableEStep(curves, NODES, false), 1e-7);
                    if (presented == 40) {
                        asDefined(curves, responses, new TableEStep(curves, NODES, true), 1e-7);
                    }
                }
            }
        }
    }

    @Test
    void scoresGiveWhatTheDefinitionDoes() {
        for (int people : new int[] {1, 257, 600}) {
            for (int size : new int[] {1, 7, 40}) {
                var items = items(size, 0, size);
                var responses = answers(items, people, size);
                var curves = ItemCurves.of(items);
                var step = new ScoreEStep(curves, NODES, Totals.of(responses, 0, people));
                asDefined(curves, responses, step, 1e-6 * people);
            }
        }
    }

    @Test
    void scoresAndTheTableAgreeToAMillionth() {
        var items = items(50, 0, 3);
        var responses = answers(items, 10_000, 50);
        var curves = ItemCurves.of(items);
        var table = expectations(new TableEStep(curves, NODES, false), responses);
        var scores = expectations(new ScoreEStep(curves, NODES, Totals.of(responses, 0, 10_000)), responses);
        assertEquals(table.logLikelihood(), scores.logLikelihood(), 1e-6 * Math.abs(table.logLikelihood()));
        near(table.population(), scores.population(), 1e-6 * 10_000);
        for (int item = 0; item < 50; item++) {
            assertEquals(table.right()[item], scores.right()[item], 1e-6);
            assertEquals(table.ability()[item], scores.ability()[item], 1e-6 * table.right()[item]);
        }
    }

    @Test
    void theFasterStepIsTakenWhereItIsRight() {
        var responses = answers(items(9, 0, 1), 20, 9);
        var some = answers(items(9, 0, 1), 20, 8);
        var plain = ItemCurves.of(items(9, 0, 1));
        var guessed = ItemCurves.of(items(9, 0.2, 1));
        assertInstanceOf(ScoreEStep.class, EStep.of(plain, NODES, Totals.of(responses, 0, 20)));
        assertInstanceOf(TableEStep.class, EStep.of(plain, NODES, Totals.of(some, 0, 20)));
        assertInstanceOf(TableEStep.class, EStep.of(guessed, NODES, Totals.of(responses, 0, 20)));
    }

    @Test
    void itemsThatDoNotCountChangeNothing() {
        var items = items(12, 0, 5);
        var all = ItemCurves.of(items);
        var used = new boolean[12];
        Arrays.fill(used, true);
        used[3] = false;
        used[11] = false;
        var curves = new ItemCurves(all.a(), all.d(), all.g(), used);
        var responses = answers(items, 300, 12);
        asDefined(curves, responses, new TableEStep(curves, NODES, false), 1e-7);
        asDefined(curves, responses, new TableEStep(curves, NODES, true), 1e-7);
        asDefined(curves, responses, new ScoreEStep(curves, NODES, Totals.of(responses, 0, 300)), 3e-4);
    }

    private static Tally kept(Tally tally) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(tally);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Tally) in.readObject();
        }
    }

    @Test
    void talliesOfPartsGiveTheSameBitsInAnyOrderAndAfterATransport() throws Exception {
        for (boolean scores : new boolean[] {true, false}) {
            var items = items(30, 0, 7);
            var responses = answers(items, 9000, scores ? 30 : 19);
            var totals = Totals.of(responses, 0, 9000);
            var step = EStep.of(ItemCurves.of(items), NODES, totals);
            var all = step.tally();
            step.add(new People(responses, 0, 9000), all);
            var ends = new int[] {0, 1, 1, 257, 3000, 9000};
            for (int turn = 0; turn < 5; turn++) {
                var sum = step.tally();
                for (int i = 0; i < 5; i++) {
                    int part = (i + turn) % 5;
                    var tally = step.tally();
                    step.add(new People(responses, ends[part], ends[part + 1]), tally);
                    sum.add(kept(tally));
                }
                assertArrayEquals(all.sums, sum.sums);
            }
            assertEquals(
                    step.expectations(all).logLikelihood(),
                    step.expectations(kept(all)).logLikelihood());
        }
    }

    @Test
    void talliesOfDifferentParametersAreNotAdded() {
        var curves = ItemCurves.of(items(3, 0, 1));
        var others = ItemCurves.of(items(4, 0, 1));
        var tally = new TableEStep(curves, NODES, false).tally();
        assertThrows(IllegalArgumentException.class, () -> tally.add(new TableEStep(others, NODES, false).tally()));
    }

    @Test
    void fiveThousandItemsArePossible() {
        for (int presented : new int[] {60, 5000}) {
            var items = items(5000, 0, 8);
            var responses = answers(items, 3, presented);
            var found = expectations(EStep.of(ItemCurves.of(items), NODES, Totals.of(responses, 0, 3)), responses);
            assertEquals(3, Arrays.stream(found.population()).sum(), 1e-5);
            assertTrue(found.logLikelihood() < 0 && Double.isFinite(found.logLikelihood()));
        }
    }

    @Test
    void moreItemsThanRowsHaveNamesAreRefused() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> TableRows.of(32_769, false));
        assertEquals("at most 32768 items can be estimated together, not 32769", refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> TableRows.of(32_769, true));
        assertThrows(IllegalArgumentException.class, () -> new TableRows(16_385, true));
        assertEquals(65_536, TableRows.of(32_768, true).count());
        assertEquals(65_536, TableRows.of(16_384, true).count());
    }

    @Test
    void moreItemsThanPatternsHaveNamesAreStillTakenApart() {
        var items = items(16_400, 0.2, 9);
        var responses = answers(items, 1, 16_400);
        var nodes = NormalNodes.standard(9);
        var curves = ItemCurves.of(items);
        var step = new TableEStep(curves, nodes, true);
        var found = expectations(step, responses);
        for (int item : new int[] {0, 16_383, 16_384, 16_399}) {
            assertEquals(responses.get(0, item), found.right()[item], 1e-9);
        }
    }
}
