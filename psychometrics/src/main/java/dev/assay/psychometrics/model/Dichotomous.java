package dev.assay.psychometrics.model;

import dev.assay.psychometrics.numeric.Logistic;

/// An item that is answered right (1) or wrong (0), with `P(right) = g + (1 - g) / (1 + exp(-(a theta + d)))`.
///
/// Lord (1980), Applications of Item Response Theory to Practical Testing Problems, chapter 2. The intercept `d` is
/// `-a b`, where the difficulty `b` is the ability at which the curve is halfway between `g` and 1.
public sealed interface Dichotomous extends ItemResponseModel permits Rasch, TwoParameter, ThreeParameter {

    /// The intercept; the logit at ability 0.
    double d();

    /// The chance of a right answer by someone who knows nothing.
    double g();

    /// The ability at which the curve is steepest; no finite number where the slope is 0.
    default double b() {
        return -d() / a();
    }

    @Override
    default int categories() {
        return 2;
    }

    /// The chance of a right answer.
    default double probability(double theta) {
        return g() + (1 - g()) * Logistic.probability(a() * theta + d());
    }

    @Override
    default double probability(int score, double theta) {
        ItemResponseModel.requireScore(score, 2);
        double wrong = (1 - g()) * Logistic.probability(-(a() * theta + d()));
        return score == 1 ? probability(theta) : wrong;
    }

    /// The first derivative of [#probability(double)].
    default double slope(double theta) {
        double logit = a() * theta + d();
        return a() * (1 - g()) * Logistic.probability(logit) * Logistic.probability(-logit);
    }

    @Override
    default double slope(int score, double theta) {
        ItemResponseModel.requireScore(score, 2);
        return score == 1 ? slope(theta) : -slope(theta);
    }

    /// The second derivative of [#probability(double)].
    default double curvature(double theta) {
        double logit = a() * theta + d();
        return a() * slope(theta) * (Logistic.probability(-logit) - Logistic.probability(logit));
    }

    @Override
    default double information(double theta) {
        double logit = a() * theta + d();
        double right = Logistic.probability(logit);
        double wrong = Logistic.probability(-logit);
        // a^2 (1-g) P*^2 Q* / (g + (1-g) P*), with nothing that cancels in the tails
        return a() * a() * (1 - g()) * right * right * wrong / (g() + (1 - g()) * right);
    }

    @Override
    Dichotomous onScale(double slope, double shift);
}
