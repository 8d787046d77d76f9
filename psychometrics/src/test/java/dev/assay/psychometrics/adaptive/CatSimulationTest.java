package dev.assay.psychometrics.adaptive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CatSimulationTest {
    private static final AdaptivePool POOL = AdaptivePool.of(AdaptiveTestTest.items(300, 1));
    private static final double[] PEOPLE = people();

    private static double[] people() {
        var chance = new SplittableRandom(2);
        var people = new double[2_000];
        Arrays.setAll(people, any -> chance.nextGaussian());
        return people;
    }

    private static CatSimulation.Result run(ItemSelection selection, long seed) {
        return CatSimulation.run(POOL, selection, StoppingRule.length(30), PEOPLE, new SplittableRandom(seed));
    }

    private static double unused(CatSimulation.Result result) {
        return Arrays.stream(result.exposure()).filter(share -> share == 0).count();
    }

    @Test
    void abilityIsRecoveredWithTheErrorThatTheTestClaims() {
        var result = run(new ItemSelection.MaximumInformation(), 3);
        assertEquals(0, result.bias(), 0.03);
        assertEquals(result.meanError(), result.rmse(), 0.02);
        assertTrue(result.rmse() < 0.3, "rmse " + result.rmse());
        assertEquals(30, result.meanLength());
        assertEquals(30, Arrays.stream(result.exposure()).sum(), 1e-9);
    }

    @Test
    void chanceSpreadsTheUseOfItemsAtLittleCost() {
        var best = run(new ItemSelection.MaximumInformation(), 4);
        var randomesque = run(new ItemSelection.Randomesque(10), 4);
        var progressive = run(new ItemSelection.Progressive(), 4);
        assertTrue(Arrays.stream(best.exposure()).max().orElseThrow() == 1);
        for (var spread : new CatSimulation.Result[] {randomesque, progressive}) {
            assertTrue(Arrays.stream(spread.exposure()).max().orElseThrow() < 0.9);
            assertTrue(spread.overlap() < best.overlap());
            assertTrue(spread.rmse() < best.rmse() * 1.1);
        }
        assertTrue(unused(progressive) < unused(best));
    }

    @Test
    void oneOfOneItemsIsTheBest() {
        var one = run(new ItemSelection.MaximumInformation(), 5);
        var other = run(new ItemSelection.Randomesque(1), 5);
        assertArrayEquals(one.estimates(), other.estimates());
        assertArrayEquals(one.exposure(), other.exposure());
    }

    @Test
    void theSameSeedGivesTheSameTests() {
        var selection = new ItemSelection.Progressive();
        assertArrayEquals(run(selection, 6).estimates(), run(selection, 6).estimates());
        assertArrayEquals(run(selection, 6).exposure(), run(selection, 6).exposure());
    }

    @Test
    void nobodyAndNoNumberAreRefused() {
        for (var wrong : new double[][] {{}, {Double.NaN}, {0, Double.POSITIVE_INFINITY}}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> CatSimulation.run(
                            POOL, new ItemSelection.Randomesque(2), StoppingRule.length(2), wrong, new Random(1)));
        }
    }
}
