package dev.assay.psychometrics.classical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.TwoParameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OmegaTest {

    @Test
    void loadingsThatMadeTheCorrelationsAreFound() {
        var loadings = new double[] {0.9, 0.7, -0.4, 0.5, 0.1, 0.6};
        var found = OneFactor.loadings(correlations(loadings)).orElseThrow();
        assertArrayEquals(loadings, found, 1e-8);
    }

    @Test
    void noNeighbouringLoadingsFitBetter() {
        var correlations = correlations(new double[] {0.8, 0.6, 0.5, 0.7});
        correlations[0][1] = correlations[1][0] = 0.2;
        correlations[2][3] = correlations[3][2] = 0.55;
        var found = OneFactor.loadings(correlations).orElseThrow();
        double least = residuals(correlations, found);
        var random = Simulated.random(13);
        for (int i = 0; i < 1000; i++) {
            var near = found.clone();
            near[i % 4] += 0.01 * random.nextGaussian();
            near[(i + 1) % 4] += 0.01 * random.nextGaussian();
            assertTrue(residuals(correlations, near) >= least - 1e-12);
        }
    }

    @Test
    void ofItemsThatMeasureEquallyWellItIsAlpha() {
        var random = Simulated.random(14);
        var responses = Simulated.answers(
                Collections.nCopies(12, new Rasch(0)), Simulated.abilities(50_000, 0, random), random);
        var omega = Omega.of(responses).orElseThrow();
        assertEquals(Alpha.of(responses).orElseThrow().value(), omega.value(), 1e-3);
        assertFalse(omega.heywood());
    }

    @Test
    void ofItemsThatMeasureUnequallyWellItIsAboveAlpha() {
        var random = Simulated.random(15);
        var responses = Simulated.answers(unequal(), Simulated.abilities(20_000, 0, random), random);
        assertTrue(Omega.of(responses).orElseThrow().value()
                > Alpha.of(responses).orElseThrow().value() + 0.01);
    }

    @Test
    void itIsTheCorrelationOfTwoTestsOfTheSameItems() {
        // two independent sets of answers by the same people: nothing but ability is common to their totals
        var random = Simulated.random(16);
        var theta = Simulated.abilities(40_000, 0, random);
        var first = Simulated.answers(unequal(), theta, random);
        var second = Simulated.answers(unequal(), theta, random);
        var pairs = IntStream.range(0, theta.length).toArray();
        double meanOne =
                IntStream.of(pairs).mapToDouble(first::rightCount).average().orElseThrow();
        double meanTwo =
                IntStream.of(pairs).mapToDouble(second::rightCount).average().orElseThrow();
        double both = 0;
        double one = 0;
        double two = 0;
        for (int p : pairs) {
            both += (first.rightCount(p) - meanOne) * (second.rightCount(p) - meanTwo);
            one += Math.pow(first.rightCount(p) - meanOne, 2);
            two += Math.pow(second.rightCount(p) - meanTwo, 2);
        }
        assertEquals(both / Math.sqrt(one * two), Omega.of(first).orElseThrow().value(), 0.012);
    }

    @Test
    void formsOfHalfABankHaveTheOmegaOfHalfTheBank() {
        var random = Simulated.random(17);
        var theta = Simulated.abilities(20_000, 0, random);
        double whole = Omega.of(Simulated.answers(unequal(), theta, random))
                .orElseThrow()
                .value();
        var half = Omega.of(Simulated.answers(unequal(), theta, 10, random)).orElseThrow();
        assertEquals(10, half.length());
        assertEquals(Reliability.spearmanBrown(whole, 0.5), half.value(), 0.01);
    }

    @Test
    void constantItemsAreLeftOut() {
        var random = Simulated.random(18);
        var responses = Simulated.answers(unequal(), Simulated.abilities(500, 0, random), random);
        var rows = new double[500][21];
        for (int person = 0; person < 500; person++) {
            System.arraycopy(responses.row(person), 0, rows[person], 0, 20);
            rows[person][20] = 1;
        }
        var omega = Omega.of(Responses.of(rows)).orElseThrow();
        assertTrue(omega.loadings().get(20).isEmpty());
        assertEquals(Omega.of(responses).orElseThrow().value(), omega.value(), 1e-12);
    }

    @Test
    void aLoadingAtItsLimitIsTold() {
        // the first goes with both others by more than these with each other allow
        var correlations = new double[][] {{1, 0.8, 0.8}, {0.8, 1, 0.3}, {0.8, 0.3, 1}};
        assertEquals(1, OneFactor.loadings(correlations).orElseThrow()[0]);
    }

    @Test
    void withoutThreeItemsThatVaryThereIsNone() {
        assertTrue(Omega.of(Responses.of(new double[][] {{1, 0}, {0, 1}, {1, 1}}))
                .isEmpty());
        assertTrue(Omega.of(Responses.of(new double[][] {{1, 0, 1}, {0, 1, 1}, {1, 1, 1}}))
                .isEmpty());
        assertTrue(Omega.of(Responses.of(new double[][] {{1, 0, 1}})).isEmpty());
        double no = Double.NaN;
        assertTrue(Omega.of(Responses.of(
                        new double[][] {{1, no, no}, {0, no, no}, {no, 1, no}, {no, 0, no}, {no, no, 1}, {no, no, 0}}))
                .isEmpty());
    }

    private static List<TwoParameter> unequal() {
        var items = new ArrayList<TwoParameter>();
        for (int i = 0; i < 20; i++) {
            items.add(new TwoParameter(i % 2 == 0 ? 0.3 : 1.8, 0.4 * (i % 3) - 0.4));
        }
        return items;
    }

    private static double[][] correlations(double[] loadings) {
        var correlations = new double[loadings.length][loadings.length];
        for (int i = 0; i < loadings.length; i++) {
            for (int j = 0; j < loadings.length; j++) {
                correlations[i][j] = i == j ? 1 : loadings[i] * loadings[j];
            }
        }
        return correlations;
    }

    private static double residuals(double[][] correlations, double[] loadings) {
        double sum = 0;
        for (int i = 0; i < loadings.length; i++) {
            for (int j = 0; j < i; j++) {
                double residual = correlations[i][j] - loadings[i] * loadings[j];
                sum += residual * residual;
            }
        }
        return sum;
    }
}
