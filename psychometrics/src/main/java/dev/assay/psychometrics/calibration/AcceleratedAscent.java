package dev.assay.psychometrics.calibration;

/// A fixed-point iteration that climbs, such as EM, accelerated and guarded: a point that lies lower than the one
/// before is left for the one to which the plain iteration would have gone from there.
public final class AcceleratedAscent {

    /// One pass over the data.
    @FunctionalInterface
    public interface Pass {
        /// @param at a point, of which the pass keeps the array
        Visit visit(double[] at);
    }

    /// A point with its height, and the point to which the plain iteration goes from there.
    ///
    /// @param height        what is to be climbed, as the log-likelihood with priors; not above any where the
    ///                      point is none at all
    /// @param logLikelihood what is told of the point
    public record Visit(double[] at, double height, double logLikelihood, double[] mapped) {

        /// Of a point that lies outside of what parameters may be.
        public static Visit impossible(double[] at) {
            return new Visit(at, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, at);
        }
    }

    /// Where it ended.
    public record End(Visit visit, int iterations, Convergence convergence) {}

    private final Pass pass;
    private final double tolerance;
    private final int mostIterations;
    private final IterationListener listener;

    /// @param tolerance      it ends where one step more would move no parameter by this
    /// @param mostIterations it ends after so many passes, and says so
    public AcceleratedAscent(Pass pass, double tolerance, int mostIterations, IterationListener listener) {
        this.pass = pass;
        this.tolerance = tolerance;
        this.mostIterations = mostIterations;
        this.listener = listener;
    }

    /// Climbs from a point that is possible.
    public End from(double[] start) {
        var anderson = new Anderson();
        var here = pass.visit(start);
        int iterations = 1;
        double change = change(start, here.mapped);
        while (iterations < mostIterations) {
            var next = anderson.next(here.at, here.mapped);
            change = Math.max(change(here.at, here.mapped), change(here.at, next));
            listener.visited(iterations, here.logLikelihood, change);
            if (change < tolerance) {
                return new End(here, iterations, new Convergence.Converged(change));
            }
            var reached = pass.visit(next);
            iterations++;
            if (!(reached.height >= here.height)) {
                anderson.reset();
                reached = pass.visit(here.mapped);
                iterations++;
            }
            here = reached;
        }
        return new End(here, iterations, new Convergence.NotConverged(change));
    }

    private static double change(double[] from, double[] to) {
        double most = 0;
        for (int i = 0; i < from.length; i++) {
            most = Math.max(most, Math.abs(to[i] - from[i]));
        }
        return most;
    }
}
