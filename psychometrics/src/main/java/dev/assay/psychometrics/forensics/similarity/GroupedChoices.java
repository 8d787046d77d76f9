package dev.assay.psychometrics.forensics.similarity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Chances of options as people of like ability have chosen them: shares in groups of equal size by ability,
/// joined by straight lines between the mean abilities of the groups.
///
/// Half a choice is added to each option, so that no chance is 0. Groups need some 50 people each; take fewer
/// groups rather than smaller ones. Where many shared answers, their likeness becomes what is expected: estimate
/// from people of other sittings where possible.
public final class GroupedChoices implements ChoiceProbabilities {
    private final double[] centres;
    private final double[][][] shares;

    private GroupedChoices(double[] centres, double[][][] shares) {
        this.centres = centres;
        this.shares = shares;
    }

    /// @param thetas of the people, in the order of rows
    /// @param groups how many
    public static GroupedChoices of(AnswerChoices choices, double[] thetas, int groups) {
        if (thetas.length != choices.people()) {
            throw new IllegalArgumentException(
                    "there are " + thetas.length + " abilities of " + choices.people() + " people");
        }
        if (!(groups >= 1 && groups <= thetas.length)) {
            throw new IllegalArgumentException(
                    "the groups must be from 1 to the " + thetas.length + " people, not " + groups);
        }
        for (int person = 0; person < thetas.length; person++) {
            if (!Double.isFinite(thetas[person])) {
                throw new IllegalArgumentException(
                        "the ability of row " + (person + 1) + " must be a finite number, not " + thetas[person]);
            }
        }
        var rising = IntStream.range(0, thetas.length)
                .boxed()
                .sorted(Comparator.comparingDouble(person -> thetas[person]))
                .toList();
        var centres = new double[groups];
        var shares = new double[groups][][];
        for (int group = 0; group < groups; group++) {
            int from = (int) ((long) rising.size() * group / groups);
            int to = (int) ((long) rising.size() * (group + 1) / groups);
            var people = rising.subList(from, to);
            centres[group] = people.stream()
                    .mapToDouble(person -> thetas[person])
                    .average()
                    .orElseThrow();
            shares[group] = shares(choices, people);
        }
        return new GroupedChoices(centres, shares);
    }

    private static double[][] shares(AnswerChoices choices, List<Integer> people) {
        var shares = new double[choices.itemCount()][];
        for (int item = 0; item < shares.length; item++) {
            var counts = new double[choices.options(item)];
            Arrays.fill(counts, 0.5);
            double sum = counts.length / 2.0;
            for (int person : people) {
                if (choices.get(person, item) != AnswerChoices.NONE) {
                    counts[choices.get(person, item)]++;
                    sum++;
                }
            }
            for (int k = 0; k < counts.length; k++) {
                counts[k] /= sum;
            }
            shares[item] = counts;
        }
        return shares;
    }

    @Override
    public int itemCount() {
        return shares[0].length;
    }

    /// Beyond the outer groups' means, the shares of these.
    @Override
    public double[] at(int item, double theta) {
        int above = 0;
        while (above < centres.length && centres[above] <= theta) {
            above++;
        }
        if (above == 0 || above == centres.length) {
            return shares[Math.max(above - 1, 0)][item].clone();
        }
        double way = (theta - centres[above - 1]) / (centres[above] - centres[above - 1]);
        var low = shares[above - 1][item];
        var high = shares[above][item];
        return IntStream.range(0, low.length)
                .mapToDouble(k -> (1 - way) * low[k] + way * high[k])
                .toArray();
    }
}
