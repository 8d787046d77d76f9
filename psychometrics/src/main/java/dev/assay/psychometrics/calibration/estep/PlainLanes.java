package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.numeric.Exponential;

/// Loops.
final class PlainLanes implements Lanes {

    @Override
    public void sum(Pointers people, double[] base, double[] table, int slice, double[] out, int column) {
        var sums = new double[WIDTH];
        for (int person = 0; person < people.people(); person++) {
            if (!people.matters(person, column)) {
                continue;
            }
            System.arraycopy(base, column, sums, 0, WIDTH);
            for (int k = people.ends[person]; k < people.ends[person + 1]; k++) {
                int at = slice + people.entries[k];
                for (int lane = 0; lane < WIDTH; lane++) {
                    sums[lane] += table[at + lane];
                }
            }
            System.arraycopy(sums, 0, out, person * base.length + column, WIDTH);
        }
    }

    @Override
    public void scatter(Pointers people, double[] rows, int column, double[] table, int slice) {
        int length = rows.length / (people.ends.length - 1);
        for (int person = 0; person < people.people(); person++) {
            int from = person * length + column;
            for (int k = people.ends[person]; people.matters(person, column) && k < people.ends[person + 1]; k++) {
                int at = slice + people.entries[k];
                for (int lane = 0; lane < WIDTH; lane++) {
                    table[at + lane] += rows[from + lane];
                }
            }
        }
    }

    @Override
    public double exponentials(double[] rows, int from, int length, int columns, double[] most) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int q = 0; q < length; q++) {
            boolean matters = ((columns >>> (q / WIDTH)) & 1) != 0;
            largest = matters ? Math.max(largest, rows[from + q]) : largest;
        }
        var lanes = new double[WIDTH];
        for (int q = 0; q < length; q++) {
            boolean matters = ((columns >>> (q / WIDTH)) & 1) != 0;
            rows[from + q] = matters ? Exponential.of(rows[from + q] - largest) : 0;
            lanes[q & (WIDTH - 1)] += rows[from + q];
        }
        most[0] = largest;
        return Lanes.inPairs(lanes);
    }

    @Override
    public void scaleAndRound(double[] rows, int from, double factor, double shift, double[] total) {
        for (int q = 0; q < total.length; q++) {
            double rounded = rows[from + q] * factor + shift - shift;
            rows[from + q] = rounded;
            total[q] += rounded;
        }
    }

    @Override
    public double dot(double[] rows, int from, double[] other) {
        var lanes = new double[WIDTH];
        for (int q = 0; q < other.length; q++) {
            lanes[q & (WIDTH - 1)] += rows[from + q] * other[q];
        }
        return Lanes.inPairs(lanes);
    }
}
