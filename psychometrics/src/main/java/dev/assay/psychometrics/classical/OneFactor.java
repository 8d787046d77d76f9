package dev.assay.psychometrics.classical;

import dev.assay.psychometrics.data.PairCounts;
import java.util.Arrays;
import java.util.Optional;

/// One factor fitted to correlations by least squares of the residuals off the diagonal (minres).
///
/// Harman & Jones (1966), Factor analysis by minimizing residuals (minres), Psychometrika 31; loadings are kept
/// within -1 and 1 as in Harman & Fukuda (1966), Resolution of the Heywood case in the minres solution,
/// Psychometrika 31. One loading at a time is set to its optimum given the others, which never makes the fit
/// worse. Residuals are weighted by how many people saw both items; pairs nobody saw are left out.
final class OneFactor {
    private static final int MOST_ROUNDS = 5_000;
    private static final double CLOSE = 1e-10;

    private final double[][] correlations;
    private final double[][] weights;

    private OneFactor(double[][] correlations, double[][] weights) {
        this.correlations = correlations;
        this.weights = weights;
    }

    /// @param items which items take part; each must vary
    static Optional<double[]> loadings(PairCounts pairs, int[] items) {
        var correlations = new double[items.length][items.length];
        var weights = new double[items.length][items.length];
        for (int i = 0; i < items.length; i++) {
            for (int j = 0; j < items.length; j++) {
                var correlation = pairs.correlation(items[i], items[j]);
                if (i != j && correlation.isPresent()) {
                    correlations[i][j] = correlation.getAsDouble();
                    weights[i][j] = pairs.together(items[i], items[j]) - 1;
                }
            }
        }
        return new OneFactor(correlations, weights).fit();
    }

    static Optional<double[]> loadings(double[][] correlations) {
        var weights = new double[correlations.length][correlations.length];
        for (int i = 0; i < weights.length; i++) {
            Arrays.fill(weights[i], 1);
            weights[i][i] = 0;
        }
        return new OneFactor(correlations, weights).fit();
    }

    private Optional<double[]> fit() {
        int items = correlations.length;
        var loadings = new double[items];
        Arrays.fill(loadings, 0.5);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double change = 0;
            for (int i = 0; i < items; i++) {
                double loading = optimum(i, loadings);
                change = Math.max(change, Math.abs(loading - loadings[i]));
                loadings[i] = loading;
            }
            if (change < CLOSE) {
                boolean common = Arrays.stream(loadings).anyMatch(loading -> loading != 0);
                return common ? Optional.of(positive(loadings)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private double optimum(int i, double[] loadings) {
        double products = 0;
        double squares = 0;
        for (int j = 0; j < loadings.length; j++) {
            double weighted = weights[i][j] * loadings[j];
            products += correlations[i][j] * weighted;
            squares += loadings[j] * weighted;
        }
        return squares > 0 ? Math.clamp(products / squares, -1, 1) : 0;
    }

    /// The factor's sign is free; most items shall load positively.
    private static double[] positive(double[] loadings) {
        double sum = 0;
        for (double loading : loadings) {
            sum += loading;
        }
        if (sum < 0) {
            for (int i = 0; i < loadings.length; i++) {
                loadings[i] = -loadings[i];
            }
        }
        return loadings;
    }
}
