package dev.assay.psychometrics.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Rasch;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MeanSquareTest {

    @Test
    void itIsTheMeanOfSquaredResiduals() {
        var random = Simulated.random(50);
        var items = LzStarTest.items(20, 0.1);
        var theta = Simulated.abilities(100, 0, random);
        var responses = Simulated.answers(items, theta, 15, random);
        var byItem = MeanSquare.ofItems(responses, items, theta);
        for (int item = 0; item < 20; item++) {
            double squares = 0;
            double variances = 0;
            double standardised = 0;
            double fourth = 0;
            int count = 0;
            for (int person = 0; person < 100; person++) {
                if (responses.isPresented(person, item)) {
                    double p = items.get(item).probability(theta[person]);
                    double residual = responses.get(person, item) - p;
                    squares += residual * residual;
                    variances += p * (1 - p);
                    standardised += residual * residual / (p * (1 - p));
                    // the fourth moment as a sum over both answers
                    fourth += p * Math.pow(1 - p, 4) + (1 - p) * Math.pow(p, 4) - Math.pow(p * (1 - p), 2);
                    count++;
                }
            }
            var result = byItem.get(item).orElseThrow();
            assertEquals(squares / variances, result.infit(), 1e-12);
            assertEquals(standardised / count, result.outfit(), 1e-12);
            double q = Math.sqrt(fourth) / variances;
            assertEquals(
                    (Math.cbrt(squares / variances) - 1) * 3 / q + q / 3,
                    result.infitStandardised().orElseThrow(),
                    1e-9);
            assertEquals(count, result.count());
        }
    }

    @Test
    void atTrueAbilitiesStandardisedValuesAreAboutNormal() {
        var random = Simulated.random(51);
        var items = LzStarTest.items(50, 0);
        var theta = Simulated.abilities(1000, 0, random);
        var responses = Simulated.answers(items, theta, random);
        for (var fits :
                List.of(MeanSquare.ofItems(responses, items, theta), MeanSquare.ofPeople(responses, items, theta))) {
            var infit = fits.stream()
                    .mapToDouble(f -> f.orElseThrow().infitStandardised().orElseThrow())
                    .toArray();
            var outfit = fits.stream()
                    .mapToDouble(f -> f.orElseThrow().outfitStandardised().orElseThrow())
                    .toArray();
            for (var values : List.of(infit, outfit)) {
                double mean = java.util.Arrays.stream(values).average().orElseThrow();
                double square = java.util.Arrays.stream(values)
                        .map(v -> v * v)
                        .average()
                        .orElseThrow();
                assertEquals(0, mean, 3.5 / Math.sqrt(values.length));
                assertEquals(1, square, 5 / Math.sqrt(values.length));
            }
        }
    }

    @Test
    void noiseIsAboveOneAndAStepIsBelow() {
        var random = Simulated.random(52);
        var items = new ArrayList<Rasch>();
        for (int item = 0; item < 3; item++) {
            items.add(new Rasch(0));
        }
        var theta = Simulated.abilities(2000, 0, random);
        var rows = new double[2000][];
        for (int person = 0; person < 2000; person++) {
            rows[person] = new double[] {
                random.nextInt(2), theta[person] > 0 ? 1 : 0, Simulated.answer(new Rasch(0), theta[person], random)
            };
        }
        var fit = MeanSquare.ofItems(Responses.of(rows), items, theta);
        assertTrue(fit.get(0).orElseThrow().infit() > 1.1);
        assertTrue(fit.get(0).orElseThrow().outfitStandardised().orElseThrow() > 5);
        assertTrue(fit.get(1).orElseThrow().infit() < 0.7);
        assertEquals(1, fit.get(2).orElseThrow().infit(), 0.06);
    }

    @Test
    void whatCannotBeKnownIsEmpty() {
        double no = Double.NaN;
        var responses = Responses.of(new double[][] {{0, 1, no}, {1, no, no}, {0, 1, no}});
        var items = List.of(new Rasch(0), new Rasch(0), new Rasch(0));
        var people = MeanSquare.ofPeople(responses, items, new double[] {0, no, 2000});
        assertEquals(1, people.get(0).orElseThrow().infit());
        // at an even chance nothing scatters
        assertEquals(OptionalDouble.empty(), people.get(0).orElseThrow().infitStandardised());
        assertTrue(people.get(1).isEmpty());
        // a wrong answer whose chance is 0 in a double
        assertTrue(people.get(2).isEmpty());
        assertTrue(MeanSquare.ofItems(responses, items, new double[] {0, 0, 0})
                .get(2)
                .isEmpty());
        assertThrows(IllegalArgumentException.class, () -> MeanSquare.ofItems(responses, items, new double[] {0, 0}));
    }
}
