package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.calibration.ItemEstimate.StandardErrors;
import dev.assay.psychometrics.numeric.Logistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/// Standard errors from the negative second derivatives of the log-likelihood, which are central differences of its
/// exact
/// gradient.
final class ObservedInformation {
    private static final double STEP = 1e-3;

    private final Plan plan;
    private final Function<Parameters, double[]> gradient;

    ObservedInformation(Plan plan, Function<Parameters, double[]> gradient) {
        this.plan = plan;
        this.gradient = gradient;
    }

    /// Of each item; none of any where the information is not positive, which is where the likelihood has no one
    /// summit.
    List<StandardErrors> errors(Parameters at) {
        var places = plan.freePlaces();
        var rowOf = new int[at.values.length];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < places.length; row++) {
            rowOf[places[row]] = row;
        }
        RealMatrix covariance;
        try {
            covariance = new CholeskyDecomposition(information(at, places), 1e-6, 1e-10)
                    .getSolver()
                    .getInverse();
        } catch (MathRuntimeException notPositive) {
            return Collections.nCopies(plan.items.size(), StandardErrors.NONE);
        }
        var errors = new ArrayList<StandardErrors>();
        for (int item = 0; item < plan.items.size(); item++) {
            errors.add(new Covariances(covariance, rowOf, 3 * item).errors(at, item));
        }
        return errors;
    }

    private RealMatrix information(Parameters at, int[] places) {
        var information = new double[places.length][places.length];
        for (int column = 0; column < places.length; column++) {
            double step = step(at, places[column]);
            var above = gradient.apply(moved(at, places[column], step));
            var below = gradient.apply(moved(at, places[column], -step));
            for (int row = 0; row < places.length; row++) {
                double second = (below[places[row]] - above[places[row]]) / (2 * step);
                // both halves of what is symmetric but for rounding
                information[row][column] += second / 2;
                information[column][row] += second / 2;
            }
        }
        return new Array2DRowRealMatrix(information, false);
    }

    /// Shorter where a slope that must be above 0 is near it.
    private double step(Parameters at, int place) {
        boolean bounded = place < 3 * plan.items.size()
                && place % 3 == 0
                && plan.options.priors().slope().stream().anyMatch(Prior.LogNormal.class::isInstance);
        return bounded ? Math.min(STEP, at.values[place] / 4) : STEP;
    }

    private Parameters moved(Parameters at, int place, double by) {
        var values = at.values.clone();
        values[place] += by;
        return new Parameters(values, plan.items.size());
    }

    /// Of one item's three parameters.
    private record Covariances(RealMatrix all, int[] rowOf, int first) {

        private double of(int one, int other) {
            int row = rowOf[first + one];
            int column = rowOf[first + other];
            return row < 0 || column < 0 ? 0 : all.getEntry(row, column);
        }

        private OptionalDouble error(int parameter) {
            return rowOf[first + parameter] < 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Math.sqrt(of(parameter, parameter)));
        }

        /// That of b = -d / a, and of g from its logit, by the delta method.
        private StandardErrors errors(Parameters at, int item) {
            double a = at.a(item);
            double b = -at.d(item) / a;
            double variance = (of(1, 1) + 2 * b * of(0, 1) + b * b * of(0, 0)) / (a * a);
            double g = Logistic.probability(at.guessing(item));
            var error = error(2);
            return new StandardErrors(
                    error(0),
                    rowOf[first + 1] < 0 || !Double.isFinite(b)
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(Math.sqrt(variance)),
                    error(1),
                    error.isEmpty() ? error : OptionalDouble.of(error.getAsDouble() * g * (1 - g)));
        }
    }
}
