package dev.assay.psychometrics.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.data.Responses;
import java.util.ArrayList;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PatternFitTest {

    @Test
    void htIsTheSumOfCovariancesOverTheLargestSum() {
        var random = Simulated.random(60);
        var items = LzStarTest.items(12, 0);
        var responses = Simulated.answers(items, Simulated.abilities(80, 0, random), random);
        var found = Ht.of(responses);
        for (int person = 0; person < 80; person++) {
            double sum = 0;
            double most = 0;
            double own = responses.rightCount(person) / 12.0;
            for (int other = 0; other < 80; other++) {
                double theirs = responses.rightCount(other) / 12.0;
                double both = 0;
                for (int item = 0; item < 12; item++) {
                    both += responses.get(person, item) * responses.get(other, item) / 12.0;
                }
                if (other != person) {
                    sum += both - own * theirs;
                    most += Math.min(own, theirs) - own * theirs;
                }
            }
            if (most > 1e-9) {
                assertEquals(sum / most, found.get(person).orElseThrow(), 1e-12);
            } else {
                assertTrue(found.get(person).isEmpty());
            }
        }
    }

    @Test
    void htComparesWithThoseWhoSawTheSameItems() {
        var random = Simulated.random(61);
        var items = LzStarTest.items(10, 0);
        var one = Simulated.answers(items, Simulated.abilities(30, 0, random), random);
        var other = Simulated.answers(items, Simulated.abilities(30, 0, random), random);
        var rows = new ArrayList<double[]>();
        for (int person = 0; person < 30; person++) {
            for (int form = 0; form < 2; form++) {
                var row = new double[20];
                java.util.Arrays.fill(row, Double.NaN);
                System.arraycopy((form == 0 ? one : other).row(person), 0, row, 10 * form, 10);
                rows.add(row);
            }
        }
        var found = Ht.of(Responses.of(rows.toArray(double[][]::new)));
        for (int person = 0; person < 30; person++) {
            assertEquals(Ht.of(one).get(person), found.get(2 * person));
            assertEquals(Ht.of(other).get(person), found.get(2 * person + 1));
        }
    }

    @Test
    void htOfAPerfectScaleIsOneAndNobodyToCompareWithIsEmpty() {
        var scale = Responses.of(new double[][] {{1, 0, 0}, {1, 1, 0}, {1, 1, 1}, {0, 0, 0}});
        var found = Ht.of(scale);
        assertEquals(1, found.get(0).orElseThrow());
        assertEquals(1, found.get(1).orElseThrow());
        assertTrue(found.get(2).isEmpty());
        assertTrue(found.get(3).isEmpty());
        assertEquals(java.util.List.of(OptionalDouble.empty()), Ht.of(Responses.of(new double[][] {{1, 0, 1}})));
    }

    @Test
    void guttmanErrorsArePairsInTheWrongOrder() {
        var random = Simulated.random(62);
        var items = LzStarTest.items(15, 0);
        var responses = Simulated.answers(items, Simulated.abilities(100, 0, random), 11, random);
        // a tie, which is no error
        var difficulty = items.stream().mapToDouble(item -> item.b()).toArray();
        difficulty[3] = difficulty[4];
        var found = GuttmanErrors.of(responses, difficulty);
        for (int person = 0; person < 100; person++) {
            int errors = 0;
            for (int i = 0; i < 15; i++) {
                for (int j = 0; j < 15; j++) {
                    boolean wrongWay = responses.get(person, i) == 0 && responses.get(person, j) == 1;
                    errors += wrongWay && difficulty[i] < difficulty[j] ? 1 : 0;
                }
            }
            double most = responses.rightCount(person) * (11.0 - responses.rightCount(person));
            if (most > 0) {
                assertEquals(errors / most, found.get(person).orElseThrow(), 1e-15);
            } else {
                assertTrue(found.get(person).isEmpty());
            }
        }
    }

    @Test
    void fromEasyToHardIsNoneAndTheOtherWayIsAll() {
        var rows = new double[][] {{1, 1, 0, 0}, {0, 0, 1, 1}, {1, 1, 1, 0}, {1, 0, 0, 0}, {1, 1, 1, 1}, {1, 1, 0, 0}};
        var found = GuttmanErrors.of(Responses.of(rows));
        assertEquals(0, found.get(0).orElseThrow());
        assertEquals(1, found.get(1).orElseThrow());
        assertEquals(0, found.get(2).orElseThrow());
        assertTrue(found.get(4).isEmpty());
        double no = Double.NaN;
        assertTrue(GuttmanErrors.of(Responses.of(new double[][] {{no, no}}))
                .getFirst()
                .isEmpty());
    }

    @Test
    void wrongDifficultiesAreRefused() {
        var responses = Responses.of(new double[][] {{1, 0}});
        assertThrows(IllegalArgumentException.class, () -> GuttmanErrors.of(responses, new double[1]));
        assertThrows(IllegalArgumentException.class, () -> GuttmanErrors.of(responses, new double[] {0, Double.NaN}));
    }
}
