package dev.assay.psychometrics.forensics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import dev.assay.psychometrics.times.LognormalTime;
import dev.assay.psychometrics.times.ResponseTimes;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreknowledgeTest {
    private static final NormalNodes NORMAL = NormalNodes.standard(41);
    private static final List<Dichotomous> ITEMS = AnswersOf.curves(40);

    private static boolean isPublic(int item) {
        return item % 2 == 0;
    }

    private static Preknowledge of(Responses responses, int person) {
        return Preknowledge.of(responses, person, ITEMS, NORMAL, PreknowledgeTest::isPublic, Preknowledge.KNOWN)
                .orElseThrow();
    }

    /// Over the grid, without logarithms.
    private static double likelihood(Responses responses, int person, double share) {
        double sum = 0;
        for (int q = 0; q < NORMAL.size(); q++) {
            double product = NORMAL.weight(q);
            for (int item = 0; item < ITEMS.size(); item++) {
                double chance = ITEMS.get(item).probability(NORMAL.node(q));
                chance = isPublic(item) ? share * Preknowledge.KNOWN + (1 - share) * chance : chance;
                product *= responses.isRight(person, item) ? chance : 1 - chance;
            }
            sum += product;
        }
        return sum;
    }

    @Test
    void theShareHasNoLikelierNeighbourAndTheIntervalLiesAtTheDrop() {
        var responses = AnswersOf.people(12, ITEMS, PreknowledgeTest::isPublic, 0.5, new Random(1));
        for (int i = 0; i < 12; i++) {
            int person = i;
            var found = of(responses, person);
            double top = likelihood(responses, person, found.share());
            for (int k = 0; k <= 200; k++) {
                assertTrue(likelihood(responses, person, k / 200.0) <= top * (1 + 1e-7));
            }
            assertEquals(2 * Math.log(top / likelihood(responses, person, 0)), found.likelihoodRatio(), 1e-8);
            if (found.low() > 0) {
                assertEquals(1.9207, Math.log(top / likelihood(responses, person, found.low())), 1e-3);
            }
            if (found.high() < 1) {
                assertEquals(1.9207, Math.log(top / likelihood(responses, person, found.high())), 1e-3);
            }
            double evidence = IntStream.range(0, 400)
                            .mapToDouble(k -> likelihood(responses, person, (k + 0.5) / 400))
                            .sum()
                    / 400
                    / likelihood(responses, person, 0);
            assertEquals(1, found.evidence() / evidence, 1e-3);
        }
    }

    @Test
    void theShareIsFoundOnAverageAndTheIntervalHoldsIt() {
        var responses = AnswersOf.people(300, ITEMS, PreknowledgeTest::isPublic, 0.6, new Random(2));
        double mean = 0;
        int held = 0;
        int small = 0;
        for (int person = 0; person < 300; person++) {
            var found = of(responses, person);
            mean += found.share() / 300;
            held += found.low() <= 0.6 && found.high() >= 0.6 ? 1 : 0;
            small += found.pValue() <= 0.05 ? 1 : 0;
        }
        // whoever is able gains little from knowing, so that the share is ill determined and cut at 0 and 1
        assertEquals(0.6, mean, 0.07);
        assertTrue(held >= 0.92 * 300, held + " held");
        assertTrue(small > 80, small + " found");
    }

    @Test
    void onlyWrongAnswersAreNoSignOfKnowing() {
        var found = of(Responses.of(new double[1][40]), 0);
        assertEquals(0, found.share(), 0);
        assertEquals(0, found.likelihoodRatio(), 0);
        assertEquals(1, found.pValue(), 0);
        assertEquals(0, found.low(), 0);
        assertTrue(found.high() < 0.2 && found.evidence() < 1);
    }

    @Test
    void allRightIsFiniteAndFewItemsAreSimulated() {
        var right = new double[1][40];
        Arrays.fill(right[0], 1);
        var all = of(Responses.of(right), 0);
        assertTrue(Double.isFinite(all.evidence()) && all.high() == 1 && all.pValue() > 0);
        // wrong on all fresh items and right on six hard ones
        var odd = new double[1][40];
        int[] hard = {6, 14, 22, 30, 38, 4};
        for (int item : hard) {
            odd[0][item] = 1;
        }
        double pValue = Preknowledge.simulatedPValue(
                        Responses.of(odd),
                        0,
                        ITEMS,
                        NORMAL,
                        item -> IntStream.of(hard).anyMatch(one -> one == item),
                        Preknowledge.KNOWN,
                        199,
                        new Random(3))
                .orElseThrow();
        assertEquals(1 / 200.0, pValue, 1e-12);
    }

    @Test
    void withoutItemsInQuestionThereIsNothingToSay() {
        var responses = AnswersOf.people(1, ITEMS, item -> false, 0, new Random(4));
        assertEquals(Optional.empty(), Preknowledge.of(responses, 0, ITEMS, NORMAL, item -> false, Preknowledge.KNOWN));
        assertTrue(Preknowledge.simulatedPValue(
                        responses, 0, ITEMS, NORMAL, item -> false, Preknowledge.KNOWN, 9, new Random(1))
                .isEmpty());
        assertThrows(
                IllegalArgumentException.class, () -> Preknowledge.of(responses, 0, ITEMS, NORMAL, item -> true, 1));
    }

    @Test
    void whoIsFastAndRightOnOldItemsStandsOut() {
        var random = new Random(5);
        var models = Collections.nCopies(40, new LognormalTime(4, 2));
        var responses = AnswersOf.people(100, ITEMS, PreknowledgeTest::isPublic, 0.8, random);
        var seconds = new double[100][40];
        for (int person = 0; person < 100; person++) {
            double speed = random.nextGaussian(0, 0.3);
            for (int item = 0; item < 40; item++) {
                double faster = isPublic(item) && responses.isRight(person, item) ? 0.4 : 0;
                seconds[person][item] = Math.exp(4 - speed - faster + random.nextGaussian() / 2);
            }
        }
        var times = ResponseTimes.of(seconds);
        int both = 0;
        int alone = 0;
        for (int person = 0; person < 100; person++) {
            var found = FastAndRight.of(responses, times, person, ITEMS, models, NORMAL, PreknowledgeTest::isPublic)
                    .orElseThrow();
            both += found.pValue() <= 0.01 ? 1 : 0;
            alone += found.right().pValue() <= 0.01 ? 1 : 0;
            assertEquals(
                    found.speed().z(),
                    (found.speed().some().tau() - found.speed().others().tau())
                            / Math.hypot(
                                    found.speed().some().error(),
                                    found.speed().others().error()),
                    1e-12);
        }
        assertTrue(both > alone && both > 60, both + " by both, " + alone + " by answers");
        assertThrows(
                IllegalArgumentException.class,
                () -> SpeedContrast.of(times, 0, models, item -> true, PreknowledgeTest::isPublic));
    }

    @Test
    void pValuesOfManyTestsAreThoseOfTheirAuthors() {
        // Benjamini & Hochberg (1995), the 15 p-values of their example: 4 rejected at 0.05, by Bonferroni-Holm 3
        double[] example = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0000
        };
        var discovered = AdjustedPValues.benjaminiHochberg(example);
        var holm = AdjustedPValues.holm(example);
        assertEquals(
                4, IntStream.range(0, 15).filter(i -> discovered[i] <= 0.05).count());
        assertEquals(3, IntStream.range(0, 15).filter(i -> holm[i] <= 0.05).count());
        assertEquals(0.0095 * 15 / 4, discovered[3], 1e-15);
        assertEquals(0.0019 * 13, holm[2], 1e-15);
        double[] mixed = {0.04, 0.01, 0.05, 0.03, 0.02};
        assertEquals(List.of(0.09, 0.05, 0.09, 0.09, 0.08), rounded(AdjustedPValues.holm(mixed)));
        assertEquals(List.of(0.05, 0.05, 0.05, 0.05, 0.05), rounded(AdjustedPValues.benjaminiHochberg(mixed)));
        assertEquals(0, AdjustedPValues.holm(new double[0]).length);
        assertThrows(IllegalArgumentException.class, () -> AdjustedPValues.holm(new double[] {0.5, Double.NaN}));
    }

    private static List<Double> rounded(double[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> Math.round(values[i] * 1e9) / 1e9)
                .toList();
    }
}
