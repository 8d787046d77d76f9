package dev.assay.psychometrics.assembly;

/// Exchanges items until every limit is obeyed: takes a limit that is missed, and the exchange that mends most.
///
/// Min-conflicts search, Minton, Johnston, Philips & Laird (1992), Artificial Intelligence 58; now and then it
/// takes a step that mends nothing, to get out of dead ends.
final class CountRepair {
    private static final int CANDIDATES = 16;
    private static final int WORSE_ONE_IN = 20;

    private final FormState form;
    private final Proposals proposals;
    private final ConstraintTable table;

    CountRepair(FormState form, Proposals proposals) {
        this.form = form;
        this.proposals = proposals;
        this.table = form.table;
    }

    /// Whether all limits are obeyed after so many exchanges at most.
    boolean repair(int steps) {
        for (int step = 0; step < steps && form.excess > 0; step++) {
            int limit = missed();
            boolean over = form.count[limit] > table.most[limit];
            if (over ? !exchangeOne(limit) : !bringOne(limit)) {
                return false;
            }
        }
        return form.excess == 0;
    }

    private int missed() {
        int start = proposals.below(form.count.length);
        for (int i = 0; ; i++) {
            int limit = i + start < form.count.length ? i + start : i + start - form.count.length;
            if (form.count[limit] < table.least[limit] || form.count[limit] > table.most[limit]) {
                return limit;
            }
        }
    }

    /// Takes in an item that the limit lacks, for the one that is missed least.
    private boolean bringOne(int limit) {
        int item = proposals.any(table.members[limit]);
        if (item == Proposals.NONE) {
            return false;
        }
        int before = form.excess;
        form.add(item);
        int best = 0;
        int least = Integer.MAX_VALUE;
        int others = form.size - 1;
        int start = proposals.below(others);
        for (int i = 0; i < others; i++) {
            int slot = i + start < others ? i + start : i + start - others;
            int cost = form.costOfRemoving(form.chosen[slot]);
            if (cost < least) {
                least = cost;
                best = slot;
            }
        }
        int out = form.chosen[best];
        form.removeAt(best);
        if (form.excess > before && proposals.below(WORSE_ONE_IN) > 0) {
            // what was added last has moved to the slot that fell free
            form.removeAt(slotOf(item));
            form.add(out);
        }
        return true;
    }

    /// Gives an item of which the limit has too many for one from elsewhere.
    private boolean exchangeOne(int limit) {
        int slot = memberSlot(limit);
        int out = form.chosen[slot];
        int before = form.excess;
        form.removeAt(slot);
        int best = Proposals.NONE;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < CANDIDATES; i++) {
            int item = proposals.from(source(out, limit));
            int cost = item == Proposals.NONE || item == out ? Integer.MAX_VALUE : form.costOfAdding(item);
            if (cost < least) {
                least = cost;
                best = item;
            }
        }
        boolean worse = best == Proposals.NONE || form.excess + least > before;
        form.add(best == Proposals.NONE || (worse && proposals.below(WORSE_ONE_IN) > 0) ? out : best);
        return true;
    }

    /// Where to look for another item: most often among those that count in another limit of this one.
    private int[] source(int out, int not) {
        var limits = table.limitsOf[out];
        int limit = limits[proposals.below(limits.length)];
        return table.members[limit == not ? 0 : limit];
    }

    private int memberSlot(int limit) {
        int start = proposals.below(form.size);
        for (int i = 0; ; i++) {
            int slot = i + start < form.size ? i + start : i + start - form.size;
            for (int own : table.limitsOf[form.chosen[slot]]) {
                if (own == limit) {
                    return slot;
                }
            }
        }
    }

    private int slotOf(int item) {
        int slot = 0;
        while (form.chosen[slot] != item) {
            slot++;
        }
        return slot;
    }
}
