package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.data.Responses;
import java.util.OptionalDouble;

/// Sums of residuals, of their squares and of their products, for each pair of items over the people who saw
/// both.
final class ResidualSums {
    private final int items;
    private final int[] people;
    private final double[] sums;
    private final double[] squares;
    private final double[] products;
    /// Where everyone saw everything, sums and squares of an item are the same in all its pairs and stand once.
    private final boolean complete;

    private ResidualSums(int items, boolean complete) {
        this.items = items;
        this.complete = complete;
        int pairs = Math.multiplyExact(items, items);
        this.people = new int[complete ? 1 : pairs];
        this.sums = new double[complete ? items : pairs];
        this.squares = new double[complete ? items : pairs];
        this.products = new double[pairs];
    }

    static ResidualSums of(Responses responses, Calibrated calibrated, double[] theta) {
        var sums = new ResidualSums(responses.itemCount(), responses.isComplete());
        var residuals = new double[responses.itemCount()];
        var seen = new int[responses.itemCount()];
        for (int person = 0; person < responses.people(); person++) {
            if (Double.isNaN(theta[person])) {
                continue;
            }
            int count = 0;
            for (int item = 0; item < residuals.length; item++) {
                if (responses.isPresented(person, item)) {
                    residuals[item] = calibrated.chance(item, theta[person]).residual(responses.isRight(person, item));
                    seen[count++] = item;
                }
            }
            if (sums.complete) {
                sums.addAll(residuals);
            } else {
                sums.add(residuals, seen, count);
            }
        }
        return sums;
    }

    private void addAll(double[] residuals) {
        people[0]++;
        for (int i = 0; i < items; i++) {
            double residual = residuals[i];
            sums[i] += residual;
            squares[i] += residual * residual;
            int row = i * items;
            for (int j = 0; j <= i; j++) {
                products[row + j] += residual * residuals[j];
            }
        }
    }

    private void add(double[] residuals, int[] seen, int count) {
        for (int i = 0; i < count; i++) {
            double residual = residuals[seen[i]];
            for (int j = 0; j < count; j++) {
                int at = seen[i] * items + seen[j];
                people[at]++;
                sums[at] += residual;
                squares[at] += residual * residual;
                products[at] += residual * residuals[seen[j]];
            }
        }
    }

    int people(int first, int second) {
        return complete ? people[0] : people[first * items + second];
    }

    OptionalDouble correlation(int first, int second) {
        double n = people(first, second);
        int one = complete ? first : first * items + second;
        int other = complete ? second : second * items + first;
        double product = products[Math.max(first, second) * items + Math.min(first, second)];
        double covariance = product - sums[one] * sums[other] / n;
        double variances = spread(one, n) * spread(other, n);
        return variances > 0
                ? OptionalDouble.of(Math.clamp(covariance / Math.sqrt(variances), -1, 1))
                : OptionalDouble.empty();
    }

    /// The sum of squares about the mean; 0 where only rounding is left of it.
    private double spread(int at, double n) {
        double spread = squares[at] - sums[at] * sums[at] / n;
        return spread > 1e-12 * squares[at] ? spread : 0;
    }
}
