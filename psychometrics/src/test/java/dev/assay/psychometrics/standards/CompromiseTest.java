package dev.assay.psychometrics.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompromiseTest {
    /// One person at each of 0 to 99, so that the share below a cut is the cut in hundredths.
    private static final double[] EVEN =
            IntStream.range(0, 100).mapToDouble(i -> i).toArray();

    @Test
    void hofsteesCutIsWhereTheLinesCross() {
        double[][] cuts = {{35, 75}, {45, 85}};
        double[][] rates = {{0.15, 0.65}, {0.25, 0.75}};
        // from (40, 0.7) to (80, 0.2): 0.7 - 0.0125 (c - 40) = c / 100 at c = 1.2 / 0.0225
        var found = assertInstanceOf(Compromise.Found.class, Compromise.hofstee(EVEN, cuts, rates));
        assertEquals(1.2 / 0.0225, found.cut(), 1e-6);
        assertEquals(found.cut() / 100, found.failureRate(), 1e-9);
    }

    @Test
    void whereEveryoneIsBetterThanAnyCutThereIsNoneByHofstee() {
        double[] all = {90, 91, 92, 93};
        assertEquals(new Compromise.NotFound(), Compromise.hofstee(all, new double[][] {{40, 60}}, new double[][] {
            {0.1, 0.3}
        }));
    }

    @Test
    void beuksCutGivesWayWhereJudgesAgreeLess() {
        // means 60 and 0.3; people fail 0.6 at 60
        double[] loose = {50, 70};
        double[] tight = {59, 61};
        double[] rates = {0.2, 0.4};
        var byCut = assertInstanceOf(Compromise.Found.class, Compromise.beuk(EVEN, tight, rates));
        var byRate = assertInstanceOf(Compromise.Found.class, Compromise.beuk(EVEN, loose, rates));
        // slope 0.1 a point for the tight: 0.3 - 0.1 (c - 60) = c / 100; 0.01 a point for the loose
        assertEquals(6.3 / 0.11, byCut.cut(), 1e-6);
        assertEquals(0.9 / 0.02, byRate.cut(), 1e-6);
        assertTrue(Math.abs(byCut.cut() - 60) < Math.abs(byRate.cut() - 60));
        assertEquals(new Compromise.Found(60, 0.6), Compromise.beuk(EVEN, new double[] {60, 60}, rates));
    }

    @Test
    void sharesBelowRiseInStraightLinesBetweenScores() {
        var rates = new FailureRates(new double[] {2, 2, 4, 8});
        assertEquals(0, rates.at(2), 0);
        assertEquals(0.25, rates.at(3), 1e-15);
        assertEquals(0.5, rates.at(4), 1e-15);
        assertEquals(0.625, rates.at(6), 1e-15);
        assertEquals(0.75, rates.at(8), 1e-15);
        assertEquals(1, rates.at(8.1), 0);
    }

    @Test
    void wrongArgumentsAreNamed() {
        double[][] cuts = {{40, 60}};
        double[][] rates = {{0.1, 0.3}};
        assertThrows(IllegalArgumentException.class, () -> Compromise.hofstee(new double[0], cuts, rates));
        assertThrows(IllegalArgumentException.class, () -> Compromise.hofstee(EVEN, new double[][] {{60, 40}}, rates));
        assertThrows(IllegalArgumentException.class, () -> Compromise.hofstee(EVEN, cuts, new double[][] {{10, 30}}));
        assertThrows(
                IllegalArgumentException.class,
                () -> Compromise.beuk(EVEN, new double[] {50, Double.NaN}, new double[] {0.1, 0.2}));
        assertThrows(
                IllegalArgumentException.class, () -> Compromise.beuk(EVEN, new double[] {50}, new double[] {0.1}));
    }
}
