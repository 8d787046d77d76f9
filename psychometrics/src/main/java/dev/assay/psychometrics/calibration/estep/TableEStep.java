package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.numeric.Grid;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.util.Optional;

/// For any items that are right or wrong, presented to everyone or not.
///
/// The log-likelihood at all nodes is a sum of rows of one table: where everyone was presented everything, a row for
/// each
/// of the 16 patterns of four items at a time; else two rows an item, for wrong and right. What is expected is added to
/// rows at the same places of a second table. Both tables are cut into slices of [Lanes#WIDTH] nodes, which are small
/// enough to stay in the processor's nearest cache while some hundred people are looked up.
final class TableEStep implements EStep {
    private static final Grid SHARES = Grid.ofBits(39);
    private static final Grid LOGS = Grid.ofBits(30);
    private static final int PATTERN_ITEMS = 4;
    private static final int PATTERNS = 1 << PATTERN_ITEMS;
    private static final int PEOPLE = 256;

    private final int items;
    private final Rows rows;
    private final boolean complete;
    private final int tableRows;
    private final double[] table;
    private final double[] base;
    private final Optional<Window> window;

    TableEStep(ItemCurves items, NormalNodes population, boolean complete) {
        this.items = items.size();
        this.rows = Rows.of(population);
        this.complete = complete;
        this.tableRows = complete ? (items.size() + PATTERN_ITEMS - 1) / PATTERN_ITEMS * PATTERNS : 2 * items.size();
        this.table = new double[tableRows * rows.length()];
        this.base = rows.logWeights().clone();
        fill(new LogChances(items, rows));
        boolean concave = !items.isGuessed() && rows.length() == Window.COLUMNS * Lanes.WIDTH;
        this.window = concave ? Optional.of(new Window(middles(base), middleRows())) : Optional.empty();
    }

    /// The entries of a row in the middle of each slice.
    private static double[] middles(double[] row) {
        var middles = new double[Window.COLUMNS];
        for (int column = 0; column < middles.length; column++) {
            middles[column] = row[column * Lanes.WIDTH + Window.MIDDLE];
        }
        return middles;
    }

    private double[] middleRows() {
        var middles = new double[tableRows * Window.COLUMNS];
        for (int row = 0; row < tableRows; row++) {
            for (int column = 0; column < Window.COLUMNS; column++) {
                middles[row * Lanes.WIDTH + column] = table[place(row, column * Lanes.WIDTH + Window.MIDDLE)];
            }
        }
        return middles;
    }

    /// Where a row has the entry of a node.
    private int place(int row, int q) {
        return (q / Lanes.WIDTH * tableRows + row) * Lanes.WIDTH + q % Lanes.WIDTH;
    }

    private static int patternRow(int item, int pattern) {
        return item / PATTERN_ITEMS * PATTERNS + pattern;
    }

    private static int bit(int item) {
        return 1 << item % PATTERN_ITEMS;
    }

    private void fill(LogChances logs) {
        for (int item = 0; item < items; item++) {
            for (int q = 0; q < rows.length(); q++) {
                double wrong = logs.of(item, 0, q);
                double right = logs.of(item, 1, q);
                if (complete) {
                    base[q] = logs.round(base[q]) + wrong;
                    table[place(patternRow(item, bit(item)), q)] = right - wrong;
                } else {
                    table[place(2 * item, q)] = wrong;
                    table[place(2 * item + 1, q)] = right;
                }
            }
        }
        for (int item = 0; complete && item < items; item += PATTERN_ITEMS) {
            fillPatterns(item);
        }
    }

    /// A pattern is one without its lowest item, and that item.
    private void fillPatterns(int item) {
        for (int pattern = 1; pattern < PATTERNS; pattern++) {
            int rest = pattern & (pattern - 1);
            for (int q = 0; rest != 0 && q < rows.length(); q++) {
                table[place(patternRow(item, pattern), q)] =
                        table[place(patternRow(item, rest), q)] + table[place(patternRow(item, pattern ^ rest), q)];
            }
        }
    }

    @Override
    public Tally tally() {
        return new Tally(1 + rows.length() + table.length);
    }

    @Override
    public void add(Responses responses, int from, int to, Tally tally) {
        var scratch = new Scratch();
        for (int start = from; start < to; start += CHUNK) {
            int end = Math.min(to, start + CHUNK);
            for (int some = start; some < end; some += PEOPLE) {
                scratch.add(responses, some, Math.min(end, some + PEOPLE));
            }
            scratch.flush(tally);
        }
    }

    /// Of rows `from` to below `to` the means and standard deviations of the posteriors of ability.
    void summarise(Responses responses, int from, int to, double[] means, double[] deviations) {
        var scratch = new Scratch();
        int length = rows.length();
        for (int some = from; some < to; some += PEOPLE) {
            int end = Math.min(to, some + PEOPLE);
            scratch.look(responses, some, end);
            for (int person = some; person < end; person++) {
                int at = (person - some) * length;
                double sum = scratch.exponentials(person - some);
                double mean = scratch.lanes.dot(scratch.posteriors, at, rows.nodes()) / sum;
                double square = scratch.lanes.dot(scratch.posteriors, at, rows.squares()) / sum;
                means[person] = mean;
                deviations[person] = Math.sqrt(Math.max(square - mean * mean, 0));
            }
        }
    }

    /// What one thread needs.
    private final class Scratch {
        private final Lanes lanes = Lanes.best();
        private final Pointers pointers = new Pointers(PEOPLE, complete ? tableRows / PATTERNS : items);
        private final double[] posteriors = new double[PEOPLE * rows.length()];
        private final double[] expected = new double[table.length];
        private final double[] population = new double[rows.length()];
        private final double[] most = new double[1];
        private final Optional<Window> ownWindow = window.map(Window::copy);
        private double logs;

        /// Leaves the logarithms of the posteriors of some people.
        private void look(Responses responses, int from, int to) {
            pointers.clear();
            for (int person = from; person < to; person++) {
                pointers.endAt(complete ? patterns(responses, person) : presented(responses, person));
            }
            ownWindow.ifPresent(known -> known.choose(lanes, pointers));
            for (int column = 0; column < rows.length(); column += Lanes.WIDTH) {
                lanes.sum(pointers, base, table, tableRows * column, posteriors, column);
            }
        }

        private double exponentials(int person) {
            int length = rows.length();
            return lanes.exponentials(posteriors, person * length, length, pointers.columns[person], most);
        }

        private void add(Responses responses, int from, int to) {
            look(responses, from, to);
            int length = rows.length();
            for (int person = 0; person < to - from; person++) {
                double sum = exponentials(person);
                logs += LOGS.round(most[0] + StrictMath.log(sum));
                lanes.scaleAndRound(posteriors, person * length, 1 / sum, SHARES.shift(), population);
            }
            for (int column = 0; column < length; column += Lanes.WIDTH) {
                lanes.scatter(pointers, posteriors, column, expected, tableRows * column);
            }
        }

        private int patterns(Responses responses, int person) {
            int at = pointers.next();
            int groups = tableRows / PATTERNS;
            for (int group = 0; group < groups; ) {
                long bits = responses.rightWord(person, group / 16);
                for (int i = 0; i < 16 && group < groups; i++, group++, bits >>>= PATTERN_ITEMS) {
                    pointers.entries[at++] = (group * PATTERNS + (int) (bits & (PATTERNS - 1))) * Lanes.WIDTH;
                }
            }
            return at;
        }

        private int presented(Responses responses, int person) {
            int at = pointers.next();
            for (int word = 0; word < responses.words(); word++) {
                long right = responses.rightWord(person, word);
                for (long left = responses.presentedWord(person, word); left != 0; left &= left - 1) {
                    int bit = Long.numberOfTrailingZeros(left);
                    int row = 2 * ((word << 6) + bit) + (int) (right >>> bit & 1);
                    pointers.entries[at++] = row * Lanes.WIDTH;
                }
            }
            return at;
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
                presented[item][q] = complete ? population[q] : rightAt[item][q] + SHARES.of(steps(tally, item, q, 0));
                right[item] += rightAt[item][q];
                ability[item] += rightAt[item][q] * rows.nodes()[q];
            }
        }
        return new Expectations(LOGS.of(tally.sums[0]), rows.nodes(), population, presented, right, ability, rightAt);
    }

    private long steps(Tally tally, int item, int q, int score) {
        int first = 1 + rows.length();
        if (!complete) {
            return tally.sums[first + place(2 * item + score, q)];
        }
        long steps = 0;
        for (int pattern = 0; pattern < PATTERNS; pattern++) {
            if ((pattern & bit(item)) != 0) {
                steps += tally.sums[first + place(patternRow(item, pattern), q)];
            }
        }
        return steps;
    }
}
