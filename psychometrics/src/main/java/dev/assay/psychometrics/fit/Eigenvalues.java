package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.data.PairCounts;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/// The eigenvalues of Pearson's correlations of items, the largest first.
final class Eigenvalues {
    private Eigenvalues() {}

    /// The columns of items that some answered right and some wrong.
    static int[] varying(PairCounts pairs) {
        return IntStream.range(0, pairs.itemCount())
                .filter(item -> pairs.covariance(item, item).orElse(0) > 0)
                .toArray();
    }

    /// Empty where fewer than 3 items are given, or two of them were seen together by fewer than 2 people.
    static Optional<double[]> of(PairCounts pairs, int[] items) {
        boolean meet = IntStream.range(0, items.length)
                .allMatch(i -> IntStream.range(0, i).allMatch(j -> pairs.together(items[i], items[j]) >= 2));
        if (items.length < 3 || !meet) {
            return Optional.empty();
        }
        var matrix = new double[items.length][items.length];
        for (int i = 0; i < items.length; i++) {
            matrix[i][i] = 1;
            for (int j = 0; j < i; j++) {
                // of random data an item may be constant: it goes with nothing
                matrix[i][j] = pairs.correlation(items[i], items[j]).orElse(0);
                matrix[j][i] = matrix[i][j];
            }
        }
        var values = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(matrix, false)).getEigenvalues();
        var falling = values.clone();
        Arrays.sort(falling);
        for (int i = 0; i < falling.length / 2; i++) {
            double swapped = falling[i];
            falling[i] = falling[falling.length - 1 - i];
            falling[falling.length - 1 - i] = swapped;
        }
        return Optional.of(falling);
    }
}
