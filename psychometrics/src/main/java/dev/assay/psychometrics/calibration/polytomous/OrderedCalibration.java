package dev.assay.psychometrics.calibration.polytomous;

import dev.assay.psychometrics.calibration.AcceleratedAscent;
import dev.assay.psychometrics.calibration.CalibrationResult.Population;
import dev.assay.psychometrics.calibration.IterationListener;
import dev.assay.psychometrics.data.OrderedResponses;
import java.util.Collections;

/// Estimates items with ordered scores by marginal maximum likelihood, or with priors the mode of the posterior:
/// abilities are normal, and are integrated out.
///
/// Bock & Aitkin (1981), Psychometrika 46; Muraki (1992), Applied Psychological Measurement 16; EM with Newton
/// steps in slope and intercepts `-a b`, in which both models are concave, accelerated as that of
/// [dev.assay.psychometrics.calibration.Calibration]. The scale is that of the people (mean 0, deviation 1), of the
/// anchors where there are some, or of slopes of 1. With two scores an item, both models with slopes are the
/// two-parameter model. The result has the same bits for any number of threads, and for any order of people and
/// items.
public final class OrderedCalibration {
    private OrderedCalibration() {}

    /// Calibrates with the scores of one group of people.
    ///
    /// @throws IllegalArgumentException where no item can be estimated, or an anchor is none of the items
    public static OrderedResult of(OrderedResponses responses, OrderedOptions options) {
        return of(responses, options, IterationListener.NONE);
    }

    /// The same, with a listener.
    public static OrderedResult of(OrderedResponses responses, OrderedOptions options, IterationListener listener) {
        var plan = new OrderedPlan(responses, options);
        var likelihood = new OrderedLikelihood(plan);
        var end = new AcceleratedAscent(likelihood::visit, options.tolerance(), options.mostIterations(), listener)
                .from(plan.start());
        var found = end.visit().at();
        var errors = switch (options.errors()) {
            case NONE -> Collections.nCopies(plan.used.length, OrderedEstimate.StepErrors.NONE);
            case OBSERVED -> new OrderedInformation(plan, likelihood).errors(found);
            case CROSS_PRODUCT -> throw new IllegalStateException("refused by the options");
        };
        var population = new Population(found[plan.population()], StrictMath.exp(found[plan.population() + 1]));
        return new OrderedResult(
                plan.estimates(found, errors),
                population,
                end.visit().logLikelihood(),
                end.iterations(),
                end.convergence());
    }
}
