package dev.assay.psychometrics.assembly;

import java.util.Set;

/// Which items of a pool may stand in the next form of one candidate.
final class Availability {
    static final byte FREE = 0;
    static final byte SEEN = 1;
    static final byte BARRED = 2;

    private final byte[] state;
    private final int seen;

    /// Forbidden items and those at their exposure ceiling are barred.
    Availability(ItemPool pool, double ceiling, CandidateHistory history, Exposure exposure) {
        if (!exposure.isOf(pool)) {
            throw new IllegalArgumentException("the exposure counts another pool; make it with Exposure.of(pool, ...)");
        }
        state = new byte[pool.size()];
        seen = mark(pool, history.seen(), SEEN);
        mark(pool, history.forbidden(), BARRED);
        double allowance = exposure.allowance(ceiling);
        if (exposure.forms() >= allowance) {
            for (int i = 0; i < state.length; i++) {
                if (exposure.uses(i) >= allowance) {
                    state[i] = BARRED;
                }
            }
        }
    }

    private int mark(ItemPool pool, Set<String> ids, byte as) {
        int marked = 0;
        for (var id : ids) {
            int index = pool.indexOf(id);
            if (index >= 0) {
                state[index] = as;
                marked++;
            }
        }
        return marked;
    }

    byte of(int item) {
        return state[item];
    }

    boolean isBarred(int item) {
        return state[item] == BARRED;
    }

    boolean anySeen() {
        return seen > 0;
    }

    int countFree(int[] items) {
        int free = 0;
        for (int item : items) {
            free += isBarred(item) ? 0 : 1;
        }
        return free;
    }
}
