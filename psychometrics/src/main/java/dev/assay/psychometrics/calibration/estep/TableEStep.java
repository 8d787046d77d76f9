package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.numeric.Grid;
import dev.assay.psychometrics.numeric.Logistic;
import dev.assay.psychometrics.numeric.NormalNodes;

/// For any items that are right or wrong, presented to everyone or not.
///
/// The log-likelihood at all nodes is a sum of rows of one table: where everyone was presented everything, a row for
/// each
/// of the 256 patterns of eight items at a time; else two rows an item, for wrong and right. What is expected is added
/// to
/// rows at the same places of a second table.
final class TableEStep implements EStep {
    private static final Grid SHARES = Grid.ofBits(39);
    private static final Grid LOGS = Grid.ofBits(30);
    private static final double LEAST_LOG = -100;

    private final ItemCurves items;
    private final Rows rows;
    private final boolean complete;
    private final int groups;
    private final double[] table;
    private final double[] base;

    TableEStep(ItemCurves items, NormalNodes population, boolean complete) {
        this.items = items;
        this.rows = Rows.of(population);
        this.complete = complete;
        this.groups = complete ? (items.size() + 7) >> 3 : items.size();
        this.table = new double[(complete ? groups << 8 : 2 * groups) * rows.length()];
        this.base = rows.logWeights().clone();
        fill(new LogChances(items, rows));
    }

    /// Logarithms of the chances of wrong and right, rounded so that sums over all items are exact.
    private static final class LogChances {
        private final ItemCurves items;
        private final Rows rows;
        private final Grid grid;

        LogChances(ItemCurves items, Rows rows) {
            this.items = items;
            this.rows = rows;
            this.grid = Grid.ofBits(51 - Math.getExponent(-LEAST_LOG * items.size() + 1e5) - 1);
        }

        double of(int item, int score, int q) {
            if (!items.used()[item]) {
                return 0;
            }
            double logit = items.a()[item] * rows.nodes()[q] + items.d()[item];
            double g = items.g()[item];
            double log;
            if (score == 0) {
                log = StrictMath.log1p(-g) - Logistic.softplus(logit);
            } else if (g == 0) {
                log = -Logistic.softplus(-logit);
            } else {
                log = StrictMath.log(g + (1 - g) * Logistic.probability(logit));
            }
            return grid.round(Math.max(log, LEAST_LOG));
        }
    }

    private void fill(LogChances logs) {
        int width = rows.length();
        for (int item = 0; item < items.size(); item++) {
            for (int q = 0; q < width; q++) {
                double wrong = logs.of(item, 0, q);
                double right = logs.of(item, 1, q);
                if (complete) {
                    base[q] = logs.grid.round(base[q]) + wrong;
                    table[((item >> 3 << 8) + (1 << (item & 7))) * width + q] = right - wrong;
                } else {
                    table[2 * item * width + q] = wrong;
                    table[(2 * item + 1) * width + q] = right;
                }
            }
        }
        if (complete) {
            fillPatterns(width);
        }
    }

    /// A pattern is one without its lowest item, and that item.
    private void fillPatterns(int width) {
        for (int group = 0; group < groups; group++) {
            for (int pattern = 1; pattern < 256; pattern++) {
                int rest = pattern & (pattern - 1);
                if (rest != 0) {
                    int at = ((group << 8) + pattern) * width;
                    int without = ((group << 8) + rest) * width;
                    int lowest = ((group << 8) + (pattern ^ rest)) * width;
                    for (int q = 0; q < width; q++) {
                        table[at + q] = table[without + q] + table[lowest + q];
                    }
                }
            }
        }
    }

    @Override
    public Tally tally() {
        return new Tally(1 + rows.length() + table.length);
    }

    @Override
    public void add(Responses responses, int from, int to, Tally tally) {
        var lanes = Lanes.best();
        var expected = new double[table.length];
        var population = new double[rows.length()];
        var posterior = new double[rows.length()];
        var offsets = new int[groups];
        var whole = new int[] {0};
        for (int start = from; start < to; start += CHUNK) {
            int end = Math.min(to, start + CHUNK);
            double logs = 0;
            for (int person = start; person < end; person++) {
                int count = complete ? patterns(responses, person, offsets) : presented(responses, person, offsets);
                double most = lanes.sum(base, table, offsets, count, posterior);
                double sum = lanes.exponentials(posterior, most);
                logs += LOGS.round(most + StrictMath.log(sum));
                lanes.scaleAndRound(posterior, 1 / sum, SHARES.shift());
                lanes.scatter(posterior, expected, offsets, count);
                lanes.scatter(posterior, population, whole, 1);
            }
            tally.sums[0] += LOGS.steps(logs);
            ScoreEStep.flush(population, SHARES, tally, 1);
            ScoreEStep.flush(expected, SHARES, tally, 1 + population.length);
        }
    }

    private int patterns(Responses responses, int person, int[] offsets) {
        int width = rows.length();
        for (int group = 0; group < groups; group++) {
            int pattern = (int) (responses.rightWord(person, group >> 3) >>> ((group & 7) << 3)) & 0xff;
            offsets[group] = ((group << 8) + pattern) * width;
        }
        return groups;
    }

    private int presented(Responses responses, int person, int[] offsets) {
        int width = rows.length();
        int count = 0;
        for (int word = 0; word < responses.words(); word++) {
            long right = responses.rightWord(person, word);
            for (long left = responses.presentedWord(person, word); left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                int item = (word << 6) + bit;
                offsets[count++] = (2 * item + (int) (right >>> bit & 1)) * width;
            }
        }
        return count;
    }

    @Override
    public Expectations expectations(Tally tally) {
        int width = rows.length();
        var population = new double[width];
        for (int q = 0; q < width; q++) {
            population[q] = SHARES.of(tally.sums[1 + q]);
        }
        var presented = new double[items.size()][width];
        var rightAt = new double[items.size()][width];
        var right = new double[items.size()];
        var ability = new double[items.size()];
        for (int item = 0; item < items.size(); item++) {
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
        int width = rows.length();
        int first = 1 + width;
        if (!complete) {
            return tally.sums[first + (2 * item + score) * width + q];
        }
        long steps = 0;
        int group = item >> 3 << 8;
        for (int pattern = 0; pattern < 256; pattern++) {
            if ((pattern >> (item & 7) & 1) == score) {
                steps += tally.sums[first + (group + pattern) * width + q];
            }
        }
        return steps;
    }
}
