package dev.assay.psychometrics.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import org.junit.jupiter.api.Test;

class ExponentialTest {

    @Test
    void itIsWithinTwoUnitsInTheLastPlace() {
        var random = Simulated.random(1);
        double worst = 0;
        for (int i = 0; i < 1_000_000; i++) {
            double x = i % 2 == 0 ? random.nextDouble(-708, 709) : random.nextDouble(-2, 2);
            double exact = StrictMath.exp(x);
            worst = Math.max(worst, Math.abs(Exponential.of(x) - exact) / Math.ulp(exact));
        }
        assertTrue(worst <= 2, worst + " units in the last place");
    }

    @Test
    void zeroGivesOne() {
        assertEquals(1, Exponential.of(0));
        assertEquals(1, Exponential.of(-0.0));
    }

    @Test
    void whatIsBeyondTheEndsIsCutToThem() {
        for (double x : new double[] {-708.1, -1e9, Double.NEGATIVE_INFINITY}) {
            assertEquals(Exponential.of(-708), Exponential.of(x));
        }
        for (double x : new double[] {709.1, 1e9, Double.POSITIVE_INFINITY}) {
            assertEquals(Exponential.of(709), Exponential.of(x));
        }
        assertEquals(StrictMath.exp(-708), Exponential.of(-708), 2 * Math.ulp(StrictMath.exp(-708)));
        assertEquals(StrictMath.exp(709), Exponential.of(709), 2 * Math.ulp(StrictMath.exp(709)));
    }

    @Test
    void itNeverFallsByMoreThanItsErrorWhereItShouldRise() {
        double before = 0;
        for (double x = -708; x <= 709; x += 0.01) {
            double here = Exponential.of(x);
            assertTrue(here > before, "at " + x);
            before = here;
        }
    }
}
