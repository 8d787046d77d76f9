package dev.assay.psychometrics.classical;

import dev.assay.psychometrics.data.PairCounts;
import dev.assay.psychometrics.data.Responses;
import java.util.OptionalDouble;

/// The mean variance of items and the mean covariance of pairs, each weighted by how many people it rests on.
///
/// The total over a form of L items then has variance `L v + L (L - 1) c`; where everyone was presented all k,
/// that with L = k is the variance of the total exactly.
final class MeanCovariances {
    private final PairCounts pairs;
    private final int people;
    private final double length;
    private final double[] products;
    private final long[] weights;
    private double allSquares;
    private long allSquareWeights;
    private double allProducts;
    private long allWeights;

    private MeanCovariances(PairCounts pairs, int people, double length) {
        this.pairs = pairs;
        this.people = people;
        this.length = length;
        this.products = new double[pairs.itemCount()];
        this.weights = new long[pairs.itemCount()];
    }

    static MeanCovariances of(Responses responses, PairCounts pairs) {
        long presented = 0;
        int people = 0;
        for (int person = 0; person < responses.people(); person++) {
            int count = responses.presentedCount(person);
            presented += count;
            people += count > 0 ? 1 : 0;
        }
        var means = new MeanCovariances(pairs, people, (double) presented / Math.max(1, people));
        means.sum();
        return means;
    }

    private void sum() {
        for (int i = 0; i < products.length; i++) {
            for (int j = 0; j < products.length; j++) {
                int n = pairs.together(i, j);
                if (i != j && n >= 2) {
                    products[i] += pairs.crossProduct(i, j);
                    weights[i] += n - 1;
                }
            }
            allProducts += products[i];
            allWeights += weights[i];
            if (pairs.together(i, i) >= 2) {
                allSquares += pairs.crossProduct(i, i);
                allSquareWeights += pairs.together(i, i) - 1;
            }
        }
    }

    /// How many people were presented anything.
    int people() {
        return people;
    }

    /// How many items these were presented, on average.
    double length() {
        return length;
    }

    /// Of a form of so many items.
    static double totalVariance(double length, double variance, double covariance) {
        return length * variance + length * (length - 1) * covariance;
    }

    /// Of a form of average length; to be asked where [#alpha] is there.
    double totalVariance() {
        return totalVariance(length, allSquares / allSquareWeights, allProducts / allWeights);
    }

    /// Cronbach's alpha of a form of average length.
    OptionalDouble alpha() {
        return alpha(length, allSquares, allSquareWeights, allProducts, allWeights);
    }

    /// Alpha of the forms where one item is taken out of those that hold it.
    OptionalDouble alphaWithout(int item) {
        int n = pairs.together(item, item);
        return alpha(
                length - (double) n / Math.max(1, people),
                allSquares - pairs.crossProduct(item, item),
                allSquareWeights - Math.max(0, n - 1),
                allProducts - 2 * products[item],
                allWeights - 2 * weights[item]);
    }

    private static OptionalDouble alpha(
            double length, double squares, long squareWeights, double products, long weights) {
        if (!(length > 1 && squareWeights > 0 && weights > 0)) {
            return OptionalDouble.empty();
        }
        double variance = squares / squareWeights;
        double covariance = products / weights;
        // rounding leaves crumbs of variance where there is none
        if (!(totalVariance(length, variance, covariance) > 1e-12 * length * variance)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(length * covariance / (variance + (length - 1) * covariance));
    }

    OptionalDouble effectiveWeight(int item) {
        var variance = pairs.covariance(item, item);
        if (weights[item] == 0 || variance.isEmpty() || alpha().isEmpty()) {
            return OptionalDouble.empty();
        }
        double withRest = (length - 1) * products[item] / weights[item];
        return OptionalDouble.of((variance.getAsDouble() + withRest) / totalVariance());
    }
}
