package dev.assay.psychometrics.calibration.polytomous;

import dev.assay.psychometrics.numeric.Grid;

/// Sums over people in whole steps of two grids, so that neither order nor threads matter.
final class OrderedTally {
    static final Grid SHARES = Grid.ofBits(38);
    static final Grid LOGS = Grid.ofBits(28);

    long logs;
    final long[] population;
    final long[][] counts;

    /// @param rows  how many scores there are on all items together
    /// @param nodes how many there are
    OrderedTally(int rows, int nodes) {
        this.population = new long[nodes];
        this.counts = new long[rows][nodes];
    }

    void add(OrderedTally other) {
        logs += other.logs;
        add(population, other.population);
        for (int row = 0; row < counts.length; row++) {
            add(counts[row], other.counts[row]);
        }
    }

    private static void add(long[] to, long[] from) {
        for (int q = 0; q < to.length; q++) {
            to[q] += from[q];
        }
    }

    static double[] people(long[] steps) {
        var people = new double[steps.length];
        for (int q = 0; q < people.length; q++) {
            people[q] = SHARES.of(steps[q]);
        }
        return people;
    }
}
