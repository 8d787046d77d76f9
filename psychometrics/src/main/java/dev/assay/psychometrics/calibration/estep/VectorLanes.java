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
    public double sum(double[] base, double[] table, int[] offsets, int count, double[] out) {
        var most = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
        for (int q = 0; q < out.length; q += LENGTH) {
            var sum = DoubleVector.fromArray(SPECIES, base, q);
            for (int i = 0; i < count; i++) {
                sum = sum.add(DoubleVector.fromArray(SPECIES, table, offsets[i] + q));
            }
            sum.intoArray(out, q);
            most = most.max(sum);
        }
        return most.reduceLanes(VectorOperators.MAX);
    }

    @Override
    public double exponentials(double[] values, double most) {
        var lanes = new double[WIDTH];
        for (int q = 0; q < values.length; q += LENGTH) {
            var power = exp(DoubleVector.fromArray(SPECIES, values, q).sub(most));
            power.intoArray(values, q);
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
    public void scaleAndRound(double[] values, double factor, double shift) {
        for (int q = 0; q < values.length; q += LENGTH) {
            DoubleVector.fromArray(SPECIES, values, q)
                    .mul(factor)
                    .add(shift)
                    .sub(shift)
                    .intoArray(values, q);
        }
    }

    @Override
    public void scatter(double[] row, double[] table, int[] offsets, int count) {
        for (int q = 0; q < row.length; q += LENGTH) {
            var added = DoubleVector.fromArray(SPECIES, row, q);
            for (int i = 0; i < count; i++) {
                int at = offsets[i] + q;
                DoubleVector.fromArray(SPECIES, table, at).add(added).intoArray(table, at);
            }
        }
    }

    @Override
    public double dot(double[] one, double[] other) {
        var lanes = new double[WIDTH];
        for (int q = 0; q < one.length; q += LENGTH) {
            int lane = q & (WIDTH - 1);
            DoubleVector.fromArray(SPECIES, one, q)
                    .mul(DoubleVector.fromArray(SPECIES, other, q))
                    .add(DoubleVector.fromArray(SPECIES, lanes, lane))
                    .intoArray(lanes, lane);
        }
        return Lanes.inPairs(lanes);
    }
}
