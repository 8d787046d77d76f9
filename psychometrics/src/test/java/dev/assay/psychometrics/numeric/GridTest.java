package dev.assay.psychometrics.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class GridTest {

    private static void shuffle(double[] values, RandomGenerator random) {
        for (int i = values.length; i > 1; i--) {
            int other = random.nextInt(i);
            double kept = values[i - 1];
            values[i - 1] = values[other];
            values[other] = kept;
        }
    }

    @Test
    void aNumberIsRoundedToTheNearestMultiple() {
        var random = Simulated.random(1);
        for (int bits : new int[] {0, 10, 37, 40}) {
            var grid = Grid.ofBits(bits);
            for (int i = 0; i < 10_000; i++) {
                double value = random.nextDouble(-1, 1) * Math.scalb(1.0, Math.min(51 - bits, 20));
                double nearest = Math.scalb(Math.rint(Math.scalb(value, bits)), -bits);
                assertEquals(nearest, grid.round(value));
                assertEquals(nearest, grid.of(grid.steps(grid.round(value))));
                assertEquals(grid.round(value), value + grid.shift() - grid.shift());
            }
        }
    }

    @Test
    void aSumHasTheSameBitsInAnyOrder() {
        var random = Simulated.random(2);
        for (int count : new int[] {1, 2, 17, 1000, 4000}) {
            var values = new double[count];
            for (int i = 0; i < count; i++) {
                values[i] = random.nextGaussian() * Math.exp(random.nextDouble(-20, 20));
            }
            double sum = Grid.sum(values);
            for (int i = 0; i < 20; i++) {
                shuffle(values, random);
                assertEquals(sum, Grid.sum(values));
            }
        }
    }

    @Test
    void aSumIsOffByHalfAStepOfTheLargestANumberAtMost() {
        var random = Simulated.random(3);
        var values = new double[1000];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextGaussian() * Math.exp(random.nextDouble(-20, 5));
        }
        var exact = Arrays.stream(values).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
        double bound = values.length * Math.scalb(largest, -41);
        assertEquals(exact.doubleValue(), Grid.sum(values), bound);
    }

    @Test
    void thereAreSumsOfNothingOfZerosAndOfTheSmallest() {
        assertEquals(0, Grid.sum(new double[0]));
        assertEquals(0, Grid.sum(new double[] {0, -0.0}));
        assertEquals(2 * Double.MIN_NORMAL, Grid.sum(new double[] {Double.MIN_NORMAL, Double.MIN_NORMAL}));
        assertTrue(Double.isFinite(Grid.sum(new double[] {1e300, -1e300, 1e-300})));
    }
}
