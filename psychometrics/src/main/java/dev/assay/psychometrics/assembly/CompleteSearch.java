package dev.assay.psychometrics.assembly;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Goes through all forms in order, cutting off what cannot become one, until it finds one, has proven that
/// there is none, or has worked long enough.
final class CompleteSearch {
    private static final long WORK = 4_000_000;

    private final ConstraintTable table;
    private final FormState form;
    private final boolean[] out;
    private final int[] byScore;
    private final int[] byInformation;
    private final boolean sums;
    private long work;

    /// A form, the proof that there is none, or neither.
    sealed interface Outcome {}

    record Found(int[] items) implements Outcome {}

    record Nothing() implements Outcome {}

    record Unfinished() implements Outcome {}

    private CompleteSearch(ConstraintTable table, Availability available, long work) {
        this.table = table;
        this.form = new FormState(table);
        this.work = work;
        this.out = new boolean[table.limitsOf.length];
        for (int item = 0; item < out.length; item++) {
            out[item] = available.isBarred(item);
        }
        this.byScore = rising(table.score);
        this.byInformation = rising(table.information);
        this.sums = table.leastInformation > 0 || table.highest < Double.POSITIVE_INFINITY;
    }

    static Outcome of(ConstraintTable table, Availability available) {
        return of(table, available, WORK);
    }

    static Outcome of(ConstraintTable table, Availability available, long work) {
        var search = new CompleteSearch(table, available, work);
        if (search.solved()) {
            return new Found(Arrays.copyOf(search.form.chosen, search.form.size));
        }
        return search.work > 0 ? new Nothing() : new Unfinished();
    }

    private static int[] rising(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(item -> values[item]))
                .mapToInt(item -> item)
                .toArray();
    }

    /// Leaves the form in place where it is solved.
    private boolean solved() {
        if (form.excess == 0) {
            return hasSums();
        }
        if (work <= 0 || (sums && !canReachSums())) {
            return false;
        }
        var candidates = candidatesOfTheTightest();
        if (candidates == null) {
            return false;
        }
        int tried = 0;
        boolean solved = false;
        while (tried < candidates.length && !solved && work > 0) {
            int item = candidates[tried];
            form.add(item);
            solved = solved();
            if (!solved) {
                form.removeAt(form.size - 1);
                out[item] = true;
                tried++;
            }
        }
        for (int i = 0; i < tried; i++) {
            out[candidates[i]] = false;
        }
        return solved;
    }

    private boolean hasSums() {
        return form.score >= table.lowest && form.score <= table.highest && form.information >= table.leastInformation;
    }

    /// Of the limit that still needs items and has least to spare; null where one has not enough.
    private int @Nullable [] candidatesOfTheTightest() {
        int tightest = -1;
        int spare = Integer.MAX_VALUE;
        for (int demand : table.demands) {
            int needed = table.least[demand] - form.count[demand];
            if (needed > 0) {
                int left = open(table.members[demand]) - needed;
                if (left < 0) {
                    return null;
                }
                if (left < spare) {
                    spare = left;
                    tightest = demand;
                }
            }
        }
        return Arrays.stream(table.members[tightest]).filter(this::isOpen).toArray();
    }

    private int open(int[] items) {
        int open = 0;
        for (int item : items) {
            open += isOpen(item) ? 1 : 0;
        }
        work -= items.length;
        return open;
    }

    private boolean isOpen(int item) {
        return !out[item] && !form.isChosen.get(item) && form.fits(item);
    }

    /// Whether the sums can still get to where they must if of the open items the best are taken.
    private boolean canReachSums() {
        int needed = table.blueprint.length() - form.size;
        return form.score + best(byScore, table.score, needed, true) >= table.lowest
                && form.score + best(byScore, table.score, needed, false) <= table.highest
                && form.information + best(byInformation, table.information, needed, true) >= table.leastInformation;
    }

    private double best(int[] rising, double[] values, int needed, boolean most) {
        double sum = 0;
        int left = needed;
        for (int i = 0; i < rising.length && left > 0; i++) {
            int item = rising[most ? rising.length - 1 - i : i];
            if (isOpen(item)) {
                sum += values[item];
                left--;
            }
            work--;
        }
        return sum;
    }
}
