package dev.assay.psychometrics.calibration.polytomous;

import dev.assay.psychometrics.calibration.polytomous.OrderedEstimate.StepErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/// Standard errors from the observed information: central differences of the exact gradient, two passes a
/// parameter.
final class OrderedInformation {
    private static final double STEP = 1e-3;

    private final OrderedPlan plan;
    private final OrderedLikelihood likelihood;
    private final int[] rowOf;

    OrderedInformation(OrderedPlan plan, OrderedLikelihood likelihood) {
        this.plan = plan;
        this.likelihood = likelihood;
        this.rowOf = new int[plan.population() + 2];
        Arrays.fill(rowOf, -1);
        var places = plan.freePlaces();
        for (int row = 0; row < places.length; row++) {
            rowOf[places[row]] = row;
        }
    }

    /// Of each item; none of any where the information is not positive, which is where the likelihood has no one
    /// summit.
    List<StepErrors> errors(double[] at) {
        try {
            var covariance = new CholeskyDecomposition(information(at), 1e-6, 1e-10)
                    .getSolver()
                    .getInverse();
            var errors = new ArrayList<StepErrors>();
            for (int item = 0; item < plan.used.length; item++) {
                errors.add(plan.estimated[item] ? errors(at, item, covariance) : StepErrors.NONE);
            }
            return errors;
        } catch (MathRuntimeException notPositive) {
            return Collections.nCopies(plan.used.length, StepErrors.NONE);
        }
    }

    private RealMatrix information(double[] at) {
        var places = plan.freePlaces();
        var information = new double[places.length][places.length];
        for (int column = 0; column < places.length; column++) {
            double step = step(at, places[column]);
            var above = likelihood.gradient(moved(at, places[column], step));
            var below = likelihood.gradient(moved(at, places[column], -step));
            for (int row = 0; row < places.length; row++) {
                double second = (below[places[row]] - above[places[row]]) / (2 * step);
                // both halves of what is symmetric but for rounding
                information[row][column] += second / 2;
                information[column][row] += second / 2;
            }
        }
        return new Array2DRowRealMatrix(information, false);
    }

    /// Shorter where thresholds that must fall, or a slope that must be above 0, are near their bound.
    private double step(double[] at, int place) {
        double step = STEP;
        for (int item = 0; item < plan.used.length; item++) {
            int within = place - plan.first(item);
            if (within == 0
                    && plan.isSlopeFree(item)
                    && plan.options.priors().slope().isPresent()) {
                step = Math.min(step, Math.abs(at[place]) / 4);
            }
            if (within > 0 && within <= plan.steps(item) && plan.curves[item] == StepCurve.GRADED) {
                step = within == 1 ? step : Math.min(step, (at[place - 1] - at[place]) / 4);
                step = within == plan.steps(item) ? step : Math.min(step, (at[place] - at[place + 1]) / 4);
            }
        }
        return step;
    }

    private static double[] moved(double[] at, int place, double by) {
        var values = at.clone();
        values[place] += by;
        return values;
    }

    /// Those of `b = -d / a` by the delta method.
    private StepErrors errors(double[] at, int item, RealMatrix covariance) {
        int first = plan.first(item);
        double a = at[first];
        var steps = new ArrayList<OptionalDouble>();
        for (int k = 1; k <= plan.steps(item); k++) {
            double b = -at[first + k] / a;
            double variance = (of(covariance, first + k, first + k)
                            + 2 * b * of(covariance, first, first + k)
                            + b * b * of(covariance, first, first))
                    / (a * a);
            steps.add(error(variance));
        }
        return new StepErrors(rowOf[first] < 0 ? OptionalDouble.empty() : error(of(covariance, first, first)), steps);
    }

    private static OptionalDouble error(double variance) {
        return variance >= 0 && variance < Double.POSITIVE_INFINITY
                ? OptionalDouble.of(Math.sqrt(variance))
                : OptionalDouble.empty();
    }

    private double of(RealMatrix covariance, int one, int other) {
        return rowOf[one] < 0 || rowOf[other] < 0 ? 0 : covariance.getEntry(rowOf[one], rowOf[other]);
    }
}
