package dev.assay.psychometrics.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.Rasch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Q3Test {

    @Test
    void itIsTheCorrelationOfResiduals() {
        var random = Simulated.random(70);
        var items = LzStarTest.items(9, 0.2);
        var theta = Simulated.abilities(200, 0, random);
        theta[7] = Double.NaN;
        for (int presented : new int[] {9, 6}) {
            var responses = Simulated.answers(items, Simulated.abilities(200, 0, random), presented, random);
            var q3 = Q3.of(responses, items, theta, 3);
            for (int i = 0; i < 9; i++) {
                for (int j = 0; j < 9; j++) {
                    double expected = correlation(responses, items, theta, i, j);
                    assertEquals(expected, q3.value(i, j).orElseThrow(), 1e-12);
                }
            }
        }
    }

    private static double correlation(Responses responses, List<Dichotomous> items, double[] theta, int i, int j) {
        var people = IntStream.range(0, theta.length)
                .filter(p -> !Double.isNaN(theta[p]) && responses.isPresented(p, i) && responses.isPresented(p, j))
                .toArray();
        var x = new double[people.length];
        var y = new double[people.length];
        for (int at = 0; at < people.length; at++) {
            int p = people[at];
            x[at] = responses.get(p, i) - items.get(i).probability(theta[p]);
            y[at] = responses.get(p, j) - items.get(j).probability(theta[p]);
        }
        return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
    }

    private static double product(double[] x, double[] y) {
        double meanX = java.util.Arrays.stream(x).average().orElseThrow();
        double meanY = java.util.Arrays.stream(y).average().orElseThrow();
        return IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - meanX) * (y[i] - meanY))
                .sum();
    }

    @Test
    void twoItemsWithTheSameAnswersAreFoundWhateverTheForms() {
        var random = Simulated.random(71);
        var items = LzStarTest.items(20, 0);
        var theta = Simulated.abilities(3000, 0, random);
        for (int presented : new int[] {20, 10}) {
            var responses = Simulated.answers(items, theta, presented, random);
            var rows = new double[3000][];
            for (int person = 0; person < 3000; person++) {
                rows[person] = responses.row(person);
                boolean copies = random.nextInt(2) == 0 && responses.isPresented(person, 6);
                rows[person][5] = copies ? rows[person][6] : rows[person][5];
            }
            var q3 = Q3.of(Responses.of(rows), items, theta, 100);
            var pairs = q3.above(0.2);
            assertEquals(1, pairs.size());
            assertEquals(5, pairs.getFirst().first());
            assertEquals(6, pairs.getFirst().second());
            assertEquals(q3.largest().orElseThrow(), pairs.getFirst().adjusted());
            assertEquals(0, q3.mean().orElseThrow(), 0.02);
            assertEquals(
                    pairs.getFirst().q3() - q3.mean().orElseThrow(),
                    pairs.getFirst().adjusted(),
                    1e-15);
        }
    }

    @Test
    void whatCannotBeKnownIsEmpty() {
        double no = Double.NaN;
        var responses =
                Responses.of(new double[][] {{1, no, 1}, {0, no, 1}, {1, no, 1}, {no, 1, 1}, {no, 0, 1}, {no, 1, 1}});
        var items = List.of(new Rasch(0), new Rasch(1), new Rasch(2));
        var q3 = Q3.of(responses, items, new double[6], 3);
        assertTrue(q3.value(0, 1).isEmpty());
        // at equal abilities the residuals of an item that all answered right do not vary
        assertTrue(q3.value(0, 2).isEmpty());
        assertTrue(q3.mean().isEmpty());
        assertTrue(q3.largest().isEmpty());
        assertEquals(List.of(), q3.above(-2));
        assertTrue(Q3.of(responses, items, new double[] {no, no, no, no, no, no}, 3)
                .mean()
                .isEmpty());
    }

    @Test
    void wrongArgumentsAreRefused() {
        var responses = Responses.of(new double[][] {{1, 0}});
        var items = new ArrayList<>(List.of(new Rasch(0), new Rasch(0)));
        assertThrows(IllegalArgumentException.class, () -> Q3.of(responses, items, new double[1], 2));
        assertThrows(IllegalArgumentException.class, () -> Q3.of(responses, items, new double[2], 3));
    }
}
