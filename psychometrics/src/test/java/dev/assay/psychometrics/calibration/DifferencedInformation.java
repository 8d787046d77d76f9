package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.calibration.estep.Totals;
import java.util.List;

/// The information as central differences of the exact gradient of the penalised log-likelihood, which takes four
/// passes
/// over the data a parameter.
final class DifferencedInformation {
    private static final double STEP = 2e-3;

    private final Plan plan;
    private final List<ResponseSource> groups;
    private final ExpectationMaximisation passes;

    DifferencedInformation(Plan plan, List<ResponseSource> groups, List<Totals> totals) {
        this.plan = plan;
        this.groups = groups;
        this.passes = new ExpectationMaximisation(plan, groups, totals, IterationListener.NONE);
    }

    double[][] at(Parameters at) {
        var places = plan.freePlaces();
        var information = new double[places.length][places.length];
        for (int column = 0; column < places.length; column++) {
            var near = difference(at, places[column], STEP);
            var far = difference(at, places[column], 2 * STEP);
            for (int row = 0; row < places.length; row++) {
                // of two differences, what is free of the square of the step
                information[row][column] = -(4 * near[places[row]] - far[places[row]]) / 3;
            }
        }
        return information;
    }

    private double[] difference(Parameters at, int place, double step) {
        var above = gradient(moved(at, place, step));
        var below = gradient(moved(at, place, -step));
        for (int i = 0; i < above.length; i++) {
            above[i] = (above[i] - below[i]) / (2 * step);
        }
        return above;
    }

    private Parameters moved(Parameters at, int place, double by) {
        var values = at.values.clone();
        values[place] += by;
        return new Parameters(values, plan.items.size());
    }

    private double[] gradient(Parameters at) {
        var expected = passes.expectations(at);
        var gradient = new double[at.values.length];
        for (int item = 0; item < plan.items.size(); item++) {
            if (plan.isEstimated(item)) {
                var objective = passes.objective(item, expected);
                objective.differentiate(at.a(item), at.d(item), at.guessing(item), plan.guessed[item]);
                System.arraycopy(objective.gradient, 0, gradient, 3 * item, 3);
            }
        }
        for (int group = 0; group < groups.size(); group++) {
            var nodes = at.population(plan.options.nodes(), group);
            var slopes = GroupGradient.of(nodes, at.mean(group), at.deviation(group), expected.get(group));
            int first = 3 * plan.items.size() + 2 * group;
            gradient[first] = slopes.byMean();
            gradient[first + 1] = slopes.byLogDeviation();
        }
        return gradient;
    }
}
