package dev.assay.psychometrics.forensics;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.TwoParameter;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Answers of people, some of whom know some items.
final class AnswersOf {
    private AnswersOf() {}

    static List<Dichotomous> curves(int count) {
        return IntStream.range(0, count)
                .<Dichotomous>mapToObj(i -> TwoParameter.ofDifficulty(0.8 + 0.1 * (i % 6), -1.2 + 0.35 * (i % 8)))
                .toList();
    }

    /// @param share of the items for which `known` holds, that each person knows
    static Responses people(
            int people, List<Dichotomous> items, IntPredicate known, double share, RandomGenerator random) {
        var rows = new double[people][items.size()];
        for (var row : rows) {
            double theta = random.nextGaussian();
            for (int item = 0; item < items.size(); item++) {
                boolean knows = known.test(item) && random.nextDouble() < share;
                double chance = knows ? Preknowledge.KNOWN : items.get(item).probability(theta);
                row[item] = random.nextDouble() < chance ? 1 : 0;
            }
        }
        return Responses.of(rows);
    }
}
