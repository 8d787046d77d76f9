package dev.assay.psychometrics.calibration.polytomous;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.Simulated;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepCurveTest {
    private static final double STEP = 1e-5;

    private static double[] falling(int steps, double spread, long seed) {
        var random = Simulated.random(seed);
        var x = IntStream.range(0, steps)
                .mapToDouble(k -> -random.nextDouble(-spread, spread))
                .sorted()
                .toArray();
        return IntStream.range(0, steps).mapToDouble(k -> x[steps - 1 - k]).toArray();
    }

    @ParameterizedTest
    @EnumSource(StepCurve.class)
    void chancesAreThoseOfTheModel(StepCurve curve) {
        for (int seed = 0; seed < 40; seed++) {
            int steps = 1 + seed % 5;
            var d = falling(steps, 3, seed);
            double a = 0.4 + 0.04 * seed;
            var model =
                    curve.model(a, Arrays.stream(d).mapToObj(each -> -each / a).toList());
            var logs = new double[steps + 1];
            for (double theta = -5; theta <= 5; theta += 1) {
                double here = theta;
                curve.logChances(Arrays.stream(d).map(each -> a * here + each).toArray(), logs);
                for (int k = 0; k <= steps; k++) {
                    assertEquals(Math.log(model.probability(k, theta)), logs[k], 1e-9);
                }
            }
        }
    }

    private static double value(StepCurve curve, double[] x, double[] counts) {
        var logs = new double[counts.length];
        curve.logChances(x, logs);
        return IntStream.range(0, counts.length)
                .mapToDouble(k -> counts[k] * logs[k])
                .sum();
    }

    @ParameterizedTest
    @EnumSource(StepCurve.class)
    void derivativesAreThoseOfTheLogarithms(StepCurve curve) {
        for (int seed = 0; seed < 60; seed++) {
            int steps = 1 + seed % 5;
            var x = falling(steps, seed < 50 ? 2.5 : 30, seed);
            var counts = Simulated.random(seed).doubles(steps + 1, 0, 5).toArray();
            var slopes = new double[steps];
            var information = new double[steps][steps];
            curve.differentiate(x, counts, slopes, information);
            for (int i = 0; i < steps; i++) {
                var above = x.clone();
                var below = x.clone();
                above[i] += STEP;
                below[i] -= STEP;
                double difference = (value(curve, above, counts) - value(curve, below, counts)) / (2 * STEP);
                assertEquals(difference, slopes[i], 1e-4 * (1 + Math.abs(difference)), curve + " " + seed);
                var up = new double[steps];
                var down = new double[steps];
                curve.differentiate(above, counts, up, new double[steps][steps]);
                curve.differentiate(below, counts, down, new double[steps][steps]);
                for (int k = 0; k < steps; k++) {
                    double second = (down[k] - up[k]) / (2 * STEP);
                    assertEquals(second, information[k][i], 1e-3 * (1 + Math.abs(second)), curve + " " + seed);
                }
            }
        }
    }

    @Test
    void farOutTheDerivativesAreNumbers() {
        for (var curve : StepCurve.values()) {
            for (double far : new double[] {-300, 300}) {
                var slopes = new double[2];
                var information = new double[2][2];
                curve.differentiate(new double[] {far + 1e-6, far}, new double[] {1, 2, 3}, slopes, information);
                assertTrue(Arrays.stream(slopes).allMatch(Double::isFinite));
                assertTrue(Arrays.stream(information)
                        .flatMapToDouble(Arrays::stream)
                        .allMatch(Double::isFinite));
            }
        }
    }
}
