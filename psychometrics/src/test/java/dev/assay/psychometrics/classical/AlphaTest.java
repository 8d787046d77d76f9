package dev.assay.psychometrics.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Rasch;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlphaTest {

    /// Rizopoulos (2006), ltm: an R package for latent variable modeling and item response theory analyses,
    /// Journal of Statistical Software 17(5), prints these for the same data.
    @Test
    void lsat6IsAsPublished() throws IOException {
        var alpha = Alpha.of(Simulated.referenceResponses("LSAT6.csv")).orElseThrow();
        assertEquals(0.2950, alpha.value(), 5e-5);
        var expected = List.of(0.2754, 0.2376, 0.2168, 0.2459, 0.2663);
        for (int item = 0; item < 5; item++) {
            assertEquals(expected.get(item), alpha.ifDeleted().get(item).orElseThrow(), 5e-5);
        }
        // quantiles and moments of F by SciPy 1.17
        var interval = alpha.interval(0.95).orElseThrow();
        assertEquals(0.22347378786273253, interval.low(), 1e-9);
        assertEquals(0.36180253172622934, interval.high(), 1e-9);
        assertEquals(0.035402397761804406, alpha.standardError().orElseThrow(), 1e-9);
    }

    @Test
    void itIsKuderAndRichardsons20() {
        var random = Simulated.random(4);
        var responses = Simulated.answers(items(12), Simulated.abilities(200, 0, random), random);
        var alpha = Alpha.of(responses).orElseThrow();
        var totals = IntStream.range(0, 200).mapToDouble(responses::rightCount).toArray();
        double mean =
                IntStream.range(0, 200).mapToDouble(p -> totals[p]).average().orElseThrow();
        double variance = IntStream.range(0, 200)
                .mapToDouble(p -> (totals[p] - mean) * (totals[p] - mean))
                .sum();
        double spread = 0;
        for (int item = 0; item < 12; item++) {
            int at = item;
            double right =
                    IntStream.range(0, 200).map(p -> responses.get(p, at)).sum();
            spread += right * (1 - right / 200);
        }
        assertEquals(12.0 / 11 * (1 - spread / variance), alpha.value(), 1e-13);
        assertEquals(variance / 199, alpha.totalVariance(), 1e-12);
        assertEquals(12, alpha.length());
        assertEquals(
                Math.sqrt(variance / 199 * (1 - alpha.value())),
                alpha.standardErrorOfMeasurement().orElseThrow(),
                1e-12);
    }

    @Test
    void twoCopiesOfOneItemMeasureWithoutError() {
        var alpha = Alpha.of(Responses.of(new double[][] {{1, 1}, {0, 0}, {1, 1}, {0, 0}, {0, 0}, {1, 1}}))
                .orElseThrow();
        assertEquals(1, alpha.value(), 1e-15);
        assertTrue(alpha.ifDeleted().stream().allMatch(java.util.OptionalDouble::isEmpty));
        assertEquals(0, alpha.standardErrorOfMeasurement().orElseThrow(), 1e-7);
    }

    @Test
    void deletingAnItemIsNotHavingIt() {
        var random = Simulated.random(5);
        var theta = Simulated.abilities(300, 0, random);
        for (int presented : new int[] {8, 5}) {
            var all = Simulated.answers(items(8), theta, presented, random);
            var rows = new double[300][7];
            for (int person = 0; person < 300; person++) {
                System.arraycopy(all.row(person), 1, rows[person], 0, 7);
            }
            double without = Alpha.of(Responses.of(rows)).orElseThrow().value();
            assertEquals(
                    without, Alpha.of(all).orElseThrow().ifDeleted().getFirst().orElseThrow(), 1e-12);
        }
    }

    @Test
    void formsOfHalfABankHaveTheAlphaOfHalfTheBank() {
        var random = Simulated.random(6);
        var items = Collections.nCopies(40, new Rasch(0.3));
        var theta = Simulated.abilities(20_000, 0, random);
        double whole =
                Alpha.of(Simulated.answers(items, theta, random)).orElseThrow().value();
        var half = Alpha.of(Simulated.answers(items, theta, 20, random)).orElseThrow();
        assertEquals(20, half.length());
        assertEquals(Reliability.spearmanBrown(whole, 0.5), half.value(), 0.006);
        assertTrue(half.interval(0.95).isEmpty());
        assertTrue(half.standardError().isEmpty());
    }

    @Test
    void theIntervalHoldsTheTrueAlphaInNinetyFiveOfAHundredSamples() {
        var random = Simulated.random(7);
        var items = Collections.nCopies(15, new Rasch(0));
        double truth = Alpha.of(Simulated.answers(items, Simulated.abilities(200_000, 0, random), random))
                .orElseThrow()
                .value();
        int held = 0;
        double squares = 0;
        double error = 0;
        for (int sample = 0; sample < 600; sample++) {
            var alpha = Alpha.of(Simulated.answers(items, Simulated.abilities(120, 0, random), random))
                    .orElseThrow();
            var interval = alpha.interval(0.95).orElseThrow();
            held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
            squares += (alpha.value() - truth) * (alpha.value() - truth) / 600;
            error += alpha.standardError().orElseThrow() / 600;
        }
        assertEquals(0.95, held / 600.0, 0.03);
        assertEquals(Math.sqrt(squares), error, 0.1 * error);
    }

    @Test
    void theOrderOfPeopleDoesNotMatter() {
        var random = Simulated.random(8);
        var responses = Simulated.answers(items(20), Simulated.abilities(500, 0, random), 12, random);
        assertEquals(Alpha.of(responses), Alpha.of(Simulated.reversed(responses)));
    }

    @Test
    void withoutVarianceOrPairsThereIsNone() {
        assertTrue(Alpha.of(Responses.of(new double[][] {{1, 0, 1}})).isEmpty());
        assertTrue(Alpha.of(Responses.of(new double[][] {{1, 1}, {1, 1}, {1, 1}}))
                .isEmpty());
        assertTrue(Alpha.of(Responses.of(new double[][] {{1}, {0}})).isEmpty());
        double no = Double.NaN;
        assertTrue(Alpha.of(Responses.of(new double[][] {{no, no}, {no, no}})).isEmpty());
        assertTrue(Alpha.of(Responses.of(new double[][] {{1, no}, {0, no}, {no, 1}, {no, 0}}))
                .isEmpty());
        // answers that cancel out leave a total of 1 for all
        assertTrue(Alpha.of(Responses.of(new double[][] {{1, 0}, {0, 1}, {1, 0}, {0, 1}}))
                .isEmpty());
    }

    @Test
    void aConfidenceOutsideZeroAndOneIsRefused() {
        var alpha = Alpha.of(Responses.of(new double[][] {{1, 1}, {0, 0}})).orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> alpha.interval(1));
        assertTrue(alpha.standardError().isEmpty());
    }

    private static List<Rasch> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Rasch(-1.5 + 3.0 * i / count))
                .toList();
    }
}
