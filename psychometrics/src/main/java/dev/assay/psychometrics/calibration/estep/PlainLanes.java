package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.numeric.Exponential;

/// Loops.
final class PlainLanes implements Lanes {

    @Override
    public void sum(Batch batch, int[] columns, int column, double[] base, double[] table, int slice, double[] out) {
        var sums = new double[WIDTH];
        for (int person = 0; person < batch.people(); person++) {
            if ((columns[person] >>> column & 1) == 0) {
                continue;
            }
            System.arraycopy(base, column * WIDTH, sums, 0, WIDTH);
            for (int k = batch.ends()[person]; k < batch.ends()[person + 1]; k++) {
                int at = slice + batch.rows()[k] * WIDTH;
                for (int lane = 0; lane < WIDTH; lane++) {
                    sums[lane] += table[at + lane];
                }
            }
            System.arraycopy(sums, 0, out, column * STRIDE + person * WIDTH, WIDTH);
        }
    }

    @Override
    public void scatter(Batch batch, int column, double[] posteriors, double[] table, int slice, int nextSlice) {
        scatter(batch, column * STRIDE, posteriors, table, slice);
        scatter(batch, (column + 1) * STRIDE, posteriors, table, nextSlice);
    }

    private static void scatter(Batch batch, int first, double[] posteriors, double[] table, int slice) {
        for (int i = 0; i < batch.hit().length; i++) {
            int at = slice + batch.hit()[i] * WIDTH;
            for (int k = batch.hitEnds()[i]; k < batch.hitEnds()[i + 1]; k++) {
                int from = first + (batch.hitters()[k] & 0xff) * WIDTH;
                for (int lane = 0; lane < WIDTH; lane++) {
                    table[at + lane] += posteriors[from + lane];
                }
            }
        }
    }

    @Override
    public double exponentials(double[] posteriors, int from, int count, int columns, double[] most) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < count; column++) {
            for (int lane = 0; (columns >>> column & 1) != 0 && lane < WIDTH; lane++) {
                largest = Math.max(largest, posteriors[from + column * STRIDE + lane]);
            }
        }
        var lanes = new double[WIDTH];
        for (int column = 0; column < count; column++) {
            for (int lane = 0; lane < WIDTH; lane++) {
                int at = from + column * STRIDE + lane;
                posteriors[at] = (columns >>> column & 1) != 0 ? Exponential.of(posteriors[at] - largest) : 0;
                lanes[lane] += posteriors[at];
            }
        }
        most[0] = largest;
        return Lanes.inPairs(lanes);
    }

    @Override
    public void scaleAndRound(double[] posteriors, int from, double factor, double shift, double[] total) {
        for (int q = 0; q < total.length; q++) {
            int at = from + q / WIDTH * STRIDE + q % WIDTH;
            double rounded = posteriors[at] * factor + shift - shift;
            posteriors[at] = rounded;
            total[q] += rounded;
        }
    }

    @Override
    public double dot(double[] posteriors, int from, double[] other) {
        var lanes = new double[WIDTH];
        for (int q = 0; q < other.length; q++) {
            lanes[q % WIDTH] += posteriors[from + q / WIDTH * STRIDE + q % WIDTH] * other[q];
        }
        return Lanes.inPairs(lanes);
    }

    @Override
    public void addToEach(long[] sums, int first, int[] places, int count, long[] addends) {
        // in registers, as the compiler cannot know that the arrays differ
        long a = addends[0];
        long b = addends[1];
        long c = addends[2];
        long d = addends[3];
        long e = addends[4];
        long f = addends[5];
        long g = addends[6];
        long h = addends[7];
        for (int k = 0; k < count; k++) {
            int at = first + places[k];
            sums[at] += a;
            sums[at + 1] += b;
            sums[at + 2] += c;
            sums[at + 3] += d;
            sums[at + 4] += e;
            sums[at + 5] += f;
            sums[at + 6] += g;
            sums[at + 7] += h;
        }
    }
}
