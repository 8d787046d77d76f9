package dev.assay.bench.calibration;

/// Solves two or three equations.
final class Elimination {
    private Elimination() {}

    static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        var rest = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = i + 1; k < size; k++) {
                double factor = matrix[k][i] / matrix[i][i];
                for (int column = i; column < size; column++) {
                    matrix[k][column] -= factor * matrix[i][column];
                }
                rest[k] -= factor * rest[i];
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                rest[i] -= matrix[i][k] * rest[k];
            }
            rest[i] /= matrix[i][i];
        }
        return rest;
    }
}
