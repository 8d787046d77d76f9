package dev.assay.psychometrics.forensics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.Logistic;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftTest {

    private static OrderedAnswers sequence(int count, int changeAt, double shift, Random random) {
        var right = new boolean[count];
        var chances = new double[count];
        for (int i = 0; i < count; i++) {
            chances[i] = 0.3 + 0.5 * random.nextDouble();
            double logit = Logistic.logit(chances[i]) + (i >= changeAt ? shift : 0);
            right[i] = random.nextDouble() < Logistic.probability(logit);
        }
        return OrderedAnswers.of(right, chances);
    }

    @Test
    void chancesAreThoseAfterAllOtherAnswers() {
        var items = AnswersOf.curves(8);
        var random = new Random(1);
        var rows = new double[30][8];
        for (var row : rows) {
            for (int item = 0; item < 8; item++) {
                row[item] = random.nextDouble() < 0.2 ? Double.NaN : random.nextInt(2);
            }
        }
        var order = IntStream.range(0, 30).mapToObj(i -> 29 - i).toList();
        var population = NormalNodes.standard(61);
        var all = OrderedAnswers.ofItems(Responses.of(rows), items, population, order);
        for (int item = 0; item < 8; item++) {
            int at = 0;
            for (int person : order) {
                if (!Double.isNaN(rows[person][item])) {
                    var right = rows[person].clone();
                    right[item] = 1;
                    var without = rows[person].clone();
                    without[item] = Double.NaN;
                    // P(right | others) by the ratio of two marginal likelihoods
                    double expected = marginal(right, items, population) / marginal(without, items, population);
                    assertEquals(expected, all.get(item).chance(at), 1e-12);
                    assertEquals(rows[person][item] == 1, all.get(item).isRight(at));
                    at++;
                }
            }
            assertEquals(at, all.get(item).size());
        }
    }

    private static double marginal(double[] row, List<Dichotomous> items, NormalNodes population) {
        double sum = 0;
        for (int q = 0; q < population.size(); q++) {
            double product = population.weight(q);
            for (int item = 0; item < row.length; item++) {
                if (!Double.isNaN(row[item])) {
                    product *= items.get(item).probability((int) row[item], population.node(q));
                }
            }
            sum += product;
        }
        return sum;
    }

    @Test
    void sumsAreThoseByHand() {
        var answers = OrderedAnswers.of(new boolean[] {true, true, false, true}, new double[] {0.5, 0.8, 0.5, 0.2});
        // residuals 1, 0.5, -1, 2
        var chart = CusumChart.of(answers, 0.25);
        double[] easier = {0.75, 1.0, 0, 1.75};
        double[] harder = {0, 0, 0.75, 0};
        for (int i = 0; i < 4; i++) {
            assertEquals(easier[i], chart.sums(Drift.EASIER).get(i), 1e-12);
            assertEquals(harder[i], chart.sums(Drift.HARDER).get(i), 1e-12);
        }
        assertEquals(OptionalInt.of(1), chart.firstAbove(Drift.EASIER, 0.9));
        assertEquals(OptionalInt.empty(), chart.firstAbove(Drift.HARDER, 0.9));
    }

    @Test
    void runLengthsAreThoseOfSiegmund() {
        // Montgomery, Introduction to Statistical Quality Control, chapter on CUSUM: k = 1/2 and h = 5 give 938.2
        assertEquals(938.2, CusumThreshold.runLength(0.5, 5), 0.05);
        assertEquals(5, CusumThreshold.ofRunLength(0.5, CusumThreshold.runLength(0.5, 5)), 1e-9);
        // without a reference the square of b, also just beside it
        assertEquals(6.166 * 6.166, CusumThreshold.runLength(0, 5), 1e-9);
        assertEquals(6.166 * 6.166, CusumThreshold.runLength(1e-6, 5), 1e-3);
        assertEquals(CusumThreshold.runLength(0.99e-5, 5), CusumThreshold.runLength(1.01e-5, 5), 1e-3);
    }

    @Test
    void meanRunsOfNormalResidualsAreAsLong() {
        var random = new Random(2);
        int runs = 3000;
        long length = 0;
        for (int run = 0; run < runs; run++) {
            double sum = 0;
            while (sum <= 4) {
                sum = Math.max(0, sum + random.nextGaussian() - 0.5);
                length++;
            }
        }
        // run lengths are nearly exponential, so that their mean has an error of 338 / sqrt(3000)
        assertEquals(CusumThreshold.runLength(0.5, 4), (double) length / runs, 25);
    }

    @Test
    void sumsOfEasyItemsCrossLaterOnTheEasierSide() {
        var random = new Random(12);
        double easier = 0;
        double harder = 0;
        var right = new boolean[3000];
        var chances = new double[3000];
        Arrays.fill(chances, 0.8);
        for (int run = 0; run < 200; run++) {
            var chart = CusumChart.of(OrderedAnswers.of(right, chances).simulated(random), 0.5);
            easier += chart.firstAbove(Drift.EASIER, 3.5).orElse(3000) / 200.0;
            harder += chart.firstAbove(Drift.HARDER, 3.5).orElse(3000) / 200.0;
        }
        assertTrue(easier > 2 * CusumThreshold.runLength(0.5, 3.5), "easier " + easier);
        assertTrue(harder < CusumThreshold.runLength(0.5, 3.5), "harder " + harder);
    }

    @Test
    void anItemThatBecomesEasierIsFoundSoonAfter() {
        var random = new Random(3);
        var answers = sequence(600, 300, 1.2, random);
        var easier = CusumTest.of(answers, 0.25, Drift.EASIER, 199, random);
        var harder = CusumTest.of(answers, 0.25, Drift.HARDER, 199, random);
        assertEquals(1 / 200.0, easier.pValue(), 1e-12);
        assertTrue(harder.pValue() > 0.05);
        double threshold = CusumThreshold.simulated(answers, 0.25, Drift.EASIER, 0.01, 999, random);
        int found =
                CusumChart.of(answers, 0.25).firstAbove(Drift.EASIER, threshold).orElseThrow();
        assertTrue(found > 300 && found < 420, "found at " + found);
    }

    @Test
    void aSimulatedThresholdIsCrossedAsOftenAsItsLevel() {
        var random = new Random(4);
        var answers = sequence(150, 150, 0, random);
        double threshold = CusumThreshold.simulated(answers, 0.3, Drift.HARDER, 0.1, 1999, random);
        int crossed = 0;
        for (int i = 0; i < 2000; i++) {
            crossed += CusumChart.highest(answers.simulated(random), 0.3, Drift.HARDER) > threshold ? 1 : 0;
        }
        assertEquals(200, crossed, 55);
    }

    @Test
    void theChangeIsFoundWhereItIs() {
        var random = new Random(5);
        int near = 0;
        int within = 0;
        for (int i = 0; i < 40; i++) {
            var found = ChangePoint.of(sequence(500, 200, 1.5, random)).orElseThrow();
            near += Math.abs(found.first() - 200) <= 25 ? 1 : 0;
            within += Math.abs(found.shift() - 1.5) <= 2.5 * found.shiftError() ? 1 : 0;
            assertTrue(found.pValue() < 1e-3);
        }
        assertTrue(near >= 32, near + " near");
        assertTrue(within >= 36, within + " within");
    }

    @Test
    void theStatisticIsTheHighestRatioOfLikelihoods() {
        var answers = sequence(60, 30, 1, new Random(6));
        var found = ChangePoint.of(answers).orElseThrow();
        double best = 0;
        for (int first = 1; first < 60; first++) {
            double ratio = 2 * (highest(answers, 0, first) + highest(answers, first, 60) - highest(answers, 0, 60));
            if (first == found.first()) {
                assertEquals(ratio, found.statistic(), 1e-3);
            }
            best = first >= 9 && first <= 51 ? Math.max(best, ratio) : best;
        }
        assertEquals(best, found.statistic(), 1e-3);
    }

    private static double highest(OrderedAnswers answers, int from, int to) {
        double best = Double.NEGATIVE_INFINITY;
        for (double offset = -6; offset <= 6; offset += 0.01) {
            double log = 0;
            for (int t = from; t < to; t++) {
                double p = 1 / (1 + Math.exp(-offset) * (1 - answers.chance(t)) / answers.chance(t));
                log += Math.log(answers.isRight(t) ? p : 1 - p);
            }
            best = Math.max(best, log);
        }
        return best;
    }

    @Test
    void anItemAlwaysOffItsCurveHasNotChanged() {
        var random = new Random(7);
        int small = 0;
        for (int i = 0; i < 100; i++) {
            small += ChangePoint.of(sequence(300, 0, 1, random)).orElseThrow().pValue() <= 0.05 ? 1 : 0;
        }
        assertTrue(small <= 13, small + " of 100");
    }

    @Test
    void limitsAreThoseOfAndrews() {
        // Andrews (1993), Econometrica 61, table 1: one parameter, 15 % trimmed: 8.85 at 5 %, 12.35 at 1 %
        assertEquals(0.05, ChangePoint.limitPValue(8.85, 0.15), 0.001);
        assertEquals(0.01, ChangePoint.limitPValue(12.35, 0.15), 0.0005);
        assertEquals(1, ChangePoint.limitPValue(0, 0.1), 0);
        assertThrows(IllegalArgumentException.class, () -> ChangePoint.limitPValue(3, 0.5));
    }

    @Test
    void fewAnswersAndAllAlikeSayNothing() {
        var random = new Random(8);
        assertEquals(Optional.empty(), ChangePoint.of(sequence(19, 10, 1, random)));
        var right = new boolean[50];
        Arrays.fill(right, true);
        var chances = new double[50];
        Arrays.fill(chances, 0.6);
        assertEquals(Optional.empty(), ChangePoint.of(OrderedAnswers.of(right, chances)));
        assertEquals(OptionalDouble.empty(), ChangePoint.simulatedPValue(OrderedAnswers.of(right, chances), 9, random));
        // all wrong and then all right is a change without an infinite shift
        Arrays.fill(right, 0, 25, false);
        var found = ChangePoint.of(OrderedAnswers.of(right, chances)).orElseThrow();
        assertEquals(25, found.first());
        assertEquals(12, found.shift(), 1e-9);
        assertTrue(Double.isFinite(found.shiftError()) && found.pValue() < 1e-6);
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> OrderedAnswers.of(new boolean[1], new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> OrderedAnswers.of(new boolean[2], new double[] {0.5}));
        var answers = sequence(10, 5, 0, new Random(9));
        assertThrows(IllegalArgumentException.class, () -> CusumChart.of(answers, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> CusumTest.of(answers, 0.5, Drift.EASIER, 0, new Random(1)));
        assertThrows(IllegalArgumentException.class, () -> CusumThreshold.ofRunLength(0.5, 0.5));
    }
}
