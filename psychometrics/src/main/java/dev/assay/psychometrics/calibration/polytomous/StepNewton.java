package dev.assay.psychometrics.calibration.polytomous;

import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/// The maximisation step for one item: Newton's method, whose steps are halved until they lead upwards.
final class StepNewton {
    private static final int MOST = 20;
    private static final double CLOSE = 1e-7;
    private static final double LONGEST = 2;

    /// Shorter steps are taken unseen: the objective is concave, and the whole likelihood is guarded.
    private static final double TRUSTED = 0.2;

    /// Slopes and intercepts beyond are those of steps of a stair, not of curves.
    private static final double MOST_SLOPE = 25;

    private static final double MOST_INTERCEPT = 60;

    private StepNewton() {}

    /// Moves the parameters, slope first, to where the objective is greatest.
    static double[] maximise(StepObjective objective, double[] start) {
        var here = start.clone();
        for (int i = 0; i < MOST; i++) {
            objective.differentiate(here);
            var step = step(objective);
            double longest = Arrays.stream(step).map(Math::abs).max().orElse(0);
            double part = Math.min(1, LONGEST / longest);
            var next = moved(here, step, part);
            if (longest > TRUSTED || !objective.isPossible(next)) {
                next = climbed(objective, here, step, part);
            }
            here = next;
            if (longest < CLOSE) {
                break;
            }
        }
        return here;
    }

    /// Halves a step until it leads upwards; stays where none does.
    private static double[] climbed(StepObjective objective, double[] here, double[] step, double part) {
        double value = objective.value(here);
        double shorter = part;
        for (int halving = 0; halving < 30; halving++) {
            var next = moved(here, step, shorter);
            if (objective.value(next) >= value) {
                return next;
            }
            shorter /= 2;
        }
        return here;
    }

    private static double[] moved(double[] from, double[] step, double part) {
        var to = from.clone();
        for (int i = 0; i < to.length; i++) {
            double most = i == 0 ? MOST_SLOPE : MOST_INTERCEPT;
            to[i] = Math.clamp(from[i] + part * step[i], -most, most);
        }
        return to;
    }

    /// With more on the diagonal where the information is not positive, as at a prior that is not concave.
    private static double[] step(StepObjective objective) {
        double largest = 1;
        for (int i = 0; i < objective.gradient.length; i++) {
            largest = Math.max(largest, objective.information[i][i]);
        }
        for (double ridge = 0; ; ridge = ridge == 0 ? 1e-8 * largest : 100 * ridge) {
            var matrix = new Array2DRowRealMatrix(objective.information);
            for (int i = 0; i < objective.gradient.length; i++) {
                boolean fixed = matrix.getEntry(i, i) == 0;
                matrix.addToEntry(i, i, fixed ? 1 : ridge);
            }
            try {
                return new CholeskyDecomposition(matrix, 1e-6 * largest, 1e-12 * largest)
                        .getSolver()
                        .solve(new ArrayRealVector(objective.gradient))
                        .toArray();
            } catch (MathRuntimeException notPositive) {
                if (ridge > largest) {
                    return new double[objective.gradient.length];
                }
            }
        }
    }
}
