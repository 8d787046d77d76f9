package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.calibration.ItemEstimate.StandardErrors;
import dev.assay.psychometrics.numeric.Logistic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/// Of one item's slope, intercept and logit of guessing, from the inverse of the information on all parameters.
///
/// @param all   of everything that is estimated
/// @param first where this item's parameters stand there
/// @param free  which of the three are estimated
record Covariances(RealMatrix all, int first, boolean[] free) {

    /// The errors of each item; none of any where the information is not positive, which is where the likelihood has
    /// no one summit.
    static List<StandardErrors> errors(Plan plan, Parameters at, double[][] information) {
        RealMatrix covariance;
        try {
            covariance = new CholeskyDecomposition(new Array2DRowRealMatrix(information, false), 1e-6, 1e-10)
                    .getSolver()
                    .getInverse();
        } catch (MathRuntimeException notPositive) {
            return Collections.nCopies(plan.items.size(), StandardErrors.NONE);
        }
        var errors = new ArrayList<StandardErrors>();
        int first = 0;
        for (int item = 0; item < plan.items.size(); item++) {
            errors.add(new Covariances(covariance, first, plan.free[item]).errors(at, item));
            first += plan.freeCount(item);
        }
        return errors;
    }

    private double of(int one, int other) {
        return free[one] && free[other] ? all.getEntry(row(one), row(other)) : 0;
    }

    private int row(int parameter) {
        int row = first;
        for (int i = 0; i < parameter; i++) {
            row += free[i] ? 1 : 0;
        }
        return row;
    }

    private OptionalDouble error(int parameter) {
        return free[parameter] ? OptionalDouble.of(Math.sqrt(of(parameter, parameter))) : OptionalDouble.empty();
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
                free[1] && Double.isFinite(b) ? OptionalDouble.of(Math.sqrt(variance)) : OptionalDouble.empty(),
                error(1),
                error.isEmpty() ? error : OptionalDouble.of(error.getAsDouble() * g * (1 - g)));
    }
}
