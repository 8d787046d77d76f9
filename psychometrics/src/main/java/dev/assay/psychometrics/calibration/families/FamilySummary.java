package dev.assay.psychometrics.calibration.families;

import dev.assay.psychometrics.calibration.families.FamilyEstimate.MeanErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/// Errors, and what is to be said of the spread, from the marginal likelihood of one family about its summit.
final class FamilySummary {
    private static final double STEP = 5e-3;

    /// Half of the 95% point of chi-square with one degree of freedom.
    private static final double DROP = 1.9207294;

    private static final double LEAST_SPREAD = 0.01;
    private static final double MOST_SPREAD = 10;

    private final FamilyMarginal marginal;
    private final double a;
    private final double d;
    private final double spread;
    private final List<Optional<RealMatrix>> ofAll = new ArrayList<>();

    FamilySummary(FamilyMarginal marginal, double a, double d, double spread) {
        this.marginal = marginal;
        this.a = a;
        this.d = d;
        this.spread = spread;
    }

    /// Where the spread is estimated.
    Spread spread() {
        double alike = Math.max(bestAlike(), marginal.value(a, d, 0));
        double ratio = 2 * (marginal.value(a, d, spread) - alike);
        if (!(spread >= LEAST_SPREAD && ratio > 0)) {
            return new Spread.None(below(alike));
        }
        var error = curvature().map(matrix -> matrix.getEntry(2, 2)).filter(variance -> variance > 0);
        return new Spread.Estimated(
                spread,
                error.map(variance -> OptionalDouble.of(Math.sqrt(variance))).orElse(OptionalDouble.empty()),
                NormalDistribution.of(0, 1).survivalProbability(Math.sqrt(ratio)));
    }

    /// The log-likelihood where variants are alike, at the slope and intercept that are best then.
    private double bestAlike() {
        double[] at = {a, d};
        ToDoubleFunction<double[]> height = point -> marginal.value(point[0], point[1], 0);
        double here = height.applyAsDouble(at);
        for (int i = 0; i < 8; i++) {
            var inverse = inverse(information(height, at));
            if (inverse.isEmpty()) {
                return here;
            }
            var step = inverse.get().operate(gradient(height, at));
            double[] next = {at[0] + step[0], at[1] + step[1]};
            double reached = height.applyAsDouble(next);
            if (!(reached > here + 1e-7)) {
                return Math.max(here, reached);
            }
            at = next;
            here = reached;
        }
        return here;
    }

    private OptionalDouble below(double alike) {
        double low = 0;
        double high = MOST_SPREAD;
        if (!(marginal.value(a, d, high) < alike - DROP)) {
            return OptionalDouble.empty();
        }
        while (high - low > 1e-3) {
            double middle = (low + high) / 2;
            if (marginal.value(a, d, middle) < alike - DROP) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalDouble.of(high);
    }

    /// Those of the mean; those of the difficulty by the delta method.
    MeanErrors errors(boolean withSpread) {
        var found = withSpread ? curvature() : covariance(2);
        if (found.isEmpty()) {
            return MeanErrors.NONE;
        }
        var matrix = found.get();
        double b = -d / a;
        double ofDifficulty =
                (matrix.getEntry(1, 1) + 2 * b * matrix.getEntry(0, 1) + b * b * matrix.getEntry(0, 0)) / (a * a);
        return new MeanErrors(error(matrix.getEntry(0, 0)), error(ofDifficulty), error(matrix.getEntry(1, 1)));
    }

    /// Of slope, intercept and the logarithm of the spread, which are asked for twice.
    private Optional<RealMatrix> curvature() {
        if (ofAll.isEmpty()) {
            ofAll.add(covariance(3));
        }
        return ofAll.getFirst();
    }

    private static OptionalDouble error(double variance) {
        return variance >= 0 && variance < Double.POSITIVE_INFINITY
                ? OptionalDouble.of(Math.sqrt(variance))
                : OptionalDouble.empty();
    }

    /// Of slope, intercept and, if so many are asked for, the logarithm of the spread.
    private Optional<RealMatrix> covariance(int parameters) {
        double[] at = parameters == 3 ? new double[] {a, d, StrictMath.log(spread)} : new double[] {a, d};
        ToDoubleFunction<double[]> height =
                point -> marginal.value(point[0], point[1], parameters == 3 ? StrictMath.exp(point[2]) : 0);
        return inverse(information(height, at));
    }

    private static Optional<RealMatrix> inverse(RealMatrix information) {
        try {
            return Optional.of(new CholeskyDecomposition(information, 1e-6, 1e-10)
                    .getSolver()
                    .getInverse());
        } catch (MathRuntimeException notPositive) {
            return Optional.empty();
        }
    }

    private static double[] gradient(ToDoubleFunction<double[]> height, double[] at) {
        var gradient = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            gradient[i] = (moved(height, at, i, STEP, i, 0) - moved(height, at, i, -STEP, i, 0)) / (2 * STEP);
        }
        return gradient;
    }

    private static RealMatrix information(ToDoubleFunction<double[]> height, double[] at) {
        var information = new Array2DRowRealMatrix(at.length, at.length);
        double here = height.applyAsDouble(at);
        for (int i = 0; i < at.length; i++) {
            information.setEntry(
                    i,
                    i,
                    (2 * here - moved(height, at, i, STEP, i, 0) - moved(height, at, i, -STEP, i, 0)) / (STEP * STEP));
            for (int k = 0; k < i; k++) {
                double second = (moved(height, at, i, STEP, k, STEP)
                                - moved(height, at, i, STEP, k, -STEP)
                                - moved(height, at, i, -STEP, k, STEP)
                                + moved(height, at, i, -STEP, k, -STEP))
                        / (4 * STEP * STEP);
                information.setEntry(i, k, -second);
                information.setEntry(k, i, -second);
            }
        }
        return information;
    }

    private static double moved(ToDoubleFunction<double[]> height, double[] at, int i, double byI, int k, double byK) {
        var point = at.clone();
        point[i] += byI;
        point[k] += byK;
        return height.applyAsDouble(point);
    }
}
