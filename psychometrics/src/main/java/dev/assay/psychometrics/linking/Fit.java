package dev.assay.psychometrics.linking;

import java.util.Optional;

/// How far apart curves are under a link, with the derivatives by the logarithm of its slope and by its intercept.
///
/// @param squares     the weighted sum of squared distances
/// @param bySlope     half its derivative
/// @param byIntercept half its derivative
/// @param slopes      of the normal equations
/// @param products    of the normal equations
/// @param intercepts  of the normal equations
record Fit(
        LinearLink link,
        double squares,
        double bySlope,
        double byIntercept,
        double slopes,
        double products,
        double intercepts) {

    /// How far to go.
    record Step(double logSlope, double intercept) {

        double length() {
            return Math.max(Math.abs(logSlope), Math.abs(intercept));
        }

        /// Empty where it leads out of the numbers.
        Optional<LinearLink> apply(LinearLink link) {
            double slope = link.slope() * StrictMath.exp(logSlope);
            double reached = link.intercept() + intercept;
            return slope > 0 && slope < Double.POSITIVE_INFINITY && Double.isFinite(reached)
                    ? Optional.of(new LinearLink(slope, reached))
                    : Optional.empty();
        }
    }

    /// The damped step; empty where the curves are flat, so that nothing says where to go.
    Optional<Step> step(double damping, boolean shiftOnly) {
        double dampedSlopes = slopes * (1 + damping);
        double dampedIntercepts = intercepts * (1 + damping);
        if (shiftOnly) {
            return intercepts > 0 ? Optional.of(new Step(0, -byIntercept / dampedIntercepts)) : Optional.empty();
        }
        double determinant = dampedSlopes * dampedIntercepts - products * products;
        if (!(determinant > 1e-14 * dampedSlopes * dampedIntercepts)) {
            return Optional.empty();
        }
        return Optional.of(new Step(
                -(dampedIntercepts * bySlope - products * byIntercept) / determinant,
                -(dampedSlopes * byIntercept - products * bySlope) / determinant));
    }

    /// Whether the undamped step is shorter than a limit.
    boolean isAtRest(double limit, boolean shiftOnly) {
        return step(0, shiftOnly).filter(step -> step.length() < limit).isPresent();
    }

    /// What is added up over curves and abilities.
    static final class Sums {
        private double squares;
        private double bySlope;
        private double byIntercept;
        private double slopes;
        private double products;
        private double intercepts;

        void add(double weight, double distance, double bySlopeHere, double byInterceptHere) {
            squares += weight * distance * distance;
            bySlope += weight * distance * bySlopeHere;
            byIntercept += weight * distance * byInterceptHere;
            slopes += weight * bySlopeHere * bySlopeHere;
            products += weight * bySlopeHere * byInterceptHere;
            intercepts += weight * byInterceptHere * byInterceptHere;
        }

        Fit at(LinearLink link) {
            return new Fit(link, squares, bySlope, byIntercept, slopes, products, intercepts);
        }
    }
}
