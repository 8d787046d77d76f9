package dev.assay.psychometrics.forensics.simulation;

import dev.assay.psychometrics.forensics.AdjustedPValues;
import dev.assay.psychometrics.forensics.similarity.AnswerChoices;
import dev.assay.psychometrics.forensics.similarity.ChoiceProbabilities;
import dev.assay.psychometrics.forensics.similarity.GeneralizedBinomial;
import dev.assay.psychometrics.forensics.similarity.GroupedChoices;
import dev.assay.psychometrics.forensics.similarity.MatchTrinomial;
import dev.assay.psychometrics.forensics.similarity.NominalCurves;
import dev.assay.psychometrics.forensics.similarity.NominalItem;
import dev.assay.psychometrics.forensics.similarity.Omega;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Pairs who have not shared answers, with abilities that are estimated from these.
final class SimilarityTrials {
    private static final int PEOPLE = 400;
    private static final int ITEMS = 40;
    private static final int FAMILY = 50;

    private SimilarityTrials() {}

    static void run(int tests, RandomGenerator random, RateTally tally) {
        for (int done = 0; done < tests; done += PEOPLE / 2) {
            var curves = curves(random);
            var choices = choices(curves, random);
            var thetas = IntStream.range(0, PEOPLE)
                    .mapToDouble(person -> expectedAbility(choices, curves, person))
                    .toArray();
            pairs(choices, curves, thetas, "nominal", tally);
            pairs(choices, GroupedChoices.of(choices, thetas, 5), thetas, "5 groups", tally);
        }
        for (int done = 0; done < tests; done++) {
            var uniform = random.doubles(FAMILY).toArray();
            tally.add(
                    "Holm, any of 50",
                    Arrays.stream(AdjustedPValues.holm(uniform)).min().orElseThrow());
            tally.add(
                    "Benjamini-Hochberg, any of 50",
                    Arrays.stream(AdjustedPValues.benjaminiHochberg(uniform))
                            .min()
                            .orElseThrow());
        }
    }

    private static void pairs(
            AnswerChoices choices, ChoiceProbabilities chances, double[] thetas, String name, RateTally tally) {
        for (int one = 0; one < PEOPLE; one += 2) {
            int other = one + 1;
            Omega.of(choices, chances, one, other, thetas[one])
                    .ifPresent(found -> tally.add("omega, " + name, found.pValue()));
            GeneralizedBinomial.of(choices, chances, one, other, thetas[one], thetas[other])
                    .ifPresent(found -> tally.add("GBT, " + name, found.pValue()));
            MatchTrinomial.of(choices, chances, one, other, thetas[one], thetas[other])
                    .ifPresent(found -> tally.add("M4, " + name, found.pValue()));
        }
    }

    /// Four options; the first is right.
    private static NominalCurves curves(RandomGenerator random) {
        return new NominalCurves(IntStream.range(0, ITEMS)
                .mapToObj(i -> new NominalItem(
                        List.of(0.9, random.nextGaussian(-0.3, 0.2), random.nextGaussian(-0.3, 0.2), -0.3),
                        List.of(1 + random.nextGaussian(0, 0.6), random.nextGaussian(0, 0.5), 0.0, -0.5)))
                .toList());
    }

    private static AnswerChoices choices(NominalCurves curves, RandomGenerator random) {
        var choices = new int[PEOPLE][ITEMS];
        for (var row : choices) {
            double theta = random.nextGaussian();
            for (int item = 0; item < ITEMS; item++) {
                double rest = random.nextDouble();
                var chances = curves.at(item, theta);
                int option = 0;
                while (option < chances.length - 1 && rest >= chances[option]) {
                    rest -= chances[option];
                    option++;
                }
                row[item] = option;
            }
        }
        var options = new int[ITEMS];
        Arrays.fill(options, 4);
        return AnswerChoices.of(choices, options, new int[ITEMS]);
    }

    private static double expectedAbility(AnswerChoices choices, NominalCurves curves, int person) {
        double sum = 0;
        double first = 0;
        for (int q = 0; q < HonestPeople.POPULATION.size(); q++) {
            double theta = HonestPeople.POPULATION.node(q);
            double weight = HonestPeople.POPULATION.weight(q);
            for (int item = 0; item < ITEMS; item++) {
                // times two, so that the product of many does not vanish
                weight *= 2 * curves.at(item, theta)[choices.get(person, item)];
            }
            sum += weight;
            first += weight * theta;
        }
        return first / sum;
    }
}
