package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.numeric.Exponential;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The processor's vectors, of at most [#WIDTH] lanes.
final class VectorLanes implements Lanes {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED.length() <= WIDTH
            ? DoubleVector.SPECIES_PREFERRED
            : DoubleVector.SPECIES_512;
    private static final VectorSpecies<Long> WHOLE = VectorSpecies.of(long.class, SPECIES.vectorShape());
    private static final int LENGTH = SPECIES.length();

    @Override
    public void sum(Batch batch, int[] columns, int column, double[] base, double[] table, int slice, double[] out) {
        char[] rows = batch.rows();
        int[] ends = batch.ends();
        for (int part = 0; part < WIDTH; part += LENGTH) {
            int first = slice + part;
            var begin = DoubleVector.fromArray(SPECIES, base, column * WIDTH + part);
            for (int person = 0; person < batch.people(); person++) {
                if ((columns[person] >>> column & 1) == 0) {
                    continue;
                }
                var sum = begin;
                int end = ends[person + 1];
                for (int k = ends[person]; k < end; k++) {
                    sum = sum.add(DoubleVector.fromArray(SPECIES, table, first + rows[k] * WIDTH));
                }
                sum.intoArray(out, column * STRIDE + person * WIDTH + part);
            }
        }
    }

    @Override
    public void scatter(Batch batch, int column, double[] posteriors, double[] table, int slice, int nextSlice) {
        char[] hit = batch.hit();
        byte[] hitters = batch.hitters();
        int[] ends = batch.hitEnds();
        for (int part = 0; part < WIDTH; part += LENGTH) {
            int first = column * STRIDE + part;
            int second = first + STRIDE;
            for (int i = 0; i < hit.length; i++) {
                int at = slice + hit[i] * WIDTH + part;
                int next = nextSlice + hit[i] * WIDTH + part;
                var sum = DoubleVector.fromArray(SPECIES, table, at);
                var nextSum = DoubleVector.fromArray(SPECIES, table, next);
                int end = ends[i + 1];
                for (int k = ends[i]; k < end; k++) {
                    int person = (hitters[k] & 0xff) * WIDTH;
                    sum = sum.add(DoubleVector.fromArray(SPECIES, posteriors, first + person));
                    nextSum = nextSum.add(DoubleVector.fromArray(SPECIES, posteriors, second + person));
                }
                sum.intoArray(table, at);
                nextSum.intoArray(table, next);
            }
        }
    }

    @Override
    public double exponentials(double[] posteriors, int from, int count, int columns, double[] most) {
        var largest = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
        for (int column = 0; column < count; column++) {
            for (int part = 0; (columns >>> column & 1) != 0 && part < WIDTH; part += LENGTH) {
                largest = largest.max(DoubleVector.fromArray(SPECIES, posteriors, from + column * STRIDE + part));
            }
        }
        double top = largest.reduceLanes(VectorOperators.MAX);
        most[0] = top;
        var lanes = new double[WIDTH];
        for (int part = 0; part < WIDTH; part += LENGTH) {
            var sum = DoubleVector.zero(SPECIES);
            for (int column = 0; column < count; column++) {
                int at = from + column * STRIDE + part;
                if ((columns >>> column & 1) == 0) {
                    DoubleVector.zero(SPECIES).intoArray(posteriors, at);
                } else {
                    var power =
                            exp(DoubleVector.fromArray(SPECIES, posteriors, at).sub(top));
                    power.intoArray(posteriors, at);
                    sum = sum.add(power);
                }
            }
            sum.intoArray(lanes, part);
        }
        return Lanes.inPairs(lanes);
    }

    /// As [Exponential#of], step by step.
    private static DoubleVector exp(DoubleVector x) {
        var cut = x.max(Exponential.LEAST).min(Exponential.MOST);
        var shifted = cut.mul(Exponential.PER_LN2).add(Exponential.ROUNDING);
        var n = shifted.sub(Exponential.ROUNDING);
        var r = cut.sub(n.mul(Exponential.LN2_HIGH)).sub(n.mul(Exponential.LN2_LOW));
        var polynomial = DoubleVector.broadcast(SPECIES, Exponential.coefficient(13));
        for (int power = 12; power >= 0; power--) {
            polynomial = polynomial.mul(r).add(Exponential.coefficient(power));
        }
        LongVector exponent = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
        return polynomial.reinterpretAsLongs().add(exponent).reinterpretAsDoubles();
    }

    @Override
    public void scaleAndRound(double[] posteriors, int from, double factor, double shift, double[] total) {
        for (int q = 0; q < total.length; q += LENGTH) {
            int at = from + q / WIDTH * STRIDE + q % WIDTH;
            var rounded = DoubleVector.fromArray(SPECIES, posteriors, at)
                    .mul(factor)
                    .add(shift)
                    .sub(shift);
            rounded.intoArray(posteriors, at);
            rounded.add(DoubleVector.fromArray(SPECIES, total, q)).intoArray(total, q);
        }
    }

    @Override
    public double dot(double[] posteriors, int from, double[] other) {
        var lanes = new double[WIDTH];
        for (int part = 0; part < WIDTH; part += LENGTH) {
            var sum = DoubleVector.zero(SPECIES);
            for (int q = part; q < other.length; q += WIDTH) {
                sum = sum.add(DoubleVector.fromArray(SPECIES, posteriors, from + q / WIDTH * STRIDE + part)
                        .mul(DoubleVector.fromArray(SPECIES, other, q)));
            }
            sum.intoArray(lanes, part);
        }
        return Lanes.inPairs(lanes);
    }

    @Override
    public void addToEach(long[] sums, int first, int[] places, int count, long[] addends) {
        for (int part = 0; part < WIDTH; part += LENGTH) {
            var addend = LongVector.fromArray(WHOLE, addends, part);
            int start = first + part;
            for (int k = 0; k < count; k++) {
                int at = start + places[k];
                LongVector.fromArray(WHOLE, sums, at).add(addend).intoArray(sums, at);
            }
        }
    }
}
