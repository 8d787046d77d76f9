package dev.assay.psychometrics.calibration.polytomous;

import dev.assay.psychometrics.calibration.AcceleratedAscent.Visit;
import dev.assay.psychometrics.numeric.Grid;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.Arrays;

/// The marginal likelihood with priors as a function of all parameters: its height, its gradient, and where EM
/// goes.
final class OrderedLikelihood {
    private final OrderedPlan plan;
    private final People people;

    OrderedLikelihood(OrderedPlan plan) {
        this.plan = plan;
        this.people = new People(plan.responses.people(), plan.options.threads());
    }

    Visit visit(double[] at) {
        if (!isPossible(at)) {
            return Visit.impossible(at);
        }
        var expected = expectations(at);
        var mapped = at.clone();
        for (int item = 0; item < plan.used.length; item++) {
            if (plan.estimated[item]) {
                var found = StepNewton.maximise(objective(item, expected), parameters(at, item));
                System.arraycopy(found, 0, mapped, plan.first(item), found.length);
            }
        }
        movePopulation(mapped, expected);
        double height = expected.logLikelihood() + logPriors(at);
        return new Visit(at, height, expected.logLikelihood(), mapped);
    }

    private boolean isPossible(double[] at) {
        for (int item = 0; item < plan.used.length; item++) {
            if (plan.estimated[item]) {
                var parameters = parameters(at, item);
                if (!plan.curves[item].isPossible(Arrays.copyOfRange(parameters, 1, parameters.length))
                        || logPrior(parameters, item) == Double.NEGATIVE_INFINITY) {
                    return false;
                }
            }
        }
        return true;
    }

    private double[] parameters(double[] at, int item) {
        return Arrays.copyOfRange(at, plan.first(item), plan.first(item) + plan.steps(item) + 1);
    }

    private double logPrior(double[] parameters, int item) {
        return StepObjective.logPrior(parameters, plan.options.priors(), plan.isSlopeFree(item));
    }

    private double logPriors(double[] at) {
        var logs = new double[plan.used.length];
        for (int item = 0; item < logs.length; item++) {
            logs[item] = plan.estimated[item] ? logPrior(parameters(at, item), item) : 0;
        }
        return Grid.sum(logs);
    }

    private NormalNodes population(double[] at) {
        int place = plan.population();
        return plan.options.nodes().weighted(at[place], StrictMath.exp(at[place + 1]));
    }

    private OrderedExpectations expectations(double[] at) {
        var step = new OrderedEStep(plan, at, population(at));
        return step.expectations(people.tally(step));
    }

    private StepObjective objective(int item, OrderedExpectations expected) {
        return new StepObjective(
                plan.curves[item],
                plan.options.nodes().nodes(),
                expected.counts()[item],
                plan.options.priors(),
                plan.isSlopeFree(item));
    }

    /// Mean and deviation of the abilities expected.
    private void movePopulation(double[] values, OrderedExpectations expected) {
        var nodes = plan.options.nodes();
        int place = plan.population();
        double count = 0;
        double sum = 0;
        for (int q = 0; q < nodes.size(); q++) {
            count += expected.population()[q];
            sum += expected.population()[q] * nodes.node(q);
        }
        double mean = plan.isMeanFree() ? sum / count : values[place];
        values[place] = mean;
        if (plan.isDeviationFree()) {
            double squares = 0;
            for (int q = 0; q < nodes.size(); q++) {
                squares += expected.population()[q] * (nodes.node(q) - mean) * (nodes.node(q) - mean);
            }
            values[place + 1] = StrictMath.log(Math.max(squares / count, 1e-4)) / 2;
        }
    }

    /// By every parameter, 0 for those that are fixed: by Fisher's identity that of what is expected.
    double[] gradient(double[] at) {
        var expected = expectations(at);
        var gradient = new double[at.length];
        for (int item = 0; item < plan.used.length; item++) {
            if (plan.estimated[item]) {
                var objective = objective(item, expected);
                objective.differentiate(parameters(at, item));
                System.arraycopy(objective.gradient, 0, gradient, plan.first(item), objective.gradient.length);
            }
        }
        byPopulation(gradient, at, expected);
        return gradient;
    }

    /// Weights of nodes sum to one whatever the parameters, so their own expectation is taken off.
    private void byPopulation(double[] gradient, double[] at, OrderedExpectations expected) {
        var nodes = population(at);
        int place = plan.population();
        double deviation = StrictMath.exp(at[place + 1]);
        double count = Arrays.stream(expected.population()).sum();
        for (int q = 0; q < nodes.size(); q++) {
            double z = (nodes.node(q) - at[place]) / deviation;
            double more = expected.population()[q] - count * nodes.weight(q);
            gradient[place] += plan.isMeanFree() ? more * z / deviation : 0;
            gradient[place + 1] += plan.isDeviationFree() ? more * z * z : 0;
        }
    }
}
