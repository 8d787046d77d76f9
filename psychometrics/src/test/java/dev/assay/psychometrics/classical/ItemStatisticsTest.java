package dev.assay.psychometrics.classical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.TwoParameter;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemStatisticsTest {

    /// Rizopoulos (2006), ltm: an R package for latent variable modeling and item response theory analyses,
    /// Journal of Statistical Software 17(5): shares and point-biserials without the item of the same data.
    @Test
    void lsat6IsAsPublished() throws IOException {
        var statistics = ItemStatistics.of(Simulated.referenceResponses("LSAT6.csv"));
        var shares = List.of(0.924, 0.709, 0.553, 0.763, 0.870);
        var correlations = List.of(0.1128, 0.1532, 0.1728, 0.1444, 0.1216);
        for (int item = 0; item < 5; item++) {
            assertEquals(
                    shares.get(item),
                    statistics.get(item).facility().orElseThrow().share(),
                    1e-15);
            assertEquals(
                    correlations.get(item),
                    statistics.get(item).itemRestCorrelation().orElseThrow(),
                    5e-5);
        }
    }

    @Test
    void theCorrelationIsPearsonsWithTheShareRightOnTheRest() {
        var random = Simulated.random(9);
        var responses = Simulated.answers(items(70), Simulated.abilities(300, 0, random), 30, random);
        var statistics = ItemStatistics.of(responses);
        for (int item = 0; item < 70; item++) {
            int at = item;
            var people = IntStream.range(0, 300)
                    .filter(person -> responses.isPresented(person, at))
                    .toArray();
            var x = new double[people.length];
            var y = new double[people.length];
            for (int i = 0; i < people.length; i++) {
                x[i] = responses.get(people[i], item);
                y[i] = (responses.rightCount(people[i]) - x[i]) / (responses.presentedCount(people[i]) - 1);
            }
            assertEquals(
                    pearson(x, y), statistics.get(item).itemRestCorrelation().orElseThrow(), 1e-12);
        }
    }

    @Test
    void effectiveWeightsAreCovariancesWithTheTotalAndSumToOne() {
        var random = Simulated.random(10);
        var responses = Simulated.answers(items(10), Simulated.abilities(400, 0, random), random);
        var statistics = ItemStatistics.of(responses);
        var total = IntStream.range(0, 400).mapToDouble(responses::rightCount).toArray();
        double sum = 0;
        for (int item = 0; item < 10; item++) {
            int at = item;
            var x = IntStream.range(0, 400)
                    .mapToDouble(p -> responses.get(p, at))
                    .toArray();
            double weight = statistics.get(item).effectiveWeight().orElseThrow();
            assertEquals(product(x, total) / product(total, total), weight, 1e-13);
            sum += weight;
        }
        assertEquals(1, sum, 1e-13);
    }

    @Test
    void inFormsDrawnFromABankAnItemWeighsWhatItWeighsInAFormOfThatLength() {
        var random = Simulated.random(11);
        var items = items(30);
        var theta = Simulated.abilities(30_000, 0, random);
        var whole = ItemStatistics.of(Simulated.answers(items, theta, random));
        var third = ItemStatistics.of(Simulated.answers(items, theta, 10, random));
        double sum = 0;
        for (int item = 0; item < 30; item++) {
            double weight = third.get(item).effectiveWeight().orElseThrow();
            sum += weight;
            // the steepest items weigh most, as in the whole
            assertEquals(3 * whole.get(item).effectiveWeight().orElseThrow(), weight, 0.035);
        }
        assertEquals(3, sum, 0.03);
    }

    @Test
    void theOrderOfPeopleDoesNotMatter() {
        var random = Simulated.random(12);
        var responses = Simulated.answers(items(20), Simulated.abilities(500, 0, random), 12, random);
        assertEquals(ItemStatistics.of(responses), ItemStatistics.of(Simulated.reversed(responses)));
    }

    @Test
    void whatCannotBeKnownIsEmpty() {
        double no = Double.NaN;
        var statistics = ItemStatistics.of(Responses.of(
                new double[][] {{1, 1, no, 0}, {1, 0, no, 0}, {1, 1, no, 0}, {1, 0, no, 0}, {no, no, no, 1}}));
        // constant; the rest is constant; nobody was presented it; some were presented nothing else
        assertTrue(statistics.get(0).itemRestCorrelation().isEmpty());
        assertEquals(1, statistics.get(0).facility().orElseThrow().share());
        assertTrue(statistics.get(1).itemRestCorrelation().isEmpty());
        assertTrue(statistics.get(2).facility().isEmpty());
        assertTrue(statistics.get(2).effectiveWeight().isEmpty());
        assertTrue(statistics.get(3).itemRestCorrelation().isEmpty());
        var one = ItemStatistics.of(Responses.of(new double[][] {{1, 0}}));
        assertTrue(one.stream()
                .allMatch(s ->
                        s.itemRestCorrelation().isEmpty() && s.effectiveWeight().isEmpty()));
        assertTrue(ItemStatistics.of(Responses.of(new double[][] {{no}}))
                .getFirst()
                .facility()
                .isEmpty());
    }

    private static List<TwoParameter> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new TwoParameter(0.6 + 0.1 * (i % 10), 1.5 - 3.0 * i / count))
                .toList();
    }

    private static double pearson(double[] x, double[] y) {
        return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
    }

    private static double product(double[] x, double[] y) {
        double meanX = java.util.Arrays.stream(x).average().orElseThrow();
        double meanY = java.util.Arrays.stream(y).average().orElseThrow();
        return IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - meanX) * (y[i] - meanY))
                .sum();
    }
}
