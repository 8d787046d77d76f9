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
    private static final int LENGTH = SPECIES.length();

    @Override
    public void sum(Pointers people, double[] base, double[] table, int slice, double[] out, int column) {
        int[] entries = people.entries;
        for (int part = 0; part < WIDTH; part += LENGTH) {
            int first = slice + part;
            for (int person = 0; person < people.people(); person++) {
                if (!people.matters(person, column)) {
                    continue;
                }
                var sum = DoubleVector.fromArray(SPECIES, base, column + part);
                int end = people.ends[person + 1];
                for (int k = people.ends[person]; k < end; k++) {
                    sum = sum.add(DoubleVector.fromArray(SPECIES, table, first + entries[k]));
                }
                sum.intoArray(out, person * base.length + column + part);
            }
        }
    }

    @Override
    public void scatter(Pointers people, double[] rows, int column, double[] table, int slice) {
        int[] entries = people.entries;
        int length = rows.length / (people.ends.length - 1);
        for (int part = 0; part < WIDTH; part += LENGTH) {
            int first = slice + part;
            for (int person = 0; person < people.people(); person++) {
                if (!people.matters(person, column)) {
                    continue;
                }
                var added = DoubleVector.fromArray(SPECIES, rows, person * length + column + part);
                int end = people.ends[person + 1];
                for (int k = people.ends[person]; k < end; k++) {
                    int at = first + entries[k];
                    DoubleVector.fromArray(SPECIES, table, at).add(added).intoArray(table, at);
                }
            }
        }
    }

    @Override
    public double exponentials(double[] rows, int from, int length, int columns, double[] most) {
        var largest = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
        for (int q = 0; q < length; q += LENGTH) {
            if (((columns >>> (q / WIDTH)) & 1) != 0) {
                largest = largest.max(DoubleVector.fromArray(SPECIES, rows, from + q));
            }
        }
        most[0] = largest.reduceLanes(VectorOperators.MAX);
        var lanes = new double[WIDTH];
        for (int q = 0; q < length; q += LENGTH) {
            if (((columns >>> (q / WIDTH)) & 1) == 0) {
                DoubleVector.zero(SPECIES).intoArray(rows, from + q);
                continue;
            }
            var power = exp(DoubleVector.fromArray(SPECIES, rows, from + q).sub(most[0]));
            power.intoArray(rows, from + q);
            int lane = q & (WIDTH - 1);
            power.add(DoubleVector.fromArray(SPECIES, lanes, lane)).intoArray(lanes, lane);
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
    public void scaleAndRound(double[] rows, int from, double factor, double shift, double[] total) {
        for (int q = 0; q < total.length; q += LENGTH) {
            var rounded = DoubleVector.fromArray(SPECIES, rows, from + q)
                    .mul(factor)
                    .add(shift)
                    .sub(shift);
            rounded.intoArray(rows, from + q);
            rounded.add(DoubleVector.fromArray(SPECIES, total, q)).intoArray(total, q);
        }
    }

    @Override
    public double dot(double[] rows, int from, double[] other) {
        var lanes = new double[WIDTH];
        for (int q = 0; q < other.length; q += LENGTH) {
            int lane = q & (WIDTH - 1);
            DoubleVector.fromArray(SPECIES, rows, from + q)
                    .mul(DoubleVector.fromArray(SPECIES, other, q))
                    .add(DoubleVector.fromArray(SPECIES, lanes, lane))
                    .intoArray(lanes, lane);
        }
        return Lanes.inPairs(lanes);
    }
}
