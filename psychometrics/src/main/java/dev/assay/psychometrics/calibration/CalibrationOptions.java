package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.Map;

/// How to calibrate.
///
/// @param model         what differs between items
/// @param priors        what is believed beforehand
/// @param anchors       items whose parameters are known, by name: they stay, and set the scale
/// @param nodes         quadrature points, equally spaced; their weights are those of each group
/// @param tolerance     converged is what would change by less than this, in the units of the parameters
/// @param mostIterations then it stops, and says so
/// @param threads       of which the result does not depend
/// @param errors        how standard errors are found
public record CalibrationOptions(
        Model model,
        Priors priors,
        Map<String, Dichotomous> anchors,
        NormalNodes nodes,
        double tolerance,
        int mostIterations,
        int threads,
        Errors errors) {

    /// How many parameters that are estimated together may have standard errors.
    public static final int MOST_WITH_ERRORS = 5000;

    /// How standard errors are found.
    public enum Errors {
        /// Not at all.
        NONE,
        /// From the observed information, which is exact: Louis (1982), Journal of the Royal Statistical Society
        /// B 44. A few passes over the data, more with hundreds of items.
        OBSERVED,
        /// From the products of each person's derivatives: Meilijson (1989), Journal of the Royal Statistical
        /// Society B 51. One pass over the data. With thousands of people and a model that holds the errors are
        /// as good; where the model does not hold they do not show it.
        CROSS_PRODUCT
    }

    public CalibrationOptions {
        anchors = Map.copyOf(anchors);
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance must be between 0 and 1, not " + tolerance);
        }
        if (!(mostIterations >= 1 && threads >= 1)) {
            throw new IllegalArgumentException(
                    "one iteration and one thread at least, not " + mostIterations + " and " + threads);
        }
    }

    /// Maximum likelihood with 61 points on [-6, 6], on one thread, without standard errors.
    public static CalibrationOptions of(Model model) {
        return new CalibrationOptions(
                model, Priors.NONE, Map.of(), NormalNodes.standard(61), 1e-4, 500, 1, Errors.NONE);
    }

    public CalibrationOptions withPriors(Priors other) {
        return new CalibrationOptions(model, other, anchors, nodes, tolerance, mostIterations, threads, errors);
    }

    public CalibrationOptions withAnchors(Map<String, Dichotomous> known) {
        return new CalibrationOptions(model, priors, known, nodes, tolerance, mostIterations, threads, errors);
    }

    public CalibrationOptions withTolerance(double smaller) {
        return new CalibrationOptions(model, priors, anchors, nodes, smaller, mostIterations, threads, errors);
    }

    public CalibrationOptions withMostIterations(int most) {
        return new CalibrationOptions(model, priors, anchors, nodes, tolerance, most, threads, errors);
    }

    public CalibrationOptions withThreads(int count) {
        return new CalibrationOptions(model, priors, anchors, nodes, tolerance, mostIterations, count, errors);
    }

    public CalibrationOptions withErrors(Errors how) {
        return new CalibrationOptions(model, priors, anchors, nodes, tolerance, mostIterations, threads, how);
    }
}
