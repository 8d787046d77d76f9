package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.numeric.Exponential;

/// Loops.
final class PlainLanes implements Lanes {

    @Override
    public double sum(double[] base, double[] table, int[] offsets, int count, double[] out) {
        System.arraycopy(base, 0, out, 0, base.length);
        for (int i = 0; i < count; i++) {
            int offset = offsets[i];
            for (int q = 0; q < out.length; q++) {
                out[q] += table[offset + q];
            }
        }
        double most = out[0];
        for (int q = 1; q < out.length; q++) {
            most = Math.max(most, out[q]);
        }
        return most;
    }

    @Override
    public double exponentials(double[] values, double most) {
        var lanes = new double[WIDTH];
        for (int q = 0; q < values.length; q++) {
            values[q] = Exponential.of(values[q] - most);
            lanes[q & (WIDTH - 1)] += values[q];
        }
        return Lanes.inPairs(lanes);
    }

    @Override
    public void scaleAndRound(double[] values, double factor, double shift) {
        for (int q = 0; q < values.length; q++) {
            values[q] = values[q] * factor + shift - shift;
        }
    }

    @Override
    public void scatter(double[] row, double[] table, int[] offsets, int count) {
        for (int i = 0; i < count; i++) {
            int offset = offsets[i];
            for (int q = 0; q < row.length; q++) {
                table[offset + q] += row[q];
            }
        }
    }

    @Override
    public double dot(double[] one, double[] other) {
        var lanes = new double[WIDTH];
        for (int q = 0; q < one.length; q++) {
            lanes[q & (WIDTH - 1)] += one[q] * other[q];
        }
        return Lanes.inPairs(lanes);
    }
}
