package dev.assay.psychometrics.forensics.similarity;

import java.util.Optional;

/// How many right and how many wrong choices of two people match (M4).
///
/// On each item both are right alike, or wrong alike, or do not match; the two numbers of matches have a
/// generalised trinomial distribution, exact at these abilities. Pairs of numbers are ordered by how likely as
/// many of both or more are, and the p-value is the chance of all pairs that are no likelier in this sense.
/// Matches on wrong options, which are rarer, so count for more than in [GeneralizedBinomial]. Maynes (2014),
/// Detection of non-independent test taking by similarity analysis, in Kingston & Clark, Test Fraud. One wrong
/// source from which both learnt has the same look.
///
/// @param right         the number of equal choices that are right
/// @param wrong         the number of equal choices that are wrong
/// @param expectedRight mean of the first by chance
/// @param expectedWrong mean of the second
/// @param pValue        how likely so extreme a pair of numbers is by chance
public record MatchTrinomial(int right, int wrong, double expectedRight, double expectedWrong, double pValue) {

    /// Empty where the two answered no item both.
    ///
    /// @param theta      the ability of `one`
    /// @param otherTheta that of `other`
    public static Optional<MatchTrinomial> of(
            AnswerChoices choices,
            ChoiceProbabilities probabilities,
            int one,
            int other,
            double theta,
            double otherTheta) {
        ChoiceProbabilities.requireFor(choices, probabilities);
        var pairs = new double[choices.itemCount() + 1][choices.itemCount() + 1];
        pairs[0][0] = 1;
        int both = 0;
        int right = 0;
        int wrong = 0;
        double expectedRight = 0;
        double expectedWrong = 0;
        for (int item = 0; item < choices.itemCount(); item++) {
            if (choices.both(one, other, item)) {
                var first = probabilities.at(item, theta);
                var second = probabilities.at(item, otherTheta);
                double alike = 0;
                for (int k = 0; k < first.length; k++) {
                    alike += first[k] * second[k];
                }
                double alikeRight = first[choices.key(item)] * second[choices.key(item)];
                add(pairs, both, alikeRight, Math.max(alike - alikeRight, 0));
                both++;
                expectedRight += alikeRight;
                expectedWrong += alike - alikeRight;
                boolean match = choices.match(one, other, item);
                boolean isKey = choices.get(one, item) == choices.key(item);
                right += match && isKey ? 1 : 0;
                wrong += match && !isKey ? 1 : 0;
            }
        }
        return both == 0
                ? Optional.empty()
                : Optional.of(new MatchTrinomial(
                        right, wrong, expectedRight, expectedWrong, tail(pairs, both, right, wrong)));
    }

    /// One more item; in place, from the high numbers down.
    private static void add(double[][] pairs, int items, double right, double wrong) {
        for (int r = items + 1; r >= 0; r--) {
            for (int w = items + 1 - r; w >= 0; w--) {
                double chance = pairs[r][w] * Math.max(1 - right - wrong, 0);
                chance += r > 0 ? pairs[r - 1][w] * right : 0;
                chance += w > 0 ? pairs[r][w - 1] * wrong : 0;
                pairs[r][w] = chance;
            }
        }
    }

    private static double tail(double[][] pairs, int items, int right, int wrong) {
        var beyond = new double[items + 2][items + 2];
        for (int r = items; r >= 0; r--) {
            double row = 0;
            for (int w = items - r; w >= 0; w--) {
                row += pairs[r][w];
                beyond[r][w] = row + beyond[r + 1][w];
            }
        }
        // pairs that differ by rounding alone are equally extreme
        double own = beyond[right][wrong] * (1 + 1e-9);
        double sum = 0;
        for (int r = items; r >= 0; r--) {
            for (int w = items - r; w >= 0; w--) {
                sum += beyond[r][w] <= own ? pairs[r][w] : 0;
            }
        }
        return Math.min(sum, 1);
    }
}
