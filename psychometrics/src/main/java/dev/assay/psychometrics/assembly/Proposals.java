package dev.assay.psychometrics.assembly;

import java.util.random.RandomGenerator;

/// Draws items at random: one at its exposure ceiling never, one near it seldom, one that the candidate has seen
/// hardly ever.
final class Proposals {
    static final int NONE = -1;
    private static final int SEEN_ONE_IN = 1024;

    private final FormState form;
    private final Availability available;
    private final Exposure exposure;
    private final double allowance;
    private final boolean weighted;
    private final RandomGenerator chance;
    /// Whether seen items are drawn at all.
    boolean openToSeen;

    Proposals(FormState form, Availability available, Exposure exposure, RandomGenerator chance) {
        this.form = form;
        this.available = available;
        this.exposure = exposure;
        this.allowance = exposure.allowance(form.table.blueprint.exposureCeiling());
        this.weighted = exposure.forms() > 0;
        this.chance = chance;
    }

    int below(int bound) {
        return (int) (((chance.nextLong() >>> 32) * bound) >>> 32);
    }

    /// One draw from a list; NONE where it fell on an item that is taken, barred or was spared.
    int from(int[] items) {
        int item = items[below(items.length)];
        return form.isChosen.get(item) || isSpared(item) ? NONE : item;
    }

    private boolean isSpared(int item) {
        byte state = available.of(item);
        if (state == Availability.BARRED) {
            return true;
        }
        if (state == Availability.SEEN && !(openToSeen && below(SEEN_ONE_IN) == 0)) {
            return true;
        }
        long uses = exposure.uses(item);
        return weighted && uses > 0 && below(1 << 30) * 0x1p-30 * allowance < uses;
    }

    /// Whether an item can be had at all, however seldom it is drawn.
    boolean isFree(int item, boolean seenToo) {
        byte state = available.of(item);
        return !form.isChosen.get(item)
                && (state == Availability.FREE || (state == Availability.SEEN && seenToo && openToSeen));
    }

    /// An item that fits beside all others, drawn from a list; NONE where there is none.
    int fitting(int[] items) {
        if (items.length == 0) {
            return NONE;
        }
        for (int i = 0; i < 24; i++) {
            int item = from(items);
            if (item != NONE && form.fits(item)) {
                return item;
            }
        }
        int unseen = next(items, false, true);
        return unseen == NONE && openToSeen ? next(items, true, true) : unseen;
    }

    /// Some item from a list, whether it fits or not.
    int any(int[] items) {
        if (items.length == 0) {
            return NONE;
        }
        for (int i = 0; i < 8; i++) {
            int item = from(items);
            if (item != NONE) {
                return item;
            }
        }
        int unseen = next(items, false, false);
        return unseen == NONE && openToSeen ? next(items, true, false) : unseen;
    }

    private int next(int[] items, boolean seenToo, boolean fitting) {
        int start = below(items.length);
        for (int i = 0; i < items.length; i++) {
            int item = items[i + start < items.length ? i + start : i + start - items.length];
            if (isFree(item, seenToo) && (!fitting || form.fits(item))) {
                return item;
            }
        }
        return NONE;
    }
}
