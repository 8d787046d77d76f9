package dev.assay.psychometrics.times;

import java.util.List;

/// Means, variances and covariance of ability and speed over people of whom neither is known exactly.
record JointMoments(double ability, double speed, double abilityVariance, double speedVariance, double covariance) {

    static JointMoments of(List<JointScore> scores) {
        int people = scores.size();
        double ability = 0;
        double speed = 0;
        for (var score : scores) {
            ability += score.ability().theta() / people;
            speed += score.speed().tau() / people;
        }
        double abilityVariance = 0;
        double speedVariance = 0;
        double covariance = 0;
        for (var score : scores) {
            double along = score.ability().theta() - ability;
            double across = score.speed().tau() - speed;
            abilityVariance += (along * along + square(score.ability().error())) / people;
            speedVariance += (across * across + square(score.speed().error())) / people;
            covariance += (along * across + score.covariance()) / people;
        }
        return new JointMoments(ability, speed, abilityVariance, speedVariance, covariance);
    }

    private static double square(double value) {
        return value * value;
    }

    JointPopulation population() {
        double correlation = covariance / Math.sqrt(abilityVariance * speedVariance);
        return new JointPopulation(
                ability,
                Math.sqrt(abilityVariance),
                speed,
                Math.sqrt(speedVariance),
                Math.min(Math.max(correlation, -0.999), 0.999));
    }

    static double distance(JointPopulation one, JointPopulation other) {
        return Math.max(
                Math.max(
                        Math.abs(one.abilityMean() - other.abilityMean()),
                        Math.abs(one.abilityDeviation() - other.abilityDeviation())),
                Math.max(
                        Math.max(
                                Math.abs(one.speedMean() - other.speedMean()),
                                Math.abs(one.speedDeviation() - other.speedDeviation())),
                        Math.abs(one.correlation() - other.correlation())));
    }
}
