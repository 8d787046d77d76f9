package dev.assay.psychometrics.classical;

import dev.assay.psychometrics.data.ScoreGrid;
import java.util.Optional;
import java.util.OptionalDouble;

/// People who were presented one item, counted by their score on the rest and by whether something is so of
/// them.
final class RestCells {
    private final ScoreGrid grid;
    final int[] all;
    final int[] those;

    RestCells(ScoreGrid grid) {
        this.grid = grid;
        this.all = new int[grid.size()];
        this.those = new int[grid.size()];
    }

    /// @param right whether the person answered the item right, which then does not count for the rest
    /// @param so    whether the person is one of those
    void add(int person, boolean right, boolean so) {
        int cell = grid.cell(person, right ? -1 : 0);
        all[cell]++;
        those[cell] += so ? 1 : 0;
    }

    /// Whether people of a cell were presented anything else.
    boolean hasRest(int cell) {
        return all[cell] > 0 && grid.presented(cell) > 1;
    }

    double share(int cell) {
        return grid.share(cell, -1);
    }

    int count() {
        return sum(all);
    }

    int countOfThose() {
        return sum(those);
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    Optional<Facility> facility() {
        return count() == 0 ? Optional.empty() : Optional.of(new Facility(count(), countOfThose()));
    }

    /// Pearson's correlation between being one of those and the share right on the rest.
    OptionalDouble correlation() {
        long n = 0;
        long chosen = 0;
        double sum = 0;
        double low = 1;
        double high = 0;
        for (int cell = 0; cell < all.length; cell++) {
            if (hasRest(cell)) {
                n += all[cell];
                chosen += those[cell];
                sum += all[cell] * share(cell);
                low = Math.min(low, share(cell));
                high = Math.max(high, share(cell));
            }
        }
        if (chosen == 0 || chosen == n || low == high) {
            return OptionalDouble.empty();
        }
        double mean = sum / n;
        double squares = 0;
        double products = 0;
        for (int cell = 0; cell < all.length; cell++) {
            if (hasRest(cell)) {
                double deviation = share(cell) - mean;
                squares += all[cell] * deviation * deviation;
                products += those[cell] * deviation;
            }
        }
        double correlation = products / Math.sqrt(squares * ((double) chosen * (n - chosen) / n));
        return OptionalDouble.of(Math.clamp(correlation, -1, 1));
    }
}
