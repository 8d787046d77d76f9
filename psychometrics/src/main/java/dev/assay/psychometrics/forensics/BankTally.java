package dev.assay.psychometrics.forensics;

import dev.assay.psychometrics.data.Responses;
import java.util.function.IntPredicate;

/// Sums over people of how far their answers to old items lie from what is foretold.
final class BankTally {
    private final ConditionalAbility ability;
    private final double[] residuals;
    private final double[] variances;
    private final int[] answers;
    private final boolean[] fresh;
    private int people;
    private double variance;

    BankTally(ConditionalAbility ability, int items) {
        this.ability = ability;
        this.residuals = new double[items];
        this.variances = new double[items];
        this.answers = new int[items];
        this.fresh = new boolean[items];
    }

    int people() {
        return people;
    }

    void add(Responses responses, int person, IntPredicate isOld) {
        var old = Subset.of(responses, person, isOld);
        var others = Subset.of(responses, person, isOld.negate());
        if (old.isEmpty() || others.isEmpty()) {
            return;
        }
        people++;
        others.columns().forEach(item -> fresh[item] = true);
        var weights = ability.weights(responses, person, isOld.negate());
        var sums = new double[weights.length];
        double within = 0;
        for (int item : old.columns()) {
            double mean = 0;
            for (int q = 0; q < weights.length; q++) {
                double chance = ability.right(item, q);
                mean += weights[q] * chance;
                sums[q] += chance;
                within += weights[q] * chance * (1 - chance);
            }
            residuals[item] += responses.get(person, item) - mean;
            variances[item] += mean * (1 - mean);
            answers[item]++;
        }
        variance += within + spread(weights, sums);
    }

    private static double spread(double[] weights, double[] values) {
        double mean = 0;
        for (int q = 0; q < weights.length; q++) {
            mean += weights[q] * values[q];
        }
        double spread = 0;
        for (int q = 0; q < weights.length; q++) {
            spread += weights[q] * (values[q] - mean) * (values[q] - mean);
        }
        return spread;
    }

    BankContrast contrast() {
        double count = 0;
        double sum = 0;
        double shares = 0;
        int old = 0;
        int others = 0;
        for (int item = 0; item < answers.length; item++) {
            count += answers[item];
            sum += residuals[item];
            shares += (double) answers[item] * answers[item];
            old += answers[item] > 0 ? 1 : 0;
            others += fresh[item] ? 1 : 0;
        }
        double scatter = scatter(old);
        double ofPeople = variance / (count * count);
        // the fresh items have curves with errors too, which move what they foretell of the old
        double ofItems = scatter * (shares / (count * count) + 1.0 / others);
        double error = Math.sqrt(ofPeople + ofItems);
        double z = sum / count / error;
        return new BankContrast(
                people, (int) count, sum / count, error, Math.sqrt(scatter), z, Tails.student(z, old - 1));
    }

    /// The variance of items about their curves beyond chance.
    private double scatter(int old) {
        double weight = 0;
        double squares = 0;
        double mean = 0;
        for (int item = 0; item < answers.length; item++) {
            if (answers[item] > 0) {
                double own = weight(item);
                weight += own;
                squares += own * own;
                mean += own * residuals[item] / answers[item];
            }
        }
        mean /= weight;
        double excess = -(old - 1);
        for (int item = 0; item < answers.length; item++) {
            if (answers[item] > 0) {
                excess += weight(item) * Math.pow(residuals[item] / answers[item] - mean, 2);
            }
        }
        double denominator = weight - squares / weight;
        return old > 1 && excess > 0 && denominator > 0 ? excess / denominator : 0;
    }

    private double weight(int item) {
        return (double) answers[item] * answers[item] / Math.max(variances[item], 1e-12);
    }
}
