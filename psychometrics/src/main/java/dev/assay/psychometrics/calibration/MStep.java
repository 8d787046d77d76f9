package dev.assay.psychometrics.calibration;

/// The maximisation step for one item: Newton's method where nothing is guessed, else Fisher scoring with halved steps.
final class MStep {
    private static final int MOST_NEWTON = 12;
    private static final int MOST_SCORING = 2;
    private static final double CLOSE = 1e-9;
    private static final double LONGEST = 1;

    /// Shorter steps are taken unseen; where they should lead downwards, the guard of the whole likelihood sees it.
    private static final double TRUSTED = 0.3;

    /// Slopes and intercepts beyond are those of steps, not of curves: such an item says only on which side of a point
    /// an ability lies.
    static final double MOST_SLOPE = 25;

    private static final double MOST_INTERCEPT = 60;
    private static final double MOST_GUESSING_LOGIT = 8;

    private MStep() {}

    /// Moves the parameters from `at` on of the array to where the item's objective is greatest, or nearer.
    ///
    /// @param free which of slope, intercept and guessing may change
    static void maximise(ItemObjective objective, double[] parameters, int at, boolean[] free, boolean guessed) {
        var step = new double[3];
        for (int i = 0; i < (guessed ? MOST_SCORING : MOST_NEWTON); i++) {
            objective.differentiate(parameters[at], parameters[at + 1], parameters[at + 2], guessed);
            solve(objective, free, step);
            double longest = Math.max(Math.abs(step[0]), Math.max(Math.abs(step[1]), Math.abs(step[2])));
            double scale = objective.possible(parameters[at], step[0], longest > LONGEST ? LONGEST / longest : 1);
            if (guessed && longest > TRUSTED) {
                climb(objective, parameters, at, step, scale);
            } else {
                move(parameters, at, step, scale);
            }
            if (longest < CLOSE) {
                return;
            }
        }
    }

    private static double valueAt(ItemObjective objective, double[] parameters, int at) {
        return objective.value(parameters[at], parameters[at + 1], parameters[at + 2], true);
    }

    /// Halves a step until it leads upwards; stays where none does.
    private static void climb(ItemObjective objective, double[] parameters, int at, double[] step, double scale) {
        double value = valueAt(objective, parameters, at);
        var before = new double[] {parameters[at], parameters[at + 1], parameters[at + 2]};
        double part = scale;
        for (int halving = 0; halving < 10; halving++) {
            move(parameters, at, step, part);
            if (valueAt(objective, parameters, at) > value) {
                return;
            }
            System.arraycopy(before, 0, parameters, at, 3);
            part /= 2;
        }
    }

    private static void move(double[] parameters, int at, double[] step, double scale) {
        parameters[at] = within(parameters[at] + scale * step[0], MOST_SLOPE);
        parameters[at + 1] = within(parameters[at + 1] + scale * step[1], MOST_INTERCEPT);
        parameters[at + 2] = within(parameters[at + 2] + scale * step[2], MOST_GUESSING_LOGIT);
    }

    private static double within(double value, double most) {
        return Math.min(Math.max(value, -most), most);
    }

    /// The step that solves `information step = gradient` over the free parameters, by elimination; a parameter of
    /// which
    /// nothing is known stays.
    private static void solve(ItemObjective objective, boolean[] free, double[] step) {
        var matrix = new double[3][4];
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                matrix[i][k] = free[i] && free[k] ? objective.information[i][k] : 0;
            }
            matrix[i][i] = free[i] ? matrix[i][i] * (1 + 1e-12) : 1;
            matrix[i][3] = free[i] ? objective.gradient[i] : 0;
        }
        for (int i = 0; i < 3; i++) {
            if (!(matrix[i][i] > 1e-12)) {
                matrix[i][i] = Double.POSITIVE_INFINITY;
                continue;
            }
            for (int k = i + 1; k < 3; k++) {
                double factor = matrix[k][i] / matrix[i][i];
                for (int column = i; column < 4; column++) {
                    matrix[k][column] -= factor * matrix[i][column];
                }
            }
        }
        for (int i = 2; i >= 0; i--) {
            double rest = matrix[i][3];
            for (int k = i + 1; k < 3; k++) {
                rest -= Double.isInfinite(matrix[i][i]) ? 0 : matrix[i][k] * step[k];
            }
            step[i] = rest / matrix[i][i];
        }
    }
}
