package dev.assay.psychometrics.forensics.similarity;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How many choices of one person match those of another, given what the other chose.
///
/// `omega = (h - sum P) / sqrt(sum P (1 - P))` over the items both answered, where P is the chance that someone
/// of the first person's ability chooses what the other did; about standard normal for 20 items or more. Wollack
/// (1997), A nominal response model approach for detecting answer copying, Applied Psychological Measurement 21.
/// It has a direction: who is the first. People who learnt together, from one wrong source, choose alike too.
///
/// @param matches  h: the number of equal choices
/// @param expected their mean by chance
/// @param pValue   how likely an omega as high or higher is by chance
public record Omega(int matches, double expected, double omega, double pValue) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /// Empty where the two answered no item both.
    ///
    /// @param person whose choices are looked at
    /// @param other  whose are taken as they are
    /// @param theta  the ability of `person`
    public static Optional<Omega> of(
            AnswerChoices choices, ChoiceProbabilities probabilities, int person, int other, double theta) {
        ChoiceProbabilities.requireFor(choices, probabilities);
        int matches = 0;
        double expected = 0;
        double variance = 0;
        for (int item = 0; item < choices.itemCount(); item++) {
            if (choices.both(person, other, item)) {
                double chance = probabilities.at(item, theta)[choices.get(other, item)];
                expected += chance;
                variance += chance * (1 - chance);
                matches += choices.match(person, other, item) ? 1 : 0;
            }
        }
        if (!(variance > 0)) {
            return Optional.empty();
        }
        double omega = (matches - expected) / Math.sqrt(variance);
        return Optional.of(new Omega(matches, expected, omega, NORMAL.survivalProbability(omega)));
    }
}
