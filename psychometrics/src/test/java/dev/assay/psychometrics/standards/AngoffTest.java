package dev.assay.psychometrics.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AngoffTest {
    /// Shrout & Fleiss (1979), table 2: six targets by four judges, here a tenth of each and a row a judge.
    private static final Ratings SHROUT = Ratings.of(new double[][] {
        {0.9, 0.6, 0.8, 0.7, 1.0, 0.6},
        {0.2, 0.1, 0.4, 0.1, 0.5, 0.2},
        {0.5, 0.3, 0.6, 0.2, 0.6, 0.4},
        {0.8, 0.2, 0.8, 0.6, 0.9, 0.7}
    });

    private static Ratings random(int judges, int items, double severity, double own, Random random) {
        var shares = new double[judges][items];
        var difficulty = new double[items];
        for (int item = 0; item < items; item++) {
            difficulty[item] = 0.3 + 0.4 * random.nextDouble();
        }
        for (var row : shares) {
            double strict = severity * random.nextGaussian();
            for (int item = 0; item < items; item++) {
                double share = difficulty[item] + strict + own * random.nextGaussian();
                row[item] = Math.min(Math.max(share, 0), 1);
            }
        }
        return Ratings.of(shares);
    }

    @Test
    void reliabilitiesAreThoseOfShroutAndFleiss() {
        var variance = RatingVariance.of(SHROUT);
        assertEquals(0.29, variance.agreementOfOne().orElseThrow(), 0.005);
        assertEquals(0.71, variance.consistencyOfOne().orElseThrow(), 0.005);
        assertEquals(0.62, variance.agreement().orElseThrow(), 0.005);
        assertEquals(0.91, variance.consistency().orElseThrow(), 0.005);
        // their mean squares 11.24, 32.49 and 1.02 are of ratings ten times as large
        assertEquals((0.1124 - 0.0102) / 4, variance.ofItems(), 1e-4);
        assertEquals((0.3249 - 0.0102) / 6, variance.ofJudges(), 1e-4);
        assertEquals(0.0102, variance.remainder(), 1e-4);
    }

    @Test
    void theCutIsTheMeanOfSumsAndItsErrorThatOfAMean() {
        var angoff = Angoff.of(SHROUT);
        double[] cuts = {4.6, 1.5, 2.6, 4.0};
        assertEquals(3.175, angoff.cut(), 1e-12);
        double square = 0;
        for (int judge = 0; judge < 4; judge++) {
            assertEquals(cuts[judge], angoff.judges().get(judge).cut(), 1e-12);
            square += (cuts[judge] - 3.175) * (cuts[judge] - 3.175);
        }
        assertEquals(Math.sqrt(square / 3), angoff.deviation(), 1e-12);
        assertEquals(Math.sqrt(square / 12), angoff.error(), 1e-12);
    }

    @Test
    void errorsOverJudgesBySumsAndByGeneralizabilityAgree() {
        for (var ratings : List.of(SHROUT, random(8, 30, 0.08, 0.1, new Random(1)))) {
            var angoff = Angoff.of(ratings);
            assertEquals(angoff.error(), angoff.variance().errorOverJudges(), 1e-10);
            assertTrue(angoff.variance().errorOverJudgesAndItems() > angoff.error());
        }
    }

    @Test
    void theErrorIsTheScatterOfCutsOverPanels() {
        var random = new Random(2);
        int panels = 400;
        double sum = 0;
        double square = 0;
        double claimed = 0;
        for (int panel = 0; panel < panels; panel++) {
            // items are the same throughout: the seed within gives their difficulties
            var fixed = new Random(99);
            var shares = new double[10][20];
            var difficulty = fixed.doubles(20, 0.35, 0.65).toArray();
            for (var row : shares) {
                double strict = 0.07 * random.nextGaussian();
                for (int item = 0; item < 20; item++) {
                    row[item] = Math.min(Math.max(difficulty[item] + strict + 0.08 * random.nextGaussian(), 0), 1);
                }
            }
            var angoff = Angoff.of(Ratings.of(shares));
            sum += angoff.cut() / panels;
            square += angoff.cut() * angoff.cut() / panels;
            claimed += angoff.error() * angoff.error() / panels;
        }
        assertEquals(1, (square - sum * sum) / claimed, 0.25);
    }

    @Test
    void aJudgeFarFromTheOthersIsShownAndNotRemoved() {
        var random = new Random(3);
        var shares = new double[9][15];
        for (int judge = 0; judge < 9; judge++) {
            for (int item = 0; item < 15; item++) {
                double share = 0.4 + 0.02 * item + 0.03 * random.nextGaussian();
                shares[judge][item] = judge == 4 ? 0.95 - 0.01 * item : share;
            }
        }
        var angoff = Angoff.of(Ratings.of(shares));
        assertEquals(9, angoff.judges().size());
        for (var view : angoff.judges()) {
            assertEquals(view.judge() == 4, view.isWorthALook());
        }
        assertTrue(angoff.judges().get(4).agreement().orElseThrow() < -0.9);
        assertTrue(angoff.judges().get(0).agreement().orElseThrow() > 0.7);
    }

    @Test
    void judgesWhoAllSayTheSameHaveNoReliabilityAndNoDistance() {
        var same = Angoff.of(Ratings.of(new double[][] {{0.6, 0.6}, {0.6, 0.6}, {0.6, 0.6}}));
        assertEquals(1.2, same.cut(), 1e-12);
        assertEquals(0, same.error(), 1e-12);
        assertEquals(OptionalDouble.empty(), same.judges().getFirst().distance());
        assertEquals(OptionalDouble.empty(), same.judges().getFirst().agreement());
        assertFalse(same.judges().getFirst().isWorthALook());
        var exact = RatingVariance.of(Ratings.of(new double[][] {{0.5, 0.5}, {0.5, 0.5}}));
        assertEquals(OptionalDouble.empty(), exact.consistency());
        assertEquals(0, exact.errorOverJudgesAndItems(), 0);
    }

    @Test
    void roundsAreOfTheSameJudgesAndItems() {
        var random = new Random(4);
        var first = random(6, 10, 0.1, 0.1, random);
        var second = random(6, 10, 0.05, 0.05, random);
        var rounds = Angoff.ofRounds(List.of(first, second));
        assertEquals(Angoff.of(second), rounds.get(1));
        var other = random(5, 10, 0.1, 0.1, random);
        assertThrows(IllegalArgumentException.class, () -> Angoff.ofRounds(List.of(first, other)));
    }

    @Test
    void wrongRatingsAreNamed() {
        var error =
                assertThrows(IllegalArgumentException.class, () -> Ratings.of(new double[][] {{0.5, 0.5}, {0.5, 60}}));
        assertTrue(error.toString().contains("judge 2, item 2"));
        assertThrows(IllegalArgumentException.class, () -> Ratings.of(new double[][] {{0.5, 0.5}}));
        assertThrows(IllegalArgumentException.class, () -> Ratings.of(new double[][] {{0.5, 0.5}, {0.5}}));
        assertThrows(IllegalArgumentException.class, () -> Ratings.of(new double[][] {{0.5, Double.NaN}, {0.5, 0.5}}));
    }
}
