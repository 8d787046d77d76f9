package dev.assay.psychometrics.times;

/// How long an item takes: `log T` is normal with mean `intensity - tau` and deviation `1 / discrimination` for a
/// person of speed tau.
///
/// Van der Linden (2006), A lognormal model for response times on test items, Journal of Educational and
/// Behavioral Statistics 31.
///
/// @param intensity      beta: the mean of the logarithm of the seconds that a person of speed 0 takes
/// @param discrimination alpha: the higher, the less the times of people of one speed differ; above 0
public record LognormalTime(double intensity, double discrimination) {
    public LognormalTime {
        if (!Double.isFinite(intensity)) {
            throw new IllegalArgumentException("the intensity must be a finite number, not " + intensity);
        }
        if (!(discrimination > 0 && discrimination < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the discrimination must be above 0, not " + discrimination);
        }
    }

    /// The time that half of the people of a speed need more than, in seconds.
    public double medianSeconds(double speed) {
        return StrictMath.exp(intensity - speed);
    }

    /// The mean time of people of a speed, in seconds; longer than the median, as a few take very long.
    public double expectedSeconds(double speed) {
        return StrictMath.exp(intensity - speed + 1 / (2 * discrimination * discrimination));
    }

    /// What one time says of speed: `intensity - log T`, whose error is `1 / discrimination`.
    double speedAt(double logSeconds) {
        return intensity - logSeconds;
    }

    double precision() {
        return discrimination * discrimination;
    }
}
