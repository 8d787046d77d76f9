package dev.assay.psychometrics.assembly;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Looks for one form: draws items limit by limit, mends the counts, then the sums; begins anew where that fails.
final class FormSearch {
    private static final int REPAIRS = 400;
    private static final int FINE_TUNING = 600;
    private static final int COARSE_TUNING = 6_000;
    private static final int KICKS_WHERE_RIGHT = 4;
    private static final int KICKS = 40;
    private static final int EXCHANGES_A_KICK = 3;
    private static final int TRIES_WITHOUT_SEEN = 4;
    static final int TRIES = 12;

    private final ConstraintTable table;
    private final FormState form;
    private final Proposals proposals;
    private final CountRepair repair;
    private final SumTuning tuning;
    private final Availability available;

    FormSearch(ConstraintTable table, Availability available, Exposure exposure, RandomGenerator chance) {
        this.table = table;
        this.available = available;
        this.form = new FormState(table);
        this.proposals = new Proposals(form, available, exposure, chance);
        this.repair = new CountRepair(form, proposals);
        this.tuning = new SumTuning(form, proposals);
    }

    /// The indices of a form, if one was found.
    Optional<int[]> search() {
        if (available.anySeen()) {
            for (int i = 0; i < TRIES_WITHOUT_SEEN; i++) {
                if (tried()) {
                    return Optional.of(shuffled());
                }
            }
            proposals.openToSeen = true;
        }
        for (int i = 0; i < TRIES; i++) {
            if (tried()) {
                return Optional.of(shuffled());
            }
        }
        return Optional.empty();
    }

    private boolean tried() {
        form.clear();
        for (int demand : table.demands) {
            fill(demand);
        }
        if (!isFull() || !repair.repair(REPAIRS)) {
            return false;
        }
        tuning.tune(FINE_TUNING, COARSE_TUNING);
        for (int kick = 0; tuning.distance() > 0 && kick < (tuning.isRight() ? KICKS_WHERE_RIGHT : KICKS); kick++) {
            kick();
        }
        return tuning.isRight();
    }

    /// Where no single exchange gets nearer, some that break limits are made, mended and tuned, and taken back
    /// where that got no nearer. Iterated local search, Lourenço, Martin & Stützle (2003), Handbook of
    /// Metaheuristics.
    private void kick() {
        double before = tuning.distance();
        var kept = Arrays.copyOf(form.chosen, form.size);
        for (int i = 0; i < EXCHANGES_A_KICK; i++) {
            int slot = proposals.below(form.size);
            int item = proposals.from(tuning.source(form.chosen[slot]));
            if (item != Proposals.NONE) {
                form.replace(slot, item);
            }
        }
        boolean mended = repair.repair(REPAIRS);
        if (mended) {
            tuning.tune(FINE_TUNING, FINE_TUNING);
        }
        if (!mended || tuning.distance() > before) {
            form.clear();
            for (int item : kept) {
                form.add(item);
            }
        }
    }

    private void fill(int demand) {
        while (form.count[demand] < table.least[demand] && form.size < form.chosen.length - 1) {
            int item = proposals.fitting(table.members[demand]);
            if (item == Proposals.NONE) {
                return;
            }
            form.add(item);
        }
    }

    /// Fills slots in which nothing fits with what is wrong least, for repair to mend.
    private boolean isFull() {
        while (form.size < form.chosen.length - 1) {
            int best = Proposals.NONE;
            for (int i = 0; i < 16; i++) {
                int item = proposals.any(table.members[0]);
                if (item == Proposals.NONE) {
                    return false;
                }
                best = best == Proposals.NONE || form.costOfAdding(item) < form.costOfAdding(best) ? item : best;
            }
            form.add(best);
        }
        return true;
    }

    private int[] shuffled() {
        var items = Arrays.copyOf(form.chosen, form.size);
        for (int last = items.length - 1; last > 0; last--) {
            int other = proposals.below(last + 1);
            int moved = items[last];
            items[last] = items[other];
            items[other] = moved;
        }
        return items;
    }
}
