package dev.assay.psychometrics.forensics.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FalsePositivesTest {

    @Test
    void noStatisticPointsAtTheHonestMoreOftenThanItSays() {
        int tests = Integer.getInteger("assay.falsePositives", 100);
        var rates = FalsePositives.simulate(tests, new SplittableRandom(2026));
        if (tests > 1000) {
            System.out.println(FalsePositives.table(rates));
        }
        // of some 50 rates the highest lies 2.3 errors above by chance; 4 leaves room and still finds three times
        // too many
        assertEquals(List.of(), rates.stream().filter(rate -> rate.excess() > 4).toList());
        assertTrue(rates.stream().allMatch(rate -> rate.tests() >= tests * 0.45));
        // nor are the continuous ones timid: that none of 100 is below 0.05 has a chance of 0.006
        var continuous = rates.stream()
                .filter(rate -> rate.level() == 0.05)
                .filter(rate -> rate.statistic().matches("(speed|residual|CUSUM|Holm|bank.*known).*"))
                .toList();
        assertEquals(6, continuous.size());
        continuous.forEach(rate -> assertTrue(rate.rejected() > 0, rate.toString()));
    }

    @Test
    void theSameSeedGivesTheSameRates() {
        var one = new RateTally();
        var other = new RateTally();
        ContrastTrials.run(100, new SplittableRandom(3), one);
        ContrastTrials.run(100, new SplittableRandom(3), other);
        assertEquals(one.rates(), other.rates());
        assertTrue(FalsePositives.table(one.rates()).contains("right on old after fresh"));
        assertThrows(IllegalArgumentException.class, () -> FalsePositives.simulate(0, new SplittableRandom(1)));
    }

    @Test
    void ratesAreSharesWithBinomialErrors() {
        var rate = new FalsePositiveRate("any", 0.05, 10, 100);
        assertEquals(0.1, rate.observed(), 1e-15);
        assertEquals(Math.sqrt(0.05 * 0.95 / 100), rate.error(), 1e-15);
        assertEquals(2.294, rate.excess(), 1e-3);
    }
}
