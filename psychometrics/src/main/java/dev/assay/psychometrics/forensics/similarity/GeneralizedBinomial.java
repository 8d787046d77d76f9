package dev.assay.psychometrics.forensics.similarity;

import dev.assay.psychometrics.forensics.SumOfTrials;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// How many choices of two people match (GBT).
///
/// On each item both match with the chance `sum over k of P_k(theta) P_k(theta')`; the number of matches has the
/// generalised binomial distribution, whose tail is exact for any number of items at these abilities. Van der
/// Linden & Sotaridona (2006), Detecting answer copying when the regular response process follows a known
/// response model, Journal of Educational and Behavioral Statistics 31. It has no direction. People taught alike
/// choose alike.
///
/// @param matches  the number of equal choices
/// @param expected their mean by chance
/// @param pValue   how likely as many or more are by chance
public record GeneralizedBinomial(int matches, double expected, double pValue) {

    /// Empty where the two answered no item both.
    ///
    /// @param theta      the ability of `one`
    /// @param otherTheta that of `other`
    public static Optional<GeneralizedBinomial> of(
            AnswerChoices choices,
            ChoiceProbabilities probabilities,
            int one,
            int other,
            double theta,
            double otherTheta) {
        ChoiceProbabilities.requireFor(choices, probabilities);
        var first = curves(probabilities, theta);
        var second = curves(probabilities, otherTheta);
        return of(choices, one, other, first, second);
    }

    /// The chances of all options of all items at an ability.
    static double[][] curves(ChoiceProbabilities probabilities, double theta) {
        return IntStream.range(0, probabilities.itemCount())
                .mapToObj(item -> probabilities.at(item, theta))
                .toArray(double[][]::new);
    }

    static Optional<GeneralizedBinomial> of(
            AnswerChoices choices, int one, int other, double[][] first, double[][] second) {
        var chances = new double[choices.itemCount()];
        int both = 0;
        int matches = 0;
        double expected = 0;
        for (int item = 0; item < choices.itemCount(); item++) {
            if (choices.both(one, other, item)) {
                double chance = 0;
                for (int k = 0; k < first[item].length; k++) {
                    chance += first[item][k] * second[item][k];
                }
                chances[both] = Math.min(chance, 1);
                both++;
                expected += chance;
                matches += choices.match(one, other, item) ? 1 : 0;
            }
        }
        if (both == 0) {
            return Optional.empty();
        }
        var sums = SumOfTrials.distribution(Arrays.copyOf(chances, both));
        return Optional.of(new GeneralizedBinomial(matches, expected, SumOfTrials.tail(sums, matches)));
    }
}
