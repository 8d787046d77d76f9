package dev.assay.psychometrics.model;

/// How likely each score on one item is, for a person of ability theta.
///
/// Scores are the whole numbers from 0 to [#categories] - 1. Abilities are in standard deviations of the population
/// that the item was calibrated on; slopes are in the logistic metric (no constant 1.702).
public sealed interface ItemResponseModel permits Dichotomous, Polytomous {

    /// How many scores there are; 2 for right and wrong.
    int categories();

    /// The slope; by how much a logit grows with one unit of ability.
    double a();

    /// The chance of a score.
    ///
    /// @throws IllegalArgumentException where the item has no such score
    double probability(int score, double theta);

    /// How fast the chance of a score changes with ability: its first derivative.
    double slope(int score, double theta);

    /// Fisher's information on ability: the expected square of the derivative of the log-likelihood, which is also
    /// its expected second derivative with the sign turned.
    double information(double theta);

    /// The item on a scale on which ability is `slope * theta + shift`.
    ///
    /// @throws IllegalArgumentException where the slope is not above 0, or one of them is no finite number
    ItemResponseModel onScale(double slope, double shift);

    /// The mean score.
    default double expectedScore(double theta) {
        double sum = 0;
        for (int score = 1; score < categories(); score++) {
            sum += score * probability(score, theta);
        }
        return sum;
    }

    /// Refuses a score that an item does not have.
    static void requireScore(int score, int categories) {
        if (!(score >= 0 && score < categories)) {
            throw new IllegalArgumentException(
                    "a score on this item is from 0 to " + (categories - 1) + ", not " + score);
        }
    }

    /// Refuses a scale on which nobody has an ability, or the able have the lower ones.
    static void requireScale(double slope, double shift) {
        if (!(slope > 0 && slope < Double.POSITIVE_INFINITY && Double.isFinite(shift))) {
            throw new IllegalArgumentException(
                    "a scale needs a slope above 0 and a finite shift, not " + slope + " and " + shift);
        }
    }

    /// Refuses a number that is none, or is infinite.
    static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be a finite number, not " + value);
        }
    }
}
