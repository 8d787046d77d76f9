package dev.assay.psychometrics.numeric;

/// The logistic function, without loss in its tails.
public final class Logistic {
    private Logistic() {}

    /// `1 / (1 + exp(-logit))`.
    public static double probability(double logit) {
        if (logit >= 0) {
            return 1 / (1 + Exponential.of(-logit));
        }
        double odds = Exponential.of(logit);
        return odds / (1 + odds);
    }

    /// `log(1 + exp(x))`, which is `-log` of the chance of a wrong answer at logit x.
    public static double softplus(double x) {
        return Math.max(x, 0) + StrictMath.log1p(Exponential.of(-Math.abs(x)));
    }

    /// The logit of a probability.
    public static double logit(double probability) {
        return StrictMath.log(probability) - StrictMath.log1p(-probability);
    }

    /// `probability(high) - probability(low)` for `high >= low`, with its digits where both are near 1.
    public static double difference(double high, double low) {
        if (high == low) {
            return 0;
        }
        // P(h) - P(l) = P(h) P(-l) (1 - exp(l - h))
        return -probability(high) * probability(-low) * StrictMath.expm1(low - high);
    }
}
