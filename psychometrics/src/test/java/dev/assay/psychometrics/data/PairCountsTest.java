package dev.assay.psychometrics.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairCountsTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.3, 1})
    void countsAreThoseOfACountOneByOne(double shareMissing) {
        // 70 items need two words, 4200 people more than two blocks; a few answers each take the other way of counting
        var responses = random(4200, 70, 1 - shareMissing, Simulated.random(1));
        var pairs = PairCounts.of(responses);
        for (int i = 0; i < 70; i += 3) {
            for (int j = 0; j < 70; j += 2) {
                int together = 0;
                int first = 0;
                int both = 0;
                for (int person = 0; person < responses.people(); person++) {
                    if (responses.get(person, i) >= 0 && responses.get(person, j) >= 0) {
                        together++;
                        first += responses.get(person, i);
                        both += responses.get(person, i) * responses.get(person, j);
                    }
                }
                assertEquals(together, pairs.together(i, j));
                assertEquals(first, pairs.firstRight(i, j));
                assertEquals(both, pairs.bothRight(i, j));
            }
        }
    }

    @Test
    void fewAnswersAPersonGiveTheSameCounts() {
        countsAreThoseOfACountOneByOne(0.95);
    }

    @Test
    void correlationIsPearsons() {
        var responses = random(500, 4, 1, Simulated.random(2));
        var pairs = PairCounts.of(responses);
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumYy = 0;
        double sumXy = 0;
        for (int person = 0; person < 500; person++) {
            double x = responses.get(person, 0);
            double y = responses.get(person, 3);
            sumX += x;
            sumY += y;
            sumXx += x * x;
            sumYy += y * y;
            sumXy += x * y;
        }
        double covariance = sumXy - sumX * sumY / 500;
        double expected = covariance / Math.sqrt((sumXx - sumX * sumX / 500) * (sumYy - sumY * sumY / 500));
        assertEquals(expected, pairs.correlation(0, 3).orElseThrow(), 1e-14);
        assertEquals(covariance / 499, pairs.covariance(0, 3).orElseThrow(), 1e-14);
        assertEquals(1, pairs.correlation(2, 2).orElseThrow(), 1e-15);
    }

    @Test
    void whatCannotBeKnownIsEmpty() {
        double no = Double.NaN;
        var pairs = PairCounts.of(Responses.of(new double[][] {{1, no, 1}, {0, no, 1}, {no, 1, 1}, {no, 0, 1}}));
        assertTrue(pairs.covariance(0, 1).isEmpty());
        assertEquals(0, pairs.crossProduct(0, 1));
        assertTrue(pairs.correlation(0, 2).isEmpty());
        assertEquals(0, pairs.covariance(0, 2).orElseThrow());
        assertTrue(PairCounts.of(Responses.of(new double[][] {{1, 0}}))
                .covariance(0, 1)
                .isEmpty());
    }

    static Responses random(int people, int items, double presented, RandomGenerator random) {
        var rows = new double[people][items];
        for (var row : rows) {
            for (int item = 0; item < items; item++) {
                row[item] = random.nextDouble() < presented ? random.nextInt(2) : Double.NaN;
            }
        }
        return Responses.of(rows);
    }
}
