package dev.assay.psychometrics.times;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.TwoParameter;
import dev.assay.psychometrics.numeric.NormalNodes;
import dev.assay.psychometrics.scoring.BayesianScores;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JointScoresTest {
    private static final int ITEMS = 12;
    private static final List<TwoParameter> CURVES = IntStream.range(0, ITEMS)
            .mapToObj(i -> TwoParameter.ofDifficulty(0.8 + 0.1 * (i % 5), (i - 6) * 0.3))
            .toList();
    private static final List<LognormalTime> TIMES = SimulatedTimes.items(ITEMS);

    private record Sample(double[] thetas, Responses responses, ResponseTimes times) {
        static Sample of(int people, JointPopulation population, double share, Random random) {
            var thetas = new double[people];
            var answers = new double[people][ITEMS];
            var seconds = new double[people][ITEMS];
            for (int person = 0; person < people; person++) {
                double z = random.nextGaussian();
                thetas[person] = population.abilityMean() + population.abilityDeviation() * z;
                double along = population.correlation() * z;
                double across = Math.sqrt(1 - population.correlation() * population.correlation());
                double tau =
                        population.speedMean() + population.speedDeviation() * (along + across * random.nextGaussian());
                for (int item = 0; item < ITEMS; item++) {
                    boolean missing = random.nextDouble() >= share;
                    double right = random.nextDouble() < CURVES.get(item).probability(thetas[person]) ? 1 : 0;
                    double time = SimulatedTimes.seconds(TIMES.get(item), tau, random);
                    answers[person][item] = missing ? Double.NaN : right;
                    seconds[person][item] = missing ? Double.NaN : time;
                }
            }
            return new Sample(thetas, Responses.of(answers), ResponseTimes.of(seconds));
        }

        JointScores joint() {
            return new JointScores(responses, CURVES, times, TIMES);
        }
    }

    @Test
    void scoresAreThoseOfASumOverAbilitiesAndSpeeds() {
        var population = new JointPopulation(0.2, 0.9, -0.1, 0.4, 0.55);
        var sample = Sample.of(20, population, 0.7, new Random(31));
        var scores = sample.joint().scores(population);
        for (int person = 0; person < 20; person++) {
            double[] sums = bruteForce(sample, person, population);
            double theta = sums[1] / sums[0];
            double tau = sums[2] / sums[0];
            var score = scores.get(person);
            assertEquals(theta, score.ability().theta(), 1e-6);
            assertEquals(tau, score.speed().tau(), 1e-6);
            assertEquals(
                    Math.sqrt(sums[3] / sums[0] - theta * theta),
                    score.ability().error(),
                    1e-5);
            assertEquals(Math.sqrt(sums[4] / sums[0] - tau * tau), score.speed().error(), 1e-5);
            assertEquals(sums[5] / sums[0] - theta * tau, score.covariance(), 1e-5);
        }
    }

    private static double[] bruteForce(Sample sample, int person, JointPopulation population) {
        var sums = new double[6];
        double rho = population.correlation();
        for (int i = -60; i <= 60; i++) {
            for (int j = -150; j <= 150; j++) {
                double theta = i / 10.0;
                double tau = population.speedMean() + j / 50.0;
                double x = (theta - population.abilityMean()) / population.abilityDeviation();
                double y = (tau - population.speedMean()) / population.speedDeviation();
                double log = -(x * x - 2 * rho * x * y + y * y) / 2 / (1 - rho * rho);
                for (int item = 0; item < ITEMS; item++) {
                    if (sample.responses.isPresented(person, item)) {
                        log += Math.log(CURVES.get(item).probability(sample.responses.get(person, item), theta));
                        double z = TIMES.get(item).discrimination()
                                * (sample.times.log(person, item)
                                        - TIMES.get(item).intensity()
                                        + tau);
                        log -= z * z / 2;
                    }
                }
                double weight = Math.exp(log);
                double[] moments = {1, theta, tau, theta * theta, tau * tau, theta * tau};
                for (int k = 0; k < 6; k++) {
                    sums[k] += weight * moments[k];
                }
            }
        }
        return sums;
    }

    @Test
    void withoutCorrelationTimesSayNothingOfAbility() {
        var population = JointPopulation.of(1, 0.4, 0);
        var sample = Sample.of(50, population, 1, new Random(32));
        var eap = BayesianScores.of(sample.responses, CURVES, NormalNodes.standard(61));
        var scores = sample.joint().scores(population);
        for (int person = 0; person < 50; person++) {
            assertEquals(eap.get(person).theta(), scores.get(person).ability().theta(), 1e-9);
            assertEquals(eap.get(person).error(), scores.get(person).ability().error(), 1e-9);
            var speed = Speeds.posterior(sample.times, person, TIMES, 0, 0.4);
            assertEquals(speed.tau(), scores.get(person).speed().tau(), 1e-12);
            assertEquals(speed.error(), scores.get(person).speed().error(), 1e-12);
        }
    }

    @Test
    void withCorrelationTimesMakeAbilitiesMoreExact() {
        var population = JointPopulation.of(1, 0.4, 0.8);
        var sample = Sample.of(1500, population, 1, new Random(33));
        var joint = sample.joint().scores(population);
        var alone = sample.joint().scores(JointPopulation.of(1, 0.4, 0));
        double jointSquare = 0;
        double aloneSquare = 0;
        for (int person = 0; person < 1500; person++) {
            jointSquare += Math.pow(joint.get(person).ability().theta() - sample.thetas[person], 2);
            aloneSquare += Math.pow(alone.get(person).ability().theta() - sample.thetas[person], 2);
        }
        assertTrue(jointSquare < 0.85 * aloneSquare, jointSquare + " against " + aloneSquare);
    }

    @Test
    void thePopulationIsRecovered() {
        var truth = new JointPopulation(0.3, 0.8, 0.1, 0.35, 0.5);
        var sample = Sample.of(1500, truth, 1, new Random(34));
        var found = sample.joint().population(JointPopulation.of(1, 0.5, 0), 200);
        assertEquals(0.3, found.abilityMean(), 0.09);
        assertEquals(0.8, found.abilityDeviation(), 0.09);
        assertEquals(0.1, found.speedMean(), 0.04);
        assertEquals(0.35, found.speedDeviation(), 0.03);
        assertEquals(0.5, found.correlation(), 0.09);
    }

    @Test
    void whoHasNothingScoresAsThePopulation() {
        var answers = new double[1][ITEMS];
        var seconds = new double[1][ITEMS];
        Arrays.fill(answers[0], Double.NaN);
        Arrays.fill(seconds[0], Double.NaN);
        var score = new JointScores(Responses.of(answers), CURVES, ResponseTimes.of(seconds), TIMES)
                .scores(JointPopulation.of(1, 0.4, 0.5))
                .getFirst();
        assertEquals(0, score.ability().theta(), 1e-9);
        assertEquals(1, score.ability().error(), 1e-6);
        assertEquals(0.4, score.speed().error(), 1e-6);
        assertEquals(0.2, score.covariance(), 1e-6);
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> JointPopulation.of(1, 0.4, 1));
        assertThrows(IllegalArgumentException.class, () -> JointPopulation.of(0, 0.4, 0));
        assertThrows(IllegalArgumentException.class, () -> JointPopulation.of(1, Double.NaN, 0));
        var two = Sample.of(2, JointPopulation.of(1, 0.4, 0), 1, new Random(35));
        var three = Sample.of(3, JointPopulation.of(1, 0.4, 0), 1, new Random(35));
        assertThrows(IllegalArgumentException.class, () -> new JointScores(two.responses, CURVES, three.times, TIMES));
    }
}
