package dev.assay.psychometrics.times;

import dev.assay.psychometrics.calibration.Convergence;
import java.util.List;
import java.util.stream.IntStream;

/// What a calibration of times found.
///
/// @param items          in the order of columns
/// @param speedDeviation the standard deviation of people's speeds, whose mean is 0
/// @param logLikelihood  marginal, of the logarithms of all times of estimated items
/// @param iterations     passes over the data
public record TimeCalibrationResult(
        List<TimeEstimate> items,
        double speedDeviation,
        double logLikelihood,
        int iterations,
        Convergence convergence) {

    /// The columns of the items that could be estimated.
    public List<Integer> estimated() {
        return IntStream.range(0, items.size())
                .filter(item -> items.get(item) instanceof TimeEstimate.Estimated)
                .boxed()
                .toList();
    }

    /// The models of these, in the same order; with [ResponseTimes#columns] of [#estimated] they score people.
    public List<LognormalTime> models() {
        return items.stream()
                .filter(TimeEstimate.Estimated.class::isInstance)
                .map(item -> ((TimeEstimate.Estimated) item).model())
                .toList();
    }
}
