package dev.assay.psychometrics.linking;

import java.util.List;

/// A link and how uncertain it is.
///
/// @param slopeVariance     the squared standard error of the slope; 0 between Rasch scales
/// @param interceptVariance the squared standard error of the intercept
/// @param covariance        of slope and intercept
public record LinkEstimate(LinearLink link, double slopeVariance, double interceptVariance, double covariance) {

    /// From the links without one item each: `(n - 1) / n` times the sum of squares about their mean.
    static LinkEstimate of(LinearLink link, List<LinearLink> without) {
        int n = without.size();
        double slope = without.stream().mapToDouble(LinearLink::slope).sum() / n;
        double intercept = without.stream().mapToDouble(LinearLink::intercept).sum() / n;
        double slopes = 0;
        double intercepts = 0;
        double products = 0;
        for (var each : without) {
            slopes += (each.slope() - slope) * (each.slope() - slope);
            intercepts += (each.intercept() - intercept) * (each.intercept() - intercept);
            products += (each.slope() - slope) * (each.intercept() - intercept);
        }
        double factor = (n - 1.0) / n;
        return new LinkEstimate(link, factor * slopes, factor * intercepts, factor * products);
    }

    public double slopeError() {
        return Math.sqrt(slopeVariance);
    }

    public double interceptError() {
        return Math.sqrt(interceptVariance);
    }

    /// The standard error that the link adds to an ability of theta on the scale to leave.
    public double error(double theta) {
        double variance = theta * theta * slopeVariance + 2 * theta * covariance + interceptVariance;
        return Math.sqrt(Math.max(variance, 0));
    }
}
