package dev.assay.psychometrics.calibration.polytomous;

import dev.assay.psychometrics.calibration.CalibrationOptions.Errors;
import dev.assay.psychometrics.calibration.Priors;
import dev.assay.psychometrics.model.Polytomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.Map;

/// How to calibrate items with ordered scores.
///
/// @param priors    of the slope, and of the intercept `-a b` of each step
/// @param anchors   items whose parameters are known, by name: they stay, and set the scale
/// @param nodes     quadrature points, equally spaced
/// @param tolerance converged is what would change by less than this, in the units of the parameters
/// @param mostIterations then it stops, and says so
/// @param threads   of which the result does not depend
/// @param errors    how standard errors are found: not at all, or observed
public record OrderedOptions(
        OrderedModel model,
        Priors priors,
        Map<String, Polytomous> anchors,
        NormalNodes nodes,
        double tolerance,
        int mostIterations,
        int threads,
        Errors errors) {

    public OrderedOptions {
        anchors = Map.copyOf(anchors);
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance must be between 0 and 1, not " + tolerance);
        }
        if (!(mostIterations >= 1 && threads >= 1)) {
            throw new IllegalArgumentException(
                    "one iteration and one thread at least, not " + mostIterations + " and " + threads);
        }
        if (errors == Errors.CROSS_PRODUCT) {
            throw new IllegalArgumentException(
                    "errors of ordered scores come from the observed information: take Errors.OBSERVED");
        }
        if (priors.guessing().isPresent()) {
            throw new IllegalArgumentException("items with ordered scores are not guessed: give no prior of guessing");
        }
    }

    /// Maximum likelihood with 61 points on [-6, 6], on one thread, without standard errors.
    public static OrderedOptions of(OrderedModel model) {
        return new OrderedOptions(model, Priors.NONE, Map.of(), NormalNodes.standard(61), 1e-4, 500, 1, Errors.NONE);
    }

    public OrderedOptions withPriors(Priors other) {
        return new OrderedOptions(model, other, anchors, nodes, tolerance, mostIterations, threads, errors);
    }

    public OrderedOptions withAnchors(Map<String, ? extends Polytomous> known) {
        return new OrderedOptions(model, priors, Map.copyOf(known), nodes, tolerance, mostIterations, threads, errors);
    }

    public OrderedOptions withTolerance(double smaller) {
        return new OrderedOptions(model, priors, anchors, nodes, smaller, mostIterations, threads, errors);
    }

    public OrderedOptions withMostIterations(int most) {
        return new OrderedOptions(model, priors, anchors, nodes, tolerance, most, threads, errors);
    }

    public OrderedOptions withThreads(int count) {
        return new OrderedOptions(model, priors, anchors, nodes, tolerance, mostIterations, count, errors);
    }

    public OrderedOptions withErrors(Errors how) {
        return new OrderedOptions(model, priors, anchors, nodes, tolerance, mostIterations, threads, how);
    }
}
