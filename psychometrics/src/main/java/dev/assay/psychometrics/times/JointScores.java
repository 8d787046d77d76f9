package dev.assay.psychometrics.times;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import dev.assay.psychometrics.scoring.AbilityEstimate;
import java.util.ArrayList;
import java.util.List;

/// Scores people by answers and times together, which is as good as a few more items where ability and speed go
/// together.
///
/// Answers and times are independent given ability and speed (van der Linden, 2007, Psychometrika 72). On a grid
/// of abilities the speeds are integrated out in closed form, as times are normal given speed and speed is normal
/// given ability; what is left is one sum over the grid.
public final class JointScores {
    private static final int POINTS = 61;

    private final Responses responses;
    private final ResponseTimes times;
    private final List<LognormalTime> timeModels;
    private final double[][] logRight;
    private final double[][] logWrong;
    private final NormalNodes grid = NormalNodes.standard(POINTS);

    /// @param items      curves, in the order of the columns of responses
    /// @param timeModels in the order of the columns of times, which may be other columns
    public JointScores(
            Responses responses,
            List<? extends Dichotomous> items,
            ResponseTimes times,
            List<LognormalTime> timeModels) {
        if (items.size() != responses.itemCount()) {
            throw new IllegalArgumentException(
                    "there are " + items.size() + " curves for " + responses.itemCount() + " items");
        }
        Speeds.requireOneEach(times, timeModels);
        if (responses.people() != times.people()) {
            throw new IllegalArgumentException(
                    "there are answers of " + responses.people() + " people and times of " + times.people());
        }
        this.responses = responses;
        this.times = times;
        this.timeModels = List.copyOf(timeModels);
        this.logRight = logs(items, 1);
        this.logWrong = logs(items, 0);
    }

    private double[][] logs(List<? extends Dichotomous> items, int score) {
        var logs = new double[items.size()][POINTS];
        for (int item = 0; item < logs.length; item++) {
            for (int q = 0; q < POINTS; q++) {
                logs[item][q] = StrictMath.log(items.get(item).probability(score, grid.node(q)));
            }
        }
        return logs;
    }

    /// Everyone's scores, in the order of rows; those without answers and times score as the population.
    public List<JointScore> scores(JointPopulation population) {
        var nodes = grid.weighted(population.abilityMean(), population.abilityDeviation());
        var scores = new ArrayList<JointScore>();
        for (int person = 0; person < responses.people(); person++) {
            scores.add(score(person, population, nodes));
        }
        return List.copyOf(scores);
    }

    private JointScore score(int person, JointPopulation population, NormalNodes nodes) {
        var evidence = SpeedEvidence.of(times, person, timeModels, item -> true);
        var weights = weights(person, evidence, population, nodes);
        double theta = 0;
        double speed = 0;
        for (int q = 0; q < POINTS; q++) {
            theta += weights[q] * nodes.node(q);
            speed += weights[q] * speedAt(q, evidence, population).tau();
        }
        double thetaVariance = 0;
        double speedVariance = 0;
        double covariance = 0;
        for (int q = 0; q < POINTS; q++) {
            var at = speedAt(q, evidence, population);
            double along = nodes.node(q) - theta;
            double across = at.tau() - speed;
            thetaVariance += weights[q] * along * along;
            speedVariance += weights[q] * (across * across + at.error() * at.error());
            covariance += weights[q] * along * across;
        }
        return new JointScore(
                new AbilityEstimate(theta, Math.sqrt(thetaVariance)),
                new PersonSpeed(speed, Math.sqrt(speedVariance)),
                covariance);
    }

    private PersonSpeed speedAt(int q, SpeedEvidence evidence, JointPopulation population) {
        return evidence.posterior(population.speedAt(grid.node(q)), population.speedVariance());
    }

    /// How likely each ability on the grid is after answers and times.
    private double[] weights(int person, SpeedEvidence evidence, JointPopulation population, NormalNodes nodes) {
        var logs = new double[POINTS];
        double most = Double.NEGATIVE_INFINITY;
        double variance = population.speedVariance();
        double precision = evidence.precision() / (1 + variance * evidence.precision());
        for (int q = 0; q < POINTS; q++) {
            double log = StrictMath.log(nodes.weight(q));
            for (int item = 0; item < logRight.length; item++) {
                if (responses.isPresented(person, item)) {
                    log += responses.isRight(person, item) ? logRight[item][q] : logWrong[item][q];
                }
            }
            if (evidence.precision() > 0) {
                // the speed that the times show is normal about that of people of this ability
                double off = evidence.weighted() / evidence.precision() - population.speedAt(nodes.node(q));
                log -= off * off * precision / 2;
            }
            logs[q] = log;
            most = Math.max(most, log);
        }
        double sum = 0;
        for (int q = 0; q < POINTS; q++) {
            logs[q] = StrictMath.exp(logs[q] - most);
            sum += logs[q];
        }
        for (int q = 0; q < POINTS; q++) {
            logs[q] /= sum;
        }
        return logs;
    }

    /// The population under which answers and times are likeliest, by EM from a start; the items stay as they
    /// are.
    ///
    /// @param mostIterations after so many it ends, or when no moment changes by more than 1e-6
    public JointPopulation population(JointPopulation start, int mostIterations) {
        if (responses.people() < 2) {
            throw new IllegalArgumentException("a population takes two people at least");
        }
        var population = start;
        for (int i = 0; i < mostIterations; i++) {
            var next = JointMoments.of(scores(population)).population();
            boolean settled = JointMoments.distance(population, next) < 1e-6;
            population = next;
            if (settled) {
                break;
            }
        }
        return population;
    }
}
