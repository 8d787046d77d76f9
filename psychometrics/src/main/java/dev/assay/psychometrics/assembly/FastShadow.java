package dev.assay.psychometrics.assembly;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// A shadow test that is the one before with items exchanged one for one, as long as that brings information.
///
/// The one before holds all that was given and obeys the blueprint, so there always is one. It is a local best:
/// no single exchange improves on it.
public final class FastShadow implements ShadowTest {
    private final ConstraintTable table;
    private final Availability available;

    private FastShadow(ConstraintTable table, Availability available) {
        this.table = table;
        this.available = available;
    }

    /// @param history of the candidate; seen items are used in the first form where nothing else will do, and
    ///                never later
    public static FastShadow of(Blueprint blueprint, ItemPool pool, CandidateHistory history) {
        var available = new Availability(pool, blueprint.exposureCeiling(), history, Exposure.none(pool));
        return new FastShadow(ConstraintTable.of(blueprint, pool), available);
    }

    @Override
    public Optional<int[]> form(int[] previous, BitSet given, double[] information, RandomGenerator chance) {
        var start = previous.length > 0 ? Optional.of(previous) : first(chance);
        return start.map(items -> improved(items, given, information));
    }

    private Optional<int[]> first(RandomGenerator chance) {
        var found = new FormSearch(table, available, Exposure.none(table.pool), chance).search();
        return found.isPresent()
                ? found
                : CompleteSearch.of(table, available) instanceof CompleteSearch.Found complete
                        ? Optional.of(complete.items())
                        : Optional.empty();
    }

    private int[] improved(int[] items, BitSet given, double[] information) {
        var form = new FormState(table);
        for (int item : items) {
            form.add(item);
        }
        var best = IntStream.range(0, information.length)
                .filter(item -> available.of(item) == Availability.FREE && !given.get(item))
                .boxed()
                .sorted(Comparator.comparingDouble(item -> -information[item]))
                .mapToInt(item -> item)
                .toArray();
        while (exchanged(form, given, information, best)) {}
        return Arrays.copyOf(form.chosen, form.size);
    }

    /// Goes once through the candidates, best first, and puts each in the place of the poorest item that it may
    /// replace.
    private static boolean exchanged(FormState form, BitSet given, double[] information, int[] best) {
        boolean any = false;
        double poorest = poorest(form, given, information);
        for (int i = 0; i < best.length && information[best[i]] > poorest; i++) {
            int item = best[i];
            int slot = form.isChosen.get(item) ? -1 : slotFor(item, form, given, information);
            if (slot >= 0) {
                form.replace(slot, item);
                poorest = poorest(form, given, information);
                any = true;
            }
        }
        return any;
    }

    private static double poorest(FormState form, BitSet given, double[] information) {
        double least = Double.POSITIVE_INFINITY;
        for (int slot = 0; slot < form.size; slot++) {
            int item = form.chosen[slot];
            least = given.get(item) ? least : Math.min(least, information[item]);
        }
        return least;
    }

    private static int slotFor(int item, FormState form, BitSet given, double[] information) {
        int best = -1;
        double least = information[item];
        for (int slot = 0; slot < form.size; slot++) {
            int out = form.chosen[slot];
            if (!given.get(out)
                    && information[out] < least
                    && keepsSums(form, out, item)
                    && form.mayReplace(slot, item)) {
                least = information[out];
                best = slot;
            }
        }
        return best;
    }

    private static boolean keepsSums(FormState form, int out, int in) {
        var table = form.table;
        double score = form.score - table.score[out] + table.score[in];
        double information = form.information - table.information[out] + table.information[in];
        return score >= table.lowest + SumTuning.MARGIN
                && score <= table.highest - SumTuning.MARGIN
                && (table.leastInformation == 0 || information >= table.leastInformation + SumTuning.MARGIN);
    }
}
