package dev.assay.psychometrics.times;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpeedsTest {
    private static final List<LognormalTime> ITEMS =
            List.of(new LognormalTime(3, 1), new LognormalTime(4, 2), new LognormalTime(3.5, 1.5));

    private static ResponseTimes one(double... seconds) {
        return ResponseTimes.of(new double[][] {seconds});
    }

    @Test
    void theMostLikelySpeedIsTheWeightedMean() {
        var times = one(Math.exp(2.5), Math.exp(4.2), Double.NaN);
        var speed = Speeds.maximumLikelihood(times, 0, ITEMS).orElseThrow();
        assertEquals((1 * 0.5 + 4 * -0.2) / 5, speed.tau(), 1e-14);
        assertEquals(1 / Math.sqrt(5), speed.error(), 1e-14);
        assertEquals(
                0.5,
                Speeds.maximumLikelihood(times, 0, ITEMS, item -> item == 0)
                        .orElseThrow()
                        .tau(),
                1e-14);
    }

    @Test
    void thePosteriorIsTheWeightedMeanOfEstimateAndPopulation() {
        var times = one(Math.exp(2.5), Math.exp(4.2), Double.NaN);
        var posterior = Speeds.posterior(times, 0, ITEMS, 0.1, 0.5);
        assertEquals((5 * -0.06 + 4 * 0.1) / 9, posterior.tau(), 1e-14);
        assertEquals(1 / 3.0, posterior.error(), 1e-14);
        assertEquals(new PersonSpeed(0.1, 0), Speeds.posterior(times, 0, ITEMS, 0.1, 0));
    }

    @Test
    void withoutTimesThereIsNoSpeedAndNoResidual() {
        var none = one(Double.NaN, Double.NaN, Double.NaN);
        assertEquals(Optional.empty(), Speeds.maximumLikelihood(none, 0, ITEMS));
        assertEquals(new PersonSpeed(0.2, 0.4), Speeds.posterior(none, 0, ITEMS, 0.2, 0.4));
        var single = one(20, Double.NaN, Double.NaN);
        for (int item = 0; item < 3; item++) {
            assertEquals(OptionalDouble.empty(), Speeds.residual(none, 0, item, ITEMS));
            assertEquals(OptionalDouble.empty(), Speeds.residual(single, 0, item, ITEMS));
            assertEquals(OptionalDouble.empty(), TimeResiduals.of(single, ITEMS).get(0, item));
        }
        assertThrows(IllegalArgumentException.class, () -> Speeds.maximumLikelihood(none, 0, ITEMS.subList(0, 2)));
    }

    @Test
    void residualsOfAllAreThoseOfOneByOneAndStandardNormal() {
        var random = new Random(21);
        var items = SimulatedTimes.items(10);
        var times = SimulatedTimes.of(items, SimulatedTimes.speeds(2000, 0.4, random), 0.7, random);
        var all = TimeResiduals.of(times, items);
        double sum = 0;
        double square = 0;
        int count = 0;
        int beyond = 0;
        for (int person = 0; person < times.people(); person++) {
            for (int item = 0; item < 10; item++) {
                var single = Speeds.residual(times, person, item, items);
                var both = all.get(person, item);
                assertEquals(single.isPresent(), both.isPresent());
                if (single.isPresent()) {
                    assertEquals(single.getAsDouble(), both.getAsDouble(), 1e-9);
                    sum += both.getAsDouble();
                    square += both.getAsDouble() * both.getAsDouble();
                    count++;
                    beyond += Math.abs(both.getAsDouble()) > 1.959964 ? 1 : 0;
                }
            }
        }
        assertEquals(0, sum / count, 0.03);
        assertEquals(1, square / count, 0.04);
        assertEquals(0.05, (double) beyond / count, 0.008);
        assertTrue(count > 12_000);
    }

    @Test
    void medianAndMeanTimesAreThoseOfTheLognormal() {
        var item = new LognormalTime(3, 2);
        assertEquals(Math.exp(2.5), item.medianSeconds(0.5), 1e-12);
        var random = new Random(22);
        double sum = 0;
        for (int i = 0; i < 200_000; i++) {
            sum += SimulatedTimes.seconds(item, 0.5, random);
        }
        assertEquals(sum / 200_000, item.expectedSeconds(0.5), 0.08);
    }
}
