package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.calibration.CalibrationResult.Population;
import dev.assay.psychometrics.calibration.estep.EStep;
import dev.assay.psychometrics.calibration.estep.Expectations;
import dev.assay.psychometrics.calibration.estep.Totals;
import dev.assay.psychometrics.numeric.Grid;
import dev.assay.psychometrics.numeric.Logistic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// EM, accelerated, with a guard: a point whose likelihood is lower than that of the point before is left for the one
/// to which plain EM would have gone from there, where it cannot be.
final class ExpectationMaximisation {
    private final Plan plan;
    private final List<ResponseSource> groups;
    private final List<Totals> totals;
    private final Anderson anderson = new Anderson();
    private final IterationListener listener;
    private int iterations;

    ExpectationMaximisation(Plan plan, List<ResponseSource> groups, List<Totals> totals, IterationListener listener) {
        this.listener = listener;
        this.plan = plan;
        this.groups = groups;
        this.totals = totals;
    }

    /// A point, its log-likelihood, and the point to which EM goes from there.
    private record Visit(Parameters at, double logLikelihood, double penalised, Parameters mapped) {}

    CalibrationResult run() {
        var options = plan.options;
        var visit = visit(plan.start());
        double change = change(visit.at, visit.mapped);
        while (iterations < options.mostIterations()) {
            var next = new Parameters(anderson.next(visit.at.values, visit.mapped.values), plan.items.size());
            change = Math.max(change(visit.at, visit.mapped), change(visit.at, next));
            listener.visited(iterations, visit.logLikelihood, change);
            if (change < options.tolerance()) {
                return result(visit, new Convergence.Converged(change));
            }
            var reached = visit(next);
            if (!(reached.penalised >= visit.penalised)) {
                anderson.reset();
                reached = visit(visit.mapped);
            }
            visit = reached;
        }
        return result(visit, new Convergence.NotConverged(change));
    }

    private static double change(Parameters from, Parameters to) {
        return IntStream.range(0, from.values.length)
                .mapToDouble(i -> Math.abs(to.values[i] - from.values[i]))
                .max()
                .orElse(0);
    }

    private Visit visit(Parameters at) {
        iterations++;
        var expected = expectations(at);
        double logLikelihood =
                expected.stream().mapToDouble(Expectations::logLikelihood).sum();
        return new Visit(at, logLikelihood, logLikelihood + priors(at), mapped(at, expected));
    }

    List<Expectations> expectations(Parameters at) {
        var curves = at.curves(plan.used, plan.guessed);
        var all = new ArrayList<Expectations>();
        for (int group = 0; group < groups.size(); group++) {
            var step = EStep.of(curves, at.population(plan.options.nodes(), group), totals.get(group));
            all.add(step.expectations(groups.get(group).tally(step)));
        }
        return all;
    }

    private double priors(Parameters at) {
        var priors = plan.options.priors();
        var logs = IntStream.range(0, plan.items.size())
                .filter(plan::isEstimated)
                .mapToDouble(item -> (plan.free[item][0] ? ItemObjective.logDensity(priors.slope(), at.a(item)) : 0)
                        + ItemObjective.logDensity(priors.intercept(), at.d(item))
                        + (plan.guessed[item]
                                ? ItemObjective.logDensity(priors.guessing(), Logistic.probability(at.guessing(item)))
                                : 0))
                .toArray();
        return Grid.sum(logs);
    }

    private Parameters mapped(Parameters at, List<Expectations> expected) {
        var values = at.values.clone();
        for (int item = 0; item < plan.items.size(); item++) {
            if (plan.isEstimated(item)) {
                MStep.maximise(objective(item, expected), values, 3 * item, plan.free[item], plan.guessed[item]);
            }
        }
        for (int group = 0; group < groups.size(); group++) {
            moveGroup(values, 3 * plan.items.size() + 2 * group, group, expected.get(group));
        }
        return new Parameters(values, plan.items.size());
    }

    ItemObjective objective(int item, List<Expectations> expected) {
        var first = expected.getFirst();
        if (expected.size() == 1) {
            return new ItemObjective(
                    first.nodes(),
                    first.presented()[item],
                    first.rightAt().length == 0 ? new double[0] : first.rightAt()[item],
                    first.right()[item],
                    first.ability()[item],
                    plan.options.priors());
        }
        var presented = new double[first.nodes().length];
        var rightAt = new double[plan.guessed[item] ? presented.length : 0];
        double right = 0;
        double ability = 0;
        for (var group : expected) {
            right += group.right()[item];
            ability += group.ability()[item];
            for (int q = 0; q < presented.length; q++) {
                presented[q] += group.presented()[item][q];
                if (rightAt.length > 0) {
                    rightAt[q] += group.rightAt()[item][q];
                }
            }
        }
        return new ItemObjective(first.nodes(), presented, rightAt, right, ability, plan.options.priors());
    }

    /// Mean and deviation of the abilities expected in a group.
    private void moveGroup(double[] values, int at, int group, Expectations expected) {
        double people = 0;
        double sum = 0;
        for (int q = 0; q < expected.nodes().length; q++) {
            people += expected.population()[q];
            sum += expected.population()[q] * expected.nodes()[q];
        }
        double mean = plan.isMeanFree(group) ? sum / people : values[at];
        values[at] = mean;
        if (plan.isDeviationFree(group)) {
            double squares = 0;
            for (int q = 0; q < expected.nodes().length; q++) {
                double off = expected.nodes()[q] - mean;
                squares += expected.population()[q] * off * off;
            }
            values[at + 1] = StrictMath.log(Math.max(squares / people, 1e-4)) / 2;
        }
    }

    private CalibrationResult result(Visit visit, Convergence convergence) {
        var information = new Information(plan, groups, totals, visit.at);
        var errors = switch (plan.options.errors()) {
            case NONE -> Collections.nCopies(plan.items.size(), ItemEstimate.StandardErrors.NONE);
            case OBSERVED -> Covariances.errors(plan, visit.at, information.observed());
            case CROSS_PRODUCT -> Covariances.errors(plan, visit.at, information.empirical());
        };
        var populations = IntStream.range(0, groups.size())
                .mapToObj(group -> new Population(visit.at.mean(group), visit.at.deviation(group)))
                .toList();
        return new CalibrationResult(
                plan.estimates(visit.at, errors), populations, visit.logLikelihood, iterations, convergence);
    }
}
