package dev.assay.psychometrics.times;

import java.util.Arrays;

/// The parameters of all items and of the population, and steps of EM that improve them.
final class TimeStep {
    private final ResponseTimes times;
    private final double[] intensities;
    private final double[] variances;
    private double speedVariance;

    /// Begins with means and variances of the logarithms of times, a third of the latter due to speed.
    TimeStep(ResponseTimes times) {
        this.times = times;
        int items = times.itemCount();
        this.intensities = new double[items];
        this.variances = new double[items];
        double shared = 0;
        for (int item = 0; item < items; item++) {
            int count = times.count(item);
            double mean = 0;
            for (int person = 0; person < times.people(); person++) {
                mean += times.isTimed(person, item) ? times.log(person, item) / count : 0;
            }
            double variance = 0;
            for (int person = 0; person < times.people(); person++) {
                double deviation = times.log(person, item) - mean;
                variance += times.isTimed(person, item) ? deviation * deviation / count : 0;
            }
            intensities[item] = mean;
            variances[item] = Math.max(variance * 2 / 3, TimeCalibration.LEAST_VARIANCE);
            shared += variance / 3 / items;
        }
        this.speedVariance = shared;
    }

    double intensity(int item) {
        return intensities[item];
    }

    double variance(int item) {
        return variances[item];
    }

    double speedDeviation() {
        return Math.sqrt(speedVariance);
    }

    /// One step; the largest change of a parameter.
    double advance() {
        int items = intensities.length;
        var counts = new double[items];
        var first = new double[items];
        var second = new double[items];
        double people = 0;
        double mean = 0;
        double square = 0;
        for (int person = 0; person < times.people(); person++) {
            var evidence = evidence(person);
            if (evidence.precision() == 0) {
                continue;
            }
            var speed = evidence.posterior(0, speedVariance);
            double spread = speed.error() * speed.error();
            people++;
            mean += speed.tau();
            square += speed.tau() * speed.tau() + spread;
            for (int item = 0; item < items; item++) {
                if (times.isTimed(person, item)) {
                    double residual = times.log(person, item) - intensities[item] + speed.tau();
                    counts[item]++;
                    first[item] += residual;
                    second[item] += residual * residual + spread;
                }
            }
        }
        mean /= people;
        double change = update(counts, first, second, mean);
        double next = Math.max(square / people - mean * mean, 0);
        change = Math.max(change, Math.abs(next - speedVariance));
        speedVariance = next;
        return change;
    }

    private double update(double[] counts, double[] first, double[] second, double meanSpeed) {
        double change = 0;
        for (int item = 0; item < intensities.length; item++) {
            double shift = first[item] / counts[item];
            double variance = Math.max(second[item] / counts[item] - shift * shift, TimeCalibration.LEAST_VARIANCE);
            change = Math.max(change, Math.abs(shift - meanSpeed));
            change = Math.max(change, Math.abs(variance - variances[item]));
            intensities[item] += shift - meanSpeed;
            variances[item] = variance;
        }
        return change;
    }

    private SpeedEvidence evidence(int person) {
        double precision = 0;
        double weighted = 0;
        for (int item = 0; item < intensities.length; item++) {
            if (times.isTimed(person, item)) {
                precision += 1 / variances[item];
                weighted += (intensities[item] - times.log(person, item)) / variances[item];
            }
        }
        return new SpeedEvidence(precision, weighted);
    }

    /// A normal density with covariances equal to the variance of speeds, by the determinant lemma and the
    /// Sherman-Morrison formula.
    double logLikelihood() {
        double sum = 0;
        for (int person = 0; person < times.people(); person++) {
            var evidence = evidence(person);
            double square = 0;
            for (int item = 0; item < intensities.length; item++) {
                if (times.isTimed(person, item)) {
                    double residual = times.log(person, item) - intensities[item];
                    square += residual * residual / variances[item];
                    sum -= StrictMath.log(2 * Math.PI * variances[item]) / 2;
                }
            }
            double inflation = 1 + speedVariance * evidence.precision();
            square -= evidence.weighted() * evidence.weighted() * speedVariance / inflation;
            sum -= square / 2 + StrictMath.log(inflation) / 2;
        }
        return sum;
    }

    /// Of each item the information on its residual variance: half the sum of squared diagonals of the inverse
    /// covariance matrix of each person's times.
    double[] precisionInformation() {
        var informations = new double[intensities.length];
        for (int person = 0; person < times.people(); person++) {
            double inflation = 1 + speedVariance * evidence(person).precision();
            for (int item = 0; item < intensities.length; item++) {
                if (times.isTimed(person, item)) {
                    double precision = 1 / variances[item];
                    double diagonal = precision - precision * precision * speedVariance / inflation;
                    informations[item] += diagonal * diagonal / 2;
                }
            }
        }
        return informations;
    }

    @Override
    public String toString() {
        return Arrays.toString(intensities) + ", " + Arrays.toString(variances) + ", " + speedVariance;
    }
}
