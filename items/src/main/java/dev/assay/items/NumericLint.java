package dev.assay.items;

import dev.assay.items.expression.ExpressionFailure;
import dev.assay.items.source.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tries every tuple of a numeric model.
final class NumericLint {
    /// A key that is more often than this the smallest (or the second, ...) of its options can be guessed by its place.
    private static final double PREDICTABLE = 0.85;

    private static final int SMALLEST_SAMPLE = 20;

    private static final int DRAWS = 50_000;

    private NumericLint() {}

    static void check(NumericModel model, Problems problems) {
        Space space = new Space(model);
        try {
            visitAll(model, space);
        } catch (ExpressionFailure failure) {
            ItemLint.error(model, problems, failure.getMessage() + " for " + space.last);
            return;
        }
        if (space.valid == 0) {
            ItemLint.error(model, problems, "the guards leave nothing to ask");
            return;
        }
        if (space.valid * 200 < space.visited) {
            ItemLint.warning(model, problems, "the guards leave less than one tuple in 200; narrow the parameters");
        }
        space.inexact.ifPresent(tuple ->
                ItemLint.error(model, problems, "an entered answer must be exact as shown, and is not for " + tuple));
        warnIfPredictable(model, space, problems);
    }

    private static void visitAll(NumericModel model, Space space) {
        if (Tuples.count(model.params()) <= Tuples.MOST_LISTED) {
            Tuples.forEach(model.params(), space::visit);
            return;
        }
        var draws = new SeededDraws(new byte[16], "lint");
        for (int i = 0; i < DRAWS; i++) {
            space.visit(Tuples.drawn(model.params(), draws));
        }
    }

    private static void warnIfPredictable(NumericModel model, Space space, Problems problems) {
        if (model.format() == Format.ENTRY || space.valid < SMALLEST_SAMPLE) {
            return;
        }
        double most = space.keyPlaces.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        if (most / space.valid > PREDICTABLE) {
            ItemLint.warning(
                    model,
                    problems,
                    "the key stands at one place in more than " + Math.round(PREDICTABLE * 100)
                            + "% of the variants; add distractors on its other side");
        }
    }

    /// What the tuples of a model come to.
    private static final class Space {
        private final NumericModel model;
        private final Map<Integer, Double> keyPlaces = new HashMap<>();
        private final Set<String> seen = new HashSet<>();
        private Optional<String> inexact = Optional.empty();
        private long visited;
        private long valid;
        private String last = "";

        Space(NumericModel model) {
            this.model = model;
        }

        void visit(Map<String, ParameterValue> tuple) {
            last = Tuples.name(tuple);
            visited++;
            Optional<NumericCase> solved = NumericCase.of(model, tuple);
            if (solved.isEmpty() || !solved.get().isAskable(model.format()) || !seen.add(last)) {
                return;
            }
            valid++;
            NumericCase found = solved.get();
            if (model.format() == Format.ENTRY
                    && model.tolerance().isNone()
                    && found.exactKey().compareTo(found.key()) != 0) {
                inexact = Optional.of(last);
            }
            addPlaces(found);
        }

        // Each way of drawing the distractors is as likely as any other; the key stands after those that are smaller.
        private void addPlaces(NumericCase found) {
            List<NumericCase.Wrong> wrong = found.wrong();
            int shown = Math.min(wrong.size(), model.options() - 1);
            int smaller = (int) wrong.stream()
                    .filter(other -> other.value().compareTo(found.key()) < 0)
                    .count();
            int larger = wrong.size() - smaller;
            double ways = choose(wrong.size(), shown);
            for (int place = Math.max(0, shown - larger); place <= Math.min(smaller, shown); place++) {
                keyPlaces.merge(place, choose(smaller, place) * choose(larger, shown - place) / ways, Double::sum);
            }
        }

        private static double choose(int n, int k) {
            double ways = 1;
            for (int i = 1; i <= k; i++) {
                ways = ways * (n - k + i) / i;
            }
            return ways;
        }
    }
}
