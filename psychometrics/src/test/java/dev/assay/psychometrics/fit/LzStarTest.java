package dev.assay.psychometrics.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.ThreeParameter;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LzStarTest {
    private enum Estimate {
        LIKELIHOOD,
        WARM,
        POSTERIOR_MODE
    }

    @Test
    void itIsSnijdersForEachEstimate() {
        var random = Simulated.random(30);
        var items = items(30, 0.15);
        var theta = Simulated.abilities(60, 0, random);
        var responses = Simulated.answers(items, theta, 24, random);
        for (var estimate : Estimate.values()) {
            for (int person = 0; person < 60; person++) {
                int at = person;
                theta[person] = root(t -> equation(estimate, responses, items, at, t));
            }
            var found = LzStar.of(responses, items, theta);
            for (int person = 0; person < 60; person++) {
                if (Math.abs(theta[person]) < 4) {
                    double expected = snijders(estimate, responses, items, person, theta[person]);
                    assertEquals(expected, found.get(person).orElseThrow(), 1e-9);
                }
            }
        }
    }

    /// r0 of the estimate.
    private static double r0(Estimate estimate, List<Dichotomous> items, Responses responses, int person, double t) {
        double information = 0;
        double j = 0;
        for (int item = 0; item < items.size(); item++) {
            if (responses.isPresented(person, item)) {
                var model = items.get(item);
                double pq = model.probability(1, t) * model.probability(0, t);
                information += model.slope(t) * model.slope(t) / pq;
                j += model.slope(t) * model.curvature(t) / pq;
            }
        }
        return switch (estimate) {
            case LIKELIHOOD -> 0;
            case WARM -> j / (2 * information);
            case POSTERIOR_MODE -> -t;
        };
    }

    private static double equation(
            Estimate estimate, Responses responses, List<Dichotomous> items, int person, double t) {
        double sum = r0(estimate, items, responses, person, t);
        for (int item = 0; item < items.size(); item++) {
            if (responses.isPresented(person, item)) {
                var model = items.get(item);
                double p = model.probability(1, t);
                sum += (responses.get(person, item) - p) * model.slope(t) / (p * (1 - p));
            }
        }
        return sum;
    }

    private static double snijders(
            Estimate estimate, Responses responses, List<Dichotomous> items, int person, double t) {
        double w = 0;
        double above = 0;
        double below = 0;
        for (int item = 0; item < items.size(); item++) {
            if (responses.isPresented(person, item)) {
                double p = items.get(item).probability(t);
                double slope = items.get(item).slope(t);
                w += (responses.get(person, item) - p) * Math.log(p / (1 - p));
                above += slope * Math.log(p / (1 - p));
                below += slope * slope / (p * (1 - p));
            }
        }
        double c = above / below;
        double variance = 0;
        for (int item = 0; item < items.size(); item++) {
            if (responses.isPresented(person, item)) {
                double p = items.get(item).probability(t);
                double weight = Math.log(p / (1 - p)) - c * items.get(item).slope(t) / (p * (1 - p));
                variance += weight * weight * p * (1 - p);
            }
        }
        return (w + c * r0(estimate, items, responses, person, t)) / Math.sqrt(variance);
    }

    private static double root(DoubleUnaryOperator function) {
        double low = -8;
        double high = 8;
        for (int i = 0; i < 80; i++) {
            double middle = (low + high) / 2;
            if (function.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    @Test
    void ofPeopleWhoAnswerByTheModelItIsAboutNormal() {
        var random = Simulated.random(31);
        var items = items(60, 0);
        var theta = Simulated.abilities(1500, 0, random);
        var responses = Simulated.answers(items, theta, random);
        for (int person = 0; person < theta.length; person++) {
            int at = person;
            theta[person] = root(t -> equation(Estimate.WARM, responses, items, at, t));
        }
        var values = LzStar.of(responses, items, theta).stream()
                .mapToDouble(v -> v.orElseThrow())
                .toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance =
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
        assertEquals(0, mean, 0.08);
        assertEquals(1, Math.sqrt(variance), 0.06);
        double low = Arrays.stream(values).filter(v -> v < -1.645).count() / 1500.0;
        assertEquals(0.05, low, 0.02);
    }

    @Test
    void itIsAlsoAboutNormalWithTheMeanOfAPosterior() {
        var random = Simulated.random(32);
        var items = items(60, 0.1);
        var nodes = NormalNodes.standard(41);
        var responses = Simulated.answers(items, Simulated.abilities(1000, 0, random), random);
        var theta = new double[1000];
        for (int person = 0; person < theta.length; person++) {
            double sum = 0;
            double weights = 0;
            for (int node = 0; node < nodes.size(); node++) {
                double weight = nodes.weight(node);
                for (int item = 0; item < 60; item++) {
                    weight *= items.get(item).probability(responses.get(person, item), nodes.node(node));
                }
                sum += weight * nodes.node(node);
                weights += weight;
            }
            theta[person] = sum / weights;
        }
        var values = LzStar.of(responses, items, theta);
        double mean =
                values.stream().mapToDouble(v -> v.orElseThrow()).average().orElseThrow();
        double square = values.stream()
                .mapToDouble(v -> v.orElseThrow() * v.orElseThrow())
                .average()
                .orElseThrow();
        assertEquals(0, mean, 0.15);
        assertEquals(1, square, 0.15);
        assertEquals(0.05, values.stream().filter(v -> v.orElseThrow() < -1.645).count() / 1000.0, 0.02);
    }

    @Test
    void answersTurnedRoundAreFarBelow() {
        var items = items(40, 0);
        var row = new double[1][40];
        for (int item = 0; item < 40; item++) {
            // right on the harder half alone
            row[0][item] = items.get(item).b() > 0 ? 1 : 0;
        }
        var value = LzStar.of(Responses.of(row), items, new double[] {0});
        assertTrue(value.getFirst().orElseThrow() < -4);
    }

    @Test
    void whatSaysNothingIsEmpty() {
        double no = Double.NaN;
        var responses = Responses.of(new double[][] {{1, 0, 1}, {1, no, no}, {no, no, no}, {1, 0, 1}});
        var unlike = List.of(new Rasch(-1), new Rasch(0.5), new Rasch(1));
        var values = LzStar.of(responses, unlike, new double[] {0.4, 0.2, 0, no});
        assertTrue(values.get(0).isPresent());
        assertTrue(values.get(1).isEmpty());
        assertTrue(values.get(2).isEmpty());
        assertTrue(values.get(3).isEmpty());
        // of items alike, the number right says all
        var alike = LzStar.of(responses, Collections.nCopies(3, new Rasch(0.2)), new double[] {0.4, 0, 0, 0});
        assertTrue(alike.stream().allMatch(java.util.OptionalDouble::isEmpty));
        // chances that are 0 in a double
        var far = LzStar.of(responses, unlike, new double[] {2000, -2000, 0, 0});
        assertTrue(far.getFirst().isEmpty());
    }

    @Test
    void wrongArgumentsAreRefused() {
        var responses = Responses.of(new double[][] {{1, 0}});
        var items = List.of(new Rasch(0), new Rasch(1));
        assertThrows(IllegalArgumentException.class, () -> LzStar.of(responses, items, new double[2]));
        assertThrows(
                IllegalArgumentException.class,
                () -> LzStar.of(responses, items, new double[] {Double.NEGATIVE_INFINITY}));
        assertThrows(IllegalArgumentException.class, () -> LzStar.of(responses, items.subList(0, 1), new double[1]));
    }

    static List<Dichotomous> items(int count, double g) {
        var items = new ArrayList<Dichotomous>();
        IntStream.range(0, count)
                .forEach(
                        i -> items.add(ThreeParameter.ofDifficulty(0.7 + 0.1 * (i % 9), 2 - 4.0 * i / (count - 1), g)));
        return items;
    }
}
