package dev.assay.psychometrics.times;

import dev.assay.psychometrics.calibration.Convergence;
import dev.assay.psychometrics.times.TimeEstimate.Estimated;
import dev.assay.psychometrics.times.TimeEstimate.NotEstimable;
import java.util.ArrayList;
import java.util.List;

/// Estimates how long items take and how much people's speeds differ, by marginal maximum likelihood.
///
/// The model is that of van der Linden (2006), Journal of Educational and Behavioral Statistics 31, with speeds
/// normal in the population. Its scale is identified by a mean speed of 0, its unit by that of the logarithm of
/// seconds. The posterior of each speed is normal, so that each step of EM is in closed form; the mean speed is
/// set free within a step and then put back to 0, which keeps the likelihood rising and settles it sooner (Liu,
/// Rubin & Wu, 1998, Parameter expansion to accelerate EM, Biometrika 85). Times that are missing by design take
/// no part.
public final class TimeCalibration {
    /// Below, the times of an item would follow from speed alone.
    static final double LEAST_VARIANCE = 1e-6;

    private static final int MOST_ITERATIONS = 2_000;
    private static final double TOLERANCE = 1e-8;

    private TimeCalibration() {}

    /// Until no parameter changes by more than 1e-8, or 2,000 passes.
    public static TimeCalibrationResult of(ResponseTimes times) {
        return of(times, MOST_ITERATIONS, TOLERANCE);
    }

    /// @param tolerance the change of a parameter within a pass below which it has settled
    /// @throws IllegalArgumentException where no item has two times that differ
    public static TimeCalibrationResult of(ResponseTimes times, int mostIterations, double tolerance) {
        if (!(mostIterations > 0 && tolerance > 0)) {
            throw new IllegalArgumentException(
                    "iterations and tolerance must be above 0, not " + mostIterations + " and " + tolerance);
        }
        var columns = TimeColumns.of(times);
        if (columns.used().isEmpty()) {
            throw new IllegalArgumentException("no item has two times that differ");
        }
        var step = new TimeStep(times.columns(columns.used()));
        double change = Double.POSITIVE_INFINITY;
        int iterations = 0;
        while (iterations < mostIterations && change > tolerance) {
            change = step.advance();
            iterations++;
        }
        double logLikelihood = step.logLikelihood();
        var convergence =
                change <= tolerance ? new Convergence.Converged(change) : new Convergence.NotConverged(change);
        return new TimeCalibrationResult(
                estimates(times, columns, step), step.speedDeviation(), logLikelihood, iterations + 1, convergence);
    }

    private static List<TimeEstimate> estimates(ResponseTimes times, TimeColumns columns, TimeStep step) {
        var estimates = new ArrayList<TimeEstimate>();
        var informations = step.precisionInformation();
        for (int item = 0; item < times.itemCount(); item++) {
            var name = times.items().get(item);
            int at = columns.used().indexOf(item);
            estimates.add(
                    at < 0
                            ? new NotEstimable(name, columns.why().get(item))
                            : estimate(name, at, times.count(item), step, informations[at]));
        }
        return List.copyOf(estimates);
    }

    private static TimeEstimate estimate(String name, int at, int count, TimeStep step, double information) {
        double variance = step.variance(at);
        if (!(variance > 2 * LEAST_VARIANCE)) {
            return new NotEstimable(name, "its times follow from speed alone, as if two columns were one");
        }
        double discrimination = 1 / Math.sqrt(variance);
        double speeds = step.speedDeviation() * step.speedDeviation();
        // alpha = v^(-1/2), so that its error is that of v times alpha^3 / 2
        double error = discrimination * discrimination * discrimination / 2 / Math.sqrt(information);
        return new Estimated(
                name,
                new LognormalTime(step.intensity(at), discrimination),
                Math.sqrt((variance + speeds) / count),
                error);
    }
}
