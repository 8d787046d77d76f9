package dev.assay.psychometrics.assembly;

import java.util.Map;

/// How often each item stood in forms.
///
/// Changes with every form that is added; for use by one thread at a time.
public final class Exposure {
    private final ItemPool pool;
    private final long[] uses;
    private long forms;

    private Exposure(ItemPool pool) {
        this.pool = pool;
        this.uses = new long[pool.size()];
    }

    /// Before the first form.
    public static Exposure none(ItemPool pool) {
        return new Exposure(pool);
    }

    /// @param forms how many there were
    /// @param uses  in how many of them each id stood; ids that the pool does not have are passed over
    public static Exposure of(ItemPool pool, long forms, Map<String, Long> uses) {
        var exposure = new Exposure(pool);
        if (!(forms >= 0)) {
            throw new IllegalArgumentException("the number of forms must be 0 or more, not " + forms);
        }
        exposure.forms = forms;
        uses.forEach((id, count) -> {
            if (!(count >= 0 && count <= forms)) {
                throw new IllegalArgumentException(id + " stood in " + count + " of " + forms + " forms");
            }
            if (pool.indexOf(id) >= 0) {
                exposure.uses[pool.indexOf(id)] = count;
            }
        });
        return exposure;
    }

    /// Counts a form that is given to someone.
    public void add(Form form) {
        forms++;
        for (var id : form.items()) {
            int index = pool.indexOf(id);
            if (index >= 0) {
                uses[index]++;
            }
        }
    }

    public long forms() {
        return forms;
    }

    public long uses(int index) {
        return uses[index];
    }

    /// The share of forms that each item stood in, by index; zeros before the first form.
    public double[] shares() {
        var shares = new double[uses.length];
        for (int i = 0; i < shares.length && forms > 0; i++) {
            shares[i] = (double) uses[i] / forms;
        }
        return shares;
    }

    /// Whether an item may stand in the next form under a ceiling.
    public boolean allows(int index, double ceiling) {
        return uses[index] < allowance(ceiling);
    }

    /// How many uses an item must have fewer than, to stand in the next form.
    double allowance(double ceiling) {
        // 0.1 * 30 is a little above 3 in doubles
        return ceiling * (forms + 1) - 1e-9;
    }

    boolean isOf(ItemPool other) {
        return pool == other;
    }
}
