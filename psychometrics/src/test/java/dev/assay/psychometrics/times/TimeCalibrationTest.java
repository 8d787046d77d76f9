package dev.assay.psychometrics.times;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.calibration.Convergence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeCalibrationTest {

    /// The marginal density by sums over a fine grid of speeds, which knows nothing of determinants.
    private static double logLikelihood(ResponseTimes times, List<LognormalTime> items, double deviation) {
        double sum = 0;
        for (int person = 0; person < times.people(); person++) {
            double density = 0;
            for (int q = -400; q <= 400; q++) {
                double tau = deviation * q / 50;
                double product = Math.exp(-(q / 50.0) * (q / 50.0) / 2) / Math.sqrt(2 * Math.PI) / 50;
                for (int item = 0; item < items.size(); item++) {
                    if (times.isTimed(person, item)) {
                        double alpha = items.get(item).discrimination();
                        double z = alpha
                                * (times.log(person, item) - items.get(item).intensity() + tau);
                        product *= alpha / Math.sqrt(2 * Math.PI) * Math.exp(-z * z / 2);
                    }
                }
                density += product;
            }
            sum += Math.log(density);
        }
        return sum;
    }

    @Test
    void theLikelihoodIsThatOfASumOverSpeedsAndHasNoHigherNeighbour() {
        var random = new Random(11);
        var times = SimulatedTimes.of(SimulatedTimes.items(6), SimulatedTimes.speeds(60, 0.4, random), 0.8, random);
        var result = TimeCalibration.of(times);
        assertTrue(result.convergence() instanceof Convergence.Converged);
        var models = result.models();
        double best = logLikelihood(times, models, result.speedDeviation());
        assertEquals(best, result.logLikelihood(), 1e-6);
        for (int item = 0; item < 6; item++) {
            for (double step : new double[] {-0.02, 0.02}) {
                var harder = new ArrayList<>(models);
                var model = models.get(item);
                harder.set(item, new LognormalTime(model.intensity() + step, model.discrimination()));
                assertTrue(logLikelihood(times, harder, result.speedDeviation()) < best);
                harder.set(item, new LognormalTime(model.intensity(), model.discrimination() + step));
                assertTrue(logLikelihood(times, harder, result.speedDeviation()) < best);
            }
        }
        assertTrue(logLikelihood(times, models, result.speedDeviation() + 0.02) < best);
        assertTrue(logLikelihood(times, models, result.speedDeviation() - 0.02) < best);
    }

    @Test
    void theTruthIsFoundWithinItsErrorsAlsoWhereHalfIsMissingByDesign() {
        var truth = SimulatedTimes.items(20);
        for (double share : new double[] {1, 0.5}) {
            var random = new Random(12);
            var times = SimulatedTimes.of(truth, SimulatedTimes.speeds(3000, 0.35, random), share, random);
            var result = TimeCalibration.of(times);
            double intensities = 0;
            double discriminations = 0;
            for (int item = 0; item < truth.size(); item++) {
                var found = assertInstanceOf(
                        TimeEstimate.Estimated.class, result.items().get(item));
                intensities +=
                        square((found.model().intensity() - truth.get(item).intensity()) / found.intensityError())
                                / truth.size();
                discriminations +=
                        square((found.model().discrimination() - truth.get(item).discrimination())
                                        / found.discriminationError())
                                / truth.size();
            }
            // all intensities share the error of the mean speed of these people, so that their scatter varies more
            assertTrue(intensities < 3, "intensities " + intensities);
            assertTrue(discriminations > 0.4 && discriminations < 1.9, "discriminations " + discriminations);
            assertEquals(0.35, result.speedDeviation(), 0.02);
        }
    }

    private static double square(double value) {
        return value * value;
    }

    @Test
    void errorsAreTheScatterOverReplications() {
        var truth = SimulatedTimes.items(5);
        int replications = 200;
        double square = 0;
        double claimed = 0;
        double slopeSquare = 0;
        double slopeClaimed = 0;
        var random = new Random(13);
        for (int i = 0; i < replications; i++) {
            var times = SimulatedTimes.of(truth, SimulatedTimes.speeds(200, 0.5, random), 1, random);
            var found =
                    (TimeEstimate.Estimated) TimeCalibration.of(times).items().get(2);
            square += square(found.model().intensity() - truth.get(2).intensity()) / replications;
            claimed += square(found.intensityError()) / replications;
            slopeSquare += square(found.model().discrimination() - truth.get(2).discrimination()) / replications;
            slopeClaimed += square(found.discriminationError()) / replications;
        }
        // the ratio of variances over 200 replications has a deviation of 0.1
        assertEquals(1, square / claimed, 0.3);
        assertEquals(1, slopeSquare / slopeClaimed, 0.35);
    }

    @Test
    void anotherUnitOfTimeMovesIntensitiesAlone() {
        var random = new Random(14);
        var speeds = SimulatedTimes.speeds(300, 0.4, random);
        var seconds = new double[300][4];
        var minutes = new double[300][4];
        for (int person = 0; person < 300; person++) {
            for (int item = 0; item < 4; item++) {
                seconds[person][item] =
                        SimulatedTimes.seconds(SimulatedTimes.items(4).get(item), speeds[person], random);
                minutes[person][item] = seconds[person][item] / 60;
            }
        }
        var one = TimeCalibration.of(ResponseTimes.of(seconds));
        var other = TimeCalibration.of(ResponseTimes.of(minutes));
        for (int item = 0; item < 4; item++) {
            assertEquals(
                    one.models().get(item).intensity() - Math.log(60),
                    other.models().get(item).intensity(),
                    1e-7);
            assertEquals(
                    one.models().get(item).discrimination(),
                    other.models().get(item).discrimination(),
                    1e-6);
        }
        assertEquals(one.speedDeviation(), other.speedDeviation(), 1e-7);
    }

    @Test
    void itemsThatSayNothingAreNamed() {
        var random = new Random(15);
        double none = Double.NaN;
        var seconds = IntStream.range(0, 40)
                .mapToObj(person -> {
                    double time = Math.exp(3 + random.nextGaussian());
                    double other = Math.exp(3 + random.nextGaussian());
                    return new double[] {time, other, 7, person == 0 ? 30 : none, none};
                })
                .toArray(double[][]::new);
        var result = TimeCalibration.of(ResponseTimes.of(seconds));
        assertEquals(List.of(0, 1), result.estimated());
        for (int item = 2; item < 5; item++) {
            assertInstanceOf(TimeEstimate.NotEstimable.class, result.items().get(item));
        }
        assertEquals(2, result.models().size());
        var twice = IntStream.range(0, 40)
                .mapToObj(person -> {
                    double time = Math.exp(3 + random.nextGaussian());
                    return new double[] {time, time};
                })
                .toArray(double[][]::new);
        TimeCalibration.of(ResponseTimes.of(twice))
                .items()
                .forEach(item -> assertInstanceOf(TimeEstimate.NotEstimable.class, item));
    }

    @Test
    void wrongTimesAreNamed() {
        for (double wrong : new double[] {0, -1, Double.POSITIVE_INFINITY}) {
            var error = assertThrows(
                    IllegalArgumentException.class, () -> ResponseTimes.of(new double[][] {{1, 2}, {3, wrong}}));
            assertTrue(error.toString().contains("row 2, column 2"));
        }
        assertThrows(IllegalArgumentException.class, () -> ResponseTimes.of(new double[][] {{1, 2}, {3}}));
        assertThrows(IllegalArgumentException.class, () -> ResponseTimes.of(new double[0][]));
        var constant = ResponseTimes.of(new double[][] {{5, 5}, {5, 5}});
        assertThrows(IllegalArgumentException.class, () -> TimeCalibration.of(constant));
        assertThrows(IllegalArgumentException.class, () -> new LognormalTime(3, 0));
        assertThrows(IllegalArgumentException.class, () -> new LognormalTime(Double.NaN, 1));
    }
}
