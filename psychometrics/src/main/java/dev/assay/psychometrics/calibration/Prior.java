package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.model.ItemResponseModel;

/// What is believed of a parameter before any answer was seen; the estimate is then the mode of the posterior.
public sealed interface Prior {

    /// The logarithm of the density, up to a constant.
    double logDensity(double value);

    /// Its first derivative.
    double slope(double value);

    /// Its second derivative.
    double curvature(double value);

    /// A normal distribution.
    record Normal(double mean, double deviation) implements Prior {
        public Normal {
            ItemResponseModel.requireFinite("the mean of a prior", mean);
            requirePositive("the deviation of a prior", deviation);
        }

        @Override
        public double logDensity(double value) {
            double z = (value - mean) / deviation;
            return -z * z / 2;
        }

        @Override
        public double slope(double value) {
            return -(value - mean) / (deviation * deviation);
        }

        @Override
        public double curvature(double value) {
            return -1 / (deviation * deviation);
        }
    }

    /// A parameter above 0 whose logarithm is normal.
    record LogNormal(double mean, double deviation) implements Prior {
        public LogNormal {
            ItemResponseModel.requireFinite("the mean of a prior", mean);
            requirePositive("the deviation of a prior", deviation);
        }

        @Override
        public double logDensity(double value) {
            double z = (StrictMath.log(value) - mean) / deviation;
            return value > 0 ? -StrictMath.log(value) - z * z / 2 : Double.NEGATIVE_INFINITY;
        }

        @Override
        public double slope(double value) {
            return (-1 - (StrictMath.log(value) - mean) / (deviation * deviation)) / value;
        }

        @Override
        public double curvature(double value) {
            double variance = deviation * deviation;
            return (1 + (StrictMath.log(value) - mean - 1) / variance) / (value * value);
        }
    }

    /// A chance with a beta distribution; as much as having seen `alpha - 1` successes and `beta - 1` failures.
    record Beta(double alpha, double beta) implements Prior {
        public Beta {
            if (!(alpha >= 1 && beta >= 1 && alpha + beta < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "a beta prior needs two numbers from 1, not " + alpha + " and " + beta);
            }
        }

        @Override
        public double logDensity(double value) {
            return (alpha - 1) * StrictMath.log(value) + (beta - 1) * StrictMath.log1p(-value);
        }

        @Override
        public double slope(double value) {
            return (alpha - 1) / value - (beta - 1) / (1 - value);
        }

        @Override
        public double curvature(double value) {
            return -(alpha - 1) / (value * value) - (beta - 1) / ((1 - value) * (1 - value));
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be above 0, not " + value);
        }
    }
}
