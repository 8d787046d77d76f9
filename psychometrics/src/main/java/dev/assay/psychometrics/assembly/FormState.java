package dev.assay.psychometrics.assembly;

import java.util.Arrays;
import java.util.BitSet;

/// A form in the making: which items it has, how many of them each limit counts, and the sums at the cut.
final class FormState {
    final ConstraintTable table;
    /// The first [#size] are the items.
    final int[] chosen;
    final int[] count;
    final BitSet isChosen;
    int size;
    /// By how many items the limits are missed, all together.
    int excess;

    double score;
    double information;

    FormState(ConstraintTable table) {
        this.table = table;
        // one more than the form has, for exchanges that take the new item in first
        this.chosen = new int[table.blueprint.length() + 1];
        this.count = new int[table.least.length];
        this.isChosen = new BitSet(table.limitsOf.length);
        clear();
    }

    void clear() {
        size = 0;
        score = 0;
        information = 0;
        isChosen.clear();
        Arrays.fill(count, 0);
        excess = 0;
        for (int demand : table.demands) {
            excess += table.least[demand];
        }
    }

    void add(int item) {
        excess += costOfAdding(item);
        for (int limit : table.limitsOf[item]) {
            count[limit]++;
        }
        chosen[size++] = item;
        isChosen.set(item);
        score += table.score[item];
        information += table.information[item];
    }

    /// Takes an item out; the last takes its slot.
    void removeAt(int slot) {
        int item = chosen[slot];
        excess += costOfRemoving(item);
        for (int limit : table.limitsOf[item]) {
            count[limit]--;
        }
        chosen[slot] = chosen[--size];
        isChosen.clear(item);
        score -= table.score[item];
        information -= table.information[item];
    }

    /// By how much the excess grows; below 0 where the item is needed.
    int costOfAdding(int item) {
        int cost = 0;
        for (int limit : table.limitsOf[item]) {
            int now = count[limit];
            cost += now >= table.most[limit] ? 1 : now < table.least[limit] ? -1 : 0;
        }
        return cost;
    }

    int costOfRemoving(int item) {
        int cost = 0;
        for (int limit : table.limitsOf[item]) {
            int now = count[limit];
            cost += now > table.most[limit] ? -1 : now <= table.least[limit] ? 1 : 0;
        }
        return cost;
    }

    /// Whether no limit is full for an item that is not in the form.
    boolean fits(int item) {
        for (int limit : table.limitsOf[item]) {
            if (count[limit] >= table.most[limit]) {
                return false;
            }
        }
        return true;
    }

    /// Whether the counts stay as right as they are when one item takes another's place.
    boolean mayReplace(int slot, int item) {
        int out = chosen[slot];
        for (int limit : table.limitsOf[out]) {
            count[limit]--;
        }
        boolean right = fits(item);
        for (int limit : table.limitsOf[item]) {
            count[limit]++;
        }
        for (int limit : table.limitsOf[out]) {
            right &= count[limit] >= table.least[limit];
            count[limit]++;
        }
        for (int limit : table.limitsOf[item]) {
            count[limit]--;
        }
        return right;
    }

    void replace(int slot, int item) {
        removeAt(slot);
        add(item);
    }
}
