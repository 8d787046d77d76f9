package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How many people are expected at each quadrature point of those who gave each pair of answers to each pair of items.
///
/// These counts are all that the second moments of complete-data scores need. A person adds their posterior once for
/// each pair of rows of [TableRows] that their answers point to, as whole numbers; where everyone was presented
/// everything, a row stands for four items. Many items need more counts than memory should hold at once, so they are
/// divided into steps, each of some columns of points and some of the rows, and each a pass over the data.
public final class PairStep implements Summation {
    /// How many counts one step may have: 64 MB of them.
    private static final int MOST_COUNTS = 1 << 23;

    private final TableEStep table;
    private final int unitItems;
    private final int firstColumn;
    private final int columns;
    private final int firstUnit;
    private final int endUnit;

    /// From one pair of units to the next.
    private final int stride;

    /// From one column to the next.
    private final int slice;

    private PairStep(TableEStep table, int firstColumn, int columns, int firstUnit, int endUnit) {
        this.table = table;
        this.unitItems = table.tableRows.unitItems();
        this.firstColumn = firstColumn;
        this.columns = columns;
        this.firstUnit = firstUnit;
        this.endUnit = endUnit;
        this.stride = stride(table);
        this.slice = (int) (pairs(firstUnit, endUnit) * stride);
    }

    /// The steps that together count all pairs.
    ///
    /// @param totals of all people, also of those whom other machines sum
    public static List<PairStep> of(ItemCurves items, NormalNodes population, Totals totals) {
        return of(items, population, totals, MOST_COUNTS);
    }

    static List<PairStep> of(ItemCurves items, NormalNodes population, Totals totals, int mostCounts) {
        var table = new TableEStep(items, population, totals.isComplete());
        int units = units(table);
        var steps = new ArrayList<PairStep>();
        for (int first = 0; first < units; ) {
            int end = first + 1;
            while (end < units && pairs(first, end + 1) * stride(table) <= mostCounts) {
                end++;
            }
            long ofColumn = pairs(first, end) * stride(table);
            int columns = (int) Math.clamp(mostCounts / ofColumn, 1, table.columns());
            for (int column = 0; column < table.columns(); column += columns) {
                int some = Math.min(columns, table.columns() - column);
                steps.add(new PairStep(table, column, some, first, end));
            }
            first = end;
        }
        return steps;
    }

    private static int units(TableEStep table) {
        return table.tableRows.count() >> table.tableRows.unitItems();
    }

    private static int stride(TableEStep table) {
        return Lanes.WIDTH << (2 * table.tableRows.unitItems());
    }

    /// How many pairs there are of a unit from `first` to below `end` with itself or one before it.
    private static long pairs(int first, int end) {
        return triangle(end) - triangle(first);
    }

    private static long triangle(int unit) {
        return unit * (unit + 1L) / 2;
    }

    @Override
    public Tally tally() {
        return new Tally(columns * slice);
    }

    @Override
    public boolean readsRows() {
        return table.readsRows();
    }

    @Override
    public void prepare(People people) {
        table.prepare(people);
    }

    @Override
    public void add(People people, Tally tally) {
        var posteriors = table.posteriors();
        var population = new double[table.columns() * Lanes.WIDTH];
        var places = new int[table.tableRows.items()];
        var shares = new long[Lanes.WIDTH];
        for (var batch : people.batches(table.tableRows, true)) {
            posteriors.fill(batch, population);
            Arrays.fill(population, 0);
            for (int column = 0; column < columns; column++) {
                for (int person = 0; person < batch.people(); person++) {
                    if ((posteriors.columns[person] >>> (firstColumn + column) & 1) != 0) {
                        int from = (firstColumn + column) * Lanes.STRIDE + person * Lanes.WIDTH;
                        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                            shares[lane] = TableEStep.SHARES.steps(posteriors.values[from + lane]);
                        }
                        add(posteriors.lanes, batch, person, shares, places, tally.sums, column * slice);
                    }
                }
            }
        }
    }

    private void add(Lanes lanes, Batch batch, int person, long[] shares, int[] places, long[] sums, int slice) {
        int start = batch.ends()[person];
        int end = batch.ends()[person + 1];
        int mask = (1 << unitItems) - 1;
        for (int k = start; k < end; k++) {
            int unit = batch.rows()[k] >> unitItems;
            if (unit >= endUnit) {
                return;
            }
            int row = batch.rows()[k] & mask;
            places[k - start] = unit * stride + row * Lanes.WIDTH;
            if (unit >= firstUnit) {
                int first = slice + (int) pairs(firstUnit, unit) * stride + (row << unitItems) * Lanes.WIDTH;
                lanes.addToEach(sums, first, places, k - start + 1, shares);
            }
        }
    }

    /// Takes what is expected of two items.
    @FunctionalInterface
    public interface Pairs {

        /// @param item   not before `other`; may be the same
        /// @param node   the first of the quadrature points
        /// @param counts of answers 2 x + y, where x is that to `item` and y to `other`: the people expected at
        ///               this point and those after it; overwritten afterwards
        void visit(int item, int other, int node, double[][] counts);
    }

    /// Passes on what the tally of all people says.
    public void visit(Tally tally, Pairs pairs) {
        var counts = new double[4][Lanes.WIDTH];
        for (int column = 0; column < columns; column++) {
            for (int unit = firstUnit; unit < endUnit; unit++) {
                for (int other = 0; other <= unit; other++) {
                    int from = column * slice + ((int) pairs(firstUnit, unit) + other) * stride;
                    for (int i = 0; i < unitItems * unitItems; i++) {
                        int item = unit * unitItems + i / unitItems;
                        int second = other * unitItems + i % unitItems;
                        if (item < table.tableRows.items() && second <= item) {
                            gather(tally.sums, from, i, counts);
                            pairs.visit(item, second, (firstColumn + column) * Lanes.WIDTH, counts);
                        }
                    }
                }
            }
        }
    }

    /// Of the answers to two items, which stand at places of their units.
    private void gather(long[] sums, int from, int places, double[][] counts) {
        var steps = new long[4][Lanes.WIDTH];
        int rows = 1 << unitItems;
        for (int row = 0; row < rows; row++) {
            for (int other = 0; other < rows; other++) {
                var of = steps[2 * (row >> (places / unitItems) & 1) + (other >> (places % unitItems) & 1)];
                int at = from + (row * rows + other) * Lanes.WIDTH;
                for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                    of[lane] += sums[at + lane];
                }
            }
        }
        for (int answers = 0; answers < 4; answers++) {
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                counts[answers][lane] = TableEStep.SHARES.of(steps[answers][lane]);
            }
        }
    }
}
