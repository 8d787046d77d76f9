package dev.assay.psychometrics.dif;

import dev.assay.psychometrics.numeric.Logistic;
import java.util.List;
import java.util.Optional;

/// A logistic regression of right answers on 1, score, group and score times group, as many of them as asked
/// for.
///
/// Newton's method; the score is turned to mean 0 and deviation 1 first, which leaves the likelihood as it is.
///
/// @param coefficients in this order, of the turned score and of 1 for the focal group
record LogisticFit(double[] coefficients, double logLikelihood) {
    private static final int MOST_STEPS = 40;
    private static final double CLOSE = 1e-9;
    /// A chance of 1e-11 at a score one deviation away: right and wrong are as good as told apart.
    private static final double UNBOUNDED = 25;

    /// Empty where no finite solution was found.
    static Optional<LogisticFit> of(List<Stratum> strata, int terms) {
        var rows = rows(strata);
        if (rows.length == 0) {
            return Optional.empty();
        }
        var coefficients = new double[terms];
        for (int step = 0; step < MOST_STEPS; step++) {
            var slope = new double[terms];
            var information = new double[terms][terms];
            for (var row : rows) {
                row.add(coefficients, slope, information);
            }
            if (!solve(information, slope)) {
                return Optional.empty();
            }
            double length = 0;
            for (int i = 0; i < terms; i++) {
                length = Math.max(length, Math.abs(slope[i]));
            }
            for (int i = 0; i < terms; i++) {
                // a step of 2 logits at most keeps Newton's method from jumping past a solution
                coefficients[i] += slope[i] * Math.min(1, 2 / length);
                if (!(Math.abs(coefficients[i]) < UNBOUNDED)) {
                    return Optional.empty();
                }
            }
            if (length < CLOSE) {
                return Optional.of(new LogisticFit(coefficients, logLikelihood(rows, coefficients)));
            }
        }
        return Optional.empty();
    }

    private static double logLikelihood(Row[] rows, double[] coefficients) {
        double sum = 0;
        for (var row : rows) {
            double logit = row.logit(coefficients);
            sum -= row.right * Logistic.softplus(-logit) + (row.people - row.right) * Logistic.softplus(logit);
        }
        return sum;
    }

    /// Two a stratum, one for each group; none where the score does not vary.
    private static Row[] rows(List<Stratum> strata) {
        double people = 0;
        double sum = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (var stratum : strata) {
            people += stratum.people();
            sum += stratum.people() * stratum.score();
            low = stratum.people() > 0 ? Math.min(low, stratum.score()) : low;
            high = stratum.people() > 0 ? Math.max(high, stratum.score()) : high;
        }
        if (!(low < high)) {
            return new Row[0];
        }
        double mean = sum / people;
        double squares = 0;
        for (var stratum : strata) {
            squares += stratum.people() * (stratum.score() - mean) * (stratum.score() - mean);
        }
        double deviation = Math.sqrt(squares / people);
        var rows = new Row[2 * strata.size()];
        for (int i = 0; i < strata.size(); i++) {
            var stratum = strata.get(i);
            double z = (stratum.score() - mean) / deviation;
            rows[2 * i] = new Row(new double[] {1, z, 0, 0}, stratum.reference(), stratum.referenceRight());
            rows[2 * i + 1] = new Row(new double[] {1, z, 1, z}, stratum.focal(), stratum.focalRight());
        }
        return rows;
    }

    private record Row(double[] terms, int people, int right) {

        double logit(double[] coefficients) {
            double logit = 0;
            for (int i = 0; i < coefficients.length; i++) {
                logit += coefficients[i] * terms[i];
            }
            return logit;
        }

        void add(double[] coefficients, double[] slope, double[][] information) {
            double logit = logit(coefficients);
            double chance = Logistic.probability(logit);
            double weight = people * chance * Logistic.probability(-logit);
            for (int i = 0; i < slope.length; i++) {
                slope[i] += (right - people * chance) * terms[i];
                for (int j = 0; j <= i; j++) {
                    information[i][j] += weight * terms[i] * terms[j];
                }
            }
        }
    }

    /// Cholesky's method in place; false where the matrix, of which the lower half is given, is as good as
    /// singular.
    private static boolean solve(double[][] a, double[] b) {
        int n = b.length;
        for (int i = 0; i < n; i++) {
            double diagonal = a[i][i];
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                if (i != j) {
                    a[i][j] = sum / a[j][j];
                } else if (sum > 1e-12 * diagonal) {
                    a[i][i] = Math.sqrt(sum);
                } else {
                    return false;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                b[i] -= a[i][k] * b[k];
            }
            b[i] /= a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                b[i] -= a[k][i] * b[k];
            }
            b[i] /= a[i][i];
        }
        return true;
    }
}
