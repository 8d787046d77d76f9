package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.numeric.Grid;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;

/// For any items that are right or wrong, presented to everyone or not.
///
/// The log-likelihood at all nodes is a sum of [TableRows] of one table, and what is expected is added to the same rows
/// of
/// a second one. Both are cut into slices of [Lanes#WIDTH] nodes, which are small enough to stay in the processor's
/// nearest cache while a [Batch] of people is looked up.
final class TableEStep implements EStep {
    static final Grid SHARES = Grid.ofBits(39);
    private static final Grid LOGS = Grid.ofBits(30);

    private final int items;
    private final Made made;
    private final Rows rows;
    final TableRows tableRows;
    private final double[] table;
    private final double[] base;
    private final Optional<Window> window;

    TableEStep(ItemCurves items, NormalNodes population, boolean complete) {
        this.made = new Made(items, population, complete);
        this.items = items.size();
        this.rows = Rows.of(population);
        this.tableRows = TableRows.of(items.size(), complete);
        this.table = new double[tableRows.count() * rows.length()];
        this.base = rows.logWeights().clone();
        fill(new LogChances(items, rows));
        boolean concave = !items.isGuessed() && rows.columns() == Window.COLUMNS;
        this.window = concave ? Optional.of(new Window(middles())) : Optional.empty();
    }

    private Object writeReplace() {
        return made;
    }

    private record Made(ItemCurves items, NormalNodes population, boolean complete) implements Serializable {
        private Object readResolve() {
            return new TableEStep(items, population, complete);
        }
    }

    /// Where a row has the entry of a node.
    private int place(int row, int q) {
        return slice(q / Lanes.WIDTH) + row * Lanes.WIDTH + q % Lanes.WIDTH;
    }

    private int slice(int column) {
        return column * tableRows.count() * Lanes.WIDTH;
    }

    /// The entries in the middle of each slice: first of the base, then of each row.
    private double[] middles() {
        var middles = new double[(1 + tableRows.count()) * Window.COLUMNS];
        for (int column = 0; column < Window.COLUMNS; column++) {
            int q = column * Lanes.WIDTH + Window.MIDDLE;
            middles[column] = base[q];
            for (int row = 0; row < tableRows.count(); row++) {
                middles[(1 + row) * Window.COLUMNS + column] = table[place(row, q)];
            }
        }
        return middles;
    }

    private void fill(LogChances logs) {
        boolean complete = tableRows.complete();
        for (int item = 0; item < items; item++) {
            for (int q = 0; q < rows.length(); q++) {
                double wrong = logs.of(item, 0, q);
                double right = logs.of(item, 1, q);
                if (complete) {
                    base[q] = logs.round(base[q]) + wrong;
                    table[place(tableRows.ofPattern(item, TableRows.bit(item)), q)] = right - wrong;
                } else {
                    table[place(TableRows.ofScore(item, 0), q)] = wrong;
                    table[place(TableRows.ofScore(item, 1), q)] = right;
                }
            }
        }
        for (int item = 0; complete && item < items; item += TableRows.PATTERN_ITEMS) {
            fillPatterns(item);
        }
    }

    /// A pattern is one without its lowest item, and that item.
    private void fillPatterns(int item) {
        for (int pattern = 1; pattern < TableRows.PATTERNS; pattern++) {
            int rest = pattern & (pattern - 1);
            for (int q = 0; rest != 0 && q < rows.length(); q++) {
                table[place(tableRows.ofPattern(item, pattern), q)] = table[place(tableRows.ofPattern(item, rest), q)]
                        + table[place(tableRows.ofPattern(item, pattern ^ rest), q)];
            }
        }
    }

    @Override
    public Tally tally() {
        return new Tally(1 + rows.length() + table.length);
    }

    @Override
    public boolean readsRows() {
        return true;
    }

    @Override
    public void prepare(People people) {
        people.batches(tableRows, true);
    }

    @Override
    public void add(People people, Tally tally) {
        var scratch = new Scratch();
        int done = 0;
        for (var batch : people.batches(tableRows, true)) {
            scratch.add(batch);
            done += batch.people();
            if (done + Batch.PEOPLE > CHUNK) {
                scratch.flush(tally);
                done = 0;
            }
        }
        scratch.flush(tally);
    }

    /// The means and standard deviations of the posteriors of ability, from a place on.
    void summarise(People people, double[] means, double[] deviations, int from) {
        var posteriors = new Posteriors();
        int at = from;
        for (var batch : people.batches(tableRows, false)) {
            posteriors.look(batch);
            for (int person = 0; person < batch.people(); person++, at++) {
                double sum = posteriors.exponentials(person);
                int first = person * Lanes.WIDTH;
                double mean = posteriors.lanes.dot(posteriors.values, first, rows.nodes()) / sum;
                double square = posteriors.lanes.dot(posteriors.values, first, rows.squares()) / sum;
                means[at] = mean;
                deviations[at] = Math.sqrt(Math.max(square - mean * mean, 0));
            }
        }
    }

    /// How many places of [Lanes#WIDTH] nodes each there are.
    int columns() {
        return rows.columns();
    }

    /// Room for the posteriors of a batch, for one thread.
    Posteriors posteriors() {
        return new Posteriors();
    }

    /// The posteriors of some people, one batch after the other.
    final class Posteriors {
        final Lanes lanes = Lanes.best();

        /// In the order of [Lanes]; only in columns that matter.
        final double[] values = new double[rows.columns() * Lanes.STRIDE];

        /// Of each person a bit for each column that matters.
        final int[] columns = new int[Batch.PEOPLE];

        private final double[] middles = new double[Lanes.STRIDE];
        private final double[] most = new double[1];

        /// Leaves the logarithms of the posteriors of some people.
        private void look(Batch batch) {
            Arrays.fill(columns, -1);
            window.ifPresent(known -> known.choose(lanes, batch, middles, columns));
            for (int column = 0; column < rows.columns(); column++) {
                lanes.sum(batch, columns, column, base, table, slice(column), values);
            }
        }

        private double exponentials(int person) {
            return lanes.exponentials(values, person * Lanes.WIDTH, rows.columns(), columns[person], most);
        }

        /// Leaves the posteriors of some people, rounded to multiples of [#SHARES], and adds them up.
        ///
        /// @return the log-likelihood of their answers, summed
        double fill(Batch batch, double[] population) {
            look(batch);
            double logs = 0;
            for (int person = 0; person < batch.people(); person++) {
                double sum = exponentials(person);
                logs += LOGS.round(most[0] + StrictMath.log(sum));
                lanes.scaleAndRound(values, person * Lanes.WIDTH, 1 / sum, SHARES.shift(), population);
            }
            return logs;
        }
    }

    /// What one thread needs.
    private final class Scratch {
        private final Posteriors posteriors = new Posteriors();
        private final double[] expected = new double[table.length];
        private final double[] population = new double[rows.length()];
        private double logs;

        private void add(Batch batch) {
            logs += posteriors.fill(batch, population);
            int some = 0;
            for (int person = 0; person < batch.people(); person++) {
                some |= posteriors.columns[person];
            }
            for (int column = 0; column < rows.columns(); column += 2) {
                if ((some >>> column & 3) != 0) {
                    posteriors.lanes.scatter(
                            batch, column, posteriors.values, expected, slice(column), slice(column + 1));
                }
            }
        }

        private void flush(Tally tally) {
            tally.sums[0] += LOGS.steps(logs);
            logs = 0;
            tally.flush(population, SHARES, 1);
            tally.flush(expected, SHARES, 1 + population.length);
        }
    }

    @Override
    public Expectations expectations(Tally tally) {
        int width = rows.length();
        var population = new double[width];
        for (int q = 0; q < width; q++) {
            population[q] = SHARES.of(tally.sums[1 + q]);
        }
        var presented = new double[items][width];
        var rightAt = new double[items][width];
        var right = new double[items];
        var ability = new double[items];
        for (int item = 0; item < items; item++) {
            for (int q = 0; q < width; q++) {
                rightAt[item][q] = SHARES.of(steps(tally, item, q, 1));
                presented[item][q] =
                        tableRows.complete() ? population[q] : rightAt[item][q] + SHARES.of(steps(tally, item, q, 0));
                right[item] += rightAt[item][q];
                ability[item] += rightAt[item][q] * rows.nodes()[q];
            }
        }
        return new Expectations(LOGS.of(tally.sums[0]), rows.nodes(), population, presented, right, ability, rightAt);
    }

    private long steps(Tally tally, int item, int q, int score) {
        int first = 1 + rows.length();
        if (!tableRows.complete()) {
            return tally.sums[first + place(TableRows.ofScore(item, score), q)];
        }
        long steps = 0;
        for (int pattern = 0; pattern < TableRows.PATTERNS; pattern++) {
            if ((pattern & TableRows.bit(item)) != 0) {
                steps += tally.sums[first + place(tableRows.ofPattern(item, pattern), q)];
            }
        }
        return steps;
    }
}
