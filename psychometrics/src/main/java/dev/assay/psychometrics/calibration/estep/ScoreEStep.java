package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.numeric.Grid;
import dev.assay.psychometrics.numeric.Logistic;
import dev.assay.psychometrics.numeric.NormalNodes;
import java.io.Serializable;
import java.util.Arrays;

/// Where everyone was presented everything and nothing is guessed, all that the answers say of a person is the score
/// `T = sum of a_j x_j` (Birnbaum, 1968). Its posterior is computed at some thousand scores alone; a person in between
/// counts for the two nearest, with the weights of cubic Hermite interpolation, whose error is below 1e-7.
final class ScoreEStep implements EStep {
    /// Scores are multiples of 2^-40, so that they too are sums that know no order.
    private static final Grid SLOPES = Grid.ofBits(40);

    private static final Grid SHARES = Grid.ofBits(37);
    private static final Grid ABILITIES = Grid.ofBits(35);
    private static final int CELLS = 1024;

    private final ItemCurves items;
    private final NormalNodes population;
    private final Totals totals;
    private final Rows rows;
    private final int bytes;
    private final double[] scoreOfByte;
    private final double lowest;
    private final double width;
    private final int points;

    /// Of each point a row, normalised.
    private final double[] posterior;

    private final double[] logMarginal;

    /// At each point the mean of the posterior, and its derivative by the score times the width of a cell.
    private final double[] means;

    ScoreEStep(ItemCurves items, NormalNodes population, Totals totals) {
        this.items = items;
        this.population = population;
        this.totals = totals;
        this.rows = Rows.of(population);
        this.bytes = (items.size() + 7) >> 3;
        this.scoreOfByte = scoreOfByte(items, bytes);
        double least = 0;
        double most = 0;
        for (int byteAt = 0; byteAt < bytes; byteAt++) {
            double low = 0;
            double high = 0;
            for (int pattern = 0; pattern < 256; pattern++) {
                low = Math.min(low, scoreOfByte[(byteAt << 8) + pattern]);
                high = Math.max(high, scoreOfByte[(byteAt << 8) + pattern]);
            }
            least += low;
            most += high;
        }
        // a power of two: dividing by it is exact
        this.width = Math.scalb(1.0, Math.getExponent(Math.max(most - least, 1) / CELLS) + 1);
        this.lowest = Math.floor(least / width) * width;
        this.points = (int) ((most - lowest) / width) + 2;
        this.posterior = new double[points * rows.length()];
        this.logMarginal = new double[points];
        this.means = new double[2 * points];
        fillPoints();
    }

    private Object writeReplace() {
        return new Made(items, population, totals);
    }

    private record Made(ItemCurves items, NormalNodes population, Totals totals) implements Serializable {
        private Object readResolve() {
            return new ScoreEStep(items, population, totals);
        }
    }

    private static double[] scoreOfByte(ItemCurves items, int bytes) {
        var scores = new double[bytes << 8];
        for (int byteAt = 0; byteAt < bytes; byteAt++) {
            for (int pattern = 1; pattern < 256; pattern++) {
                int item = (byteAt << 3) + Integer.numberOfTrailingZeros(pattern);
                double slope = item < items.size() && items.used()[item] ? SLOPES.round(items.a()[item]) : 0;
                scores[(byteAt << 8) + pattern] = scores[(byteAt << 8) + (pattern & (pattern - 1))] + slope;
            }
        }
        return scores;
    }

    private void fillPoints() {
        var lanes = Lanes.best();
        var base = base();
        int length = rows.length();
        var most = new double[1];
        var total = new double[length];
        var row = new double[rows.columns() * Lanes.STRIDE];
        for (int point = 0; point < points; point++) {
            double score = lowest + point * width;
            for (int q = 0; q < length; q++) {
                row[q / Lanes.WIDTH * Lanes.STRIDE + q % Lanes.WIDTH] = base[q] + rows.nodes()[q] * score;
            }
            double sum = lanes.exponentials(row, 0, rows.columns(), -1, most);
            Arrays.fill(total, 0);
            lanes.scaleAndRound(row, 0, 1 / sum, 0, total);
            System.arraycopy(total, 0, posterior, point * length, length);
            logMarginal[point] = most[0] + StrictMath.log(sum);
            double mean = lanes.dot(row, 0, rows.nodes());
            means[2 * point] = mean;
            means[2 * point + 1] = (lanes.dot(row, 0, rows.squares()) - mean * mean) * width;
        }
    }

    /// The logarithm of a node's weight and of the chance to answer everything wrong there.
    private double[] base() {
        var base = rows.logWeights().clone();
        for (int q = 0; q < base.length; q++) {
            for (int item = 0; item < items.size(); item++) {
                if (items.used()[item]) {
                    double logit = SLOPES.round(items.a()[item]) * rows.nodes()[q] + items.d()[item];
                    base[q] -= SLOPES.round(Logistic.softplus(logit));
                }
            }
        }
        return base;
    }

    @Override
    public Tally tally() {
        return new Tally(2 * points + scoreOfByte.length);
    }

    @Override
    public boolean readsRows() {
        return false;
    }

    @Override
    public void prepare(People people) {
        // scores are read from the responses as they are
    }

    @Override
    public void add(People people, Tally tally) {
        var shares = new double[2 * points];
        var abilityOfByte = new double[scoreOfByte.length];
        for (int start = people.from; start < people.to; start += CHUNK) {
            int end = Math.min(people.to, start + CHUNK);
            addChunk(people.responses, start, end, shares, abilityOfByte);
            tally.flush(shares, SHARES, 0);
            tally.flush(abilityOfByte, ABILITIES, shares.length);
        }
    }

    private void addChunk(Responses responses, int from, int to, double[] shares, double[] abilityOfByte) {
        double perWidth = 1 / width;
        for (int person = from; person < to; person++) {
            double score = 0;
            for (int word = 0, byteAt = 0; word < responses.words(); word++) {
                long bits = responses.rightWord(person, word);
                for (int left = Math.min(8, bytes - byteAt); left > 0; left--, byteAt++, bits >>>= 8) {
                    score += scoreOfByte[(byteAt << 8) + (int) (bits & 0xff)];
                }
            }
            double place = (score - lowest) * perWidth;
            int point = (int) place;
            double f = place - point;
            double next = SHARES.round(f * f * (3 - 2 * f));
            double slopeHere = SHARES.round(f * (1 - f) * (1 - f));
            double slopeNext = SHARES.round(f * f * (f - 1));
            int at = 2 * point;
            shares[at] += 1 - next;
            shares[at + 1] += slopeHere;
            shares[at + 2] += next;
            shares[at + 3] += slopeNext;
            double ability = ABILITIES.round((1 - next) * means[at]
                    + slopeHere * means[at + 1]
                    + next * means[at + 2]
                    + slopeNext * means[at + 3]);
            for (int word = 0, byteAt = 0; word < responses.words(); word++) {
                long bits = responses.rightWord(person, word);
                for (int left = Math.min(8, bytes - byteAt); left > 0; left--, byteAt++, bits >>>= 8) {
                    abilityOfByte[(byteAt << 8) + (int) (bits & 0xff)] += ability;
                }
            }
        }
    }

    @Override
    public Expectations expectations(Tally tally) {
        var population = new double[rows.length()];
        double logLikelihood = 0;
        for (int point = 0; point < points; point++) {
            double share = SHARES.of(tally.sums[2 * point]);
            double slope = SHARES.of(tally.sums[2 * point + 1]);
            if (share != 0 || slope != 0) {
                double mean = means[2 * point];
                logLikelihood += share * logMarginal[point] + slope * width * mean;
                for (int q = 0; q < population.length; q++) {
                    double density = posterior[point * population.length + q];
                    population[q] += density * (share + slope * width * (rows.nodes()[q] - mean));
                }
            }
        }
        var right = new double[items.size()];
        var presented = new double[items.size()][];
        double intercepts = 0;
        var grid = Grid.ofBits(20);
        for (int item = 0; item < items.size(); item++) {
            right[item] = totals.right()[item];
            presented[item] = population;
            if (items.used()[item]) {
                intercepts += grid.round(items.d()[item] * right[item]);
            }
        }
        return new Expectations(
                logLikelihood + intercepts,
                rows.nodes(),
                population,
                presented,
                right,
                abilities(tally),
                new double[0][]);
    }

    private double[] abilities(Tally tally) {
        var abilities = new double[items.size()];
        for (int item = 0; item < abilities.length; item++) {
            long steps = 0;
            int first = 2 * points + (item >> 3 << 8);
            for (int pattern = 0; pattern < 256; pattern++) {
                if ((pattern >> (item & 7) & 1) != 0) {
                    steps += tally.sums[first + pattern];
                }
            }
            abilities[item] = ABILITIES.of(steps);
        }
        return abilities;
    }
}
