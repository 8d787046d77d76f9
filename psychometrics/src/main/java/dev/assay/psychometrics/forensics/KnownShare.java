package dev.assay.psychometrics.forensics;

import dev.assay.psychometrics.data.Responses;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/// The likelihood of one person's answers to some items as a function of the share of them that was known before.
final class KnownShare {
    private static final int PIECES = 40;
    /// Half of the 0.95 quantile of chi-squared with 1 degree of freedom.
    private static final double DROP = 1.9207294103470622;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final double[] abilities;
    private final double[][] chances;
    private final boolean[] right;
    private final double known;

    /// @param abilities how likely each point of the grid is after the other answers
    /// @param chances   of each item at each point
    private KnownShare(double[] abilities, double[][] chances, boolean[] right, double known) {
        this.abilities = abilities;
        this.chances = chances;
        this.right = right;
        this.known = known;
    }

    /// The share of the highest likelihood, and twice the logarithm of its ratio to that of none.
    record Highest(double share, double ratio) {}

    static KnownShare of(
            Responses responses,
            int person,
            ConditionalAbility ability,
            Subset asked,
            IntPredicate isPublic,
            double known) {
        var columns = asked.columns();
        var chances = new double[columns.size()][ability.points()];
        var right = new boolean[columns.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = responses.isRight(person, columns.get(i));
            for (int q = 0; q < ability.points(); q++) {
                chances[i][q] = ability.right(columns.get(i), q);
            }
        }
        return new KnownShare(ability.weights(responses, person, isPublic.negate()), chances, right, known);
    }

    /// Answers by the curves alone, of an ability drawn from what the other answers leave open.
    KnownShare simulated(RandomGenerator random) {
        double rest = random.nextDouble();
        int q = 0;
        while (q < abilities.length - 1 && rest >= abilities[q]) {
            rest -= abilities[q];
            q++;
        }
        var drawn = new boolean[right.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = random.nextDouble() < chances[i][q];
        }
        return new KnownShare(abilities, chances, drawn, known);
    }

    double logLikelihood(double share) {
        double sum = 0;
        for (int q = 0; q < abilities.length; q++) {
            double product = abilities[q];
            for (int i = 0; i < right.length; i++) {
                product *= chance(i, q, share);
            }
            sum += product;
        }
        // where the products of many chances vanish, their logarithms do not
        return sum > 1e-250 ? StrictMath.log(sum) : logOfLogs(share);
    }

    private double logOfLogs(double share) {
        double most = Double.NEGATIVE_INFINITY;
        var logs = new double[abilities.length];
        for (int q = 0; q < logs.length; q++) {
            logs[q] = StrictMath.log(Math.max(abilities[q], Double.MIN_NORMAL));
            for (int i = 0; i < right.length; i++) {
                logs[q] += StrictMath.log(Math.max(chance(i, q, share), Double.MIN_NORMAL));
            }
            most = Math.max(most, logs[q]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += StrictMath.exp(log - most);
        }
        return most + StrictMath.log(sum);
    }

    /// Of the answer that was given.
    private double chance(int i, int q, double share) {
        double chance = share * known + (1 - share) * chances[i][q];
        return right[i] ? chance : 1 - chance;
    }

    /// A grid finds the hill, golden section its top.
    Highest highest() {
        double none = logLikelihood(0);
        int best = 0;
        double top = none;
        for (int k = 1; k <= PIECES; k++) {
            double log = logLikelihood((double) k / PIECES);
            if (log > top) {
                top = log;
                best = k;
            }
        }
        double low = Math.max(best - 1, 0) / (double) PIECES;
        double high = Math.min(best + 1, PIECES) / (double) PIECES;
        while (high - low > 1e-5) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (logLikelihood(left) < logLikelihood(right)) {
                low = left;
            } else {
                high = right;
            }
        }
        double inside = logLikelihood((low + high) / 2);
        // at an end of the range the top may be the end itself
        return inside > top
                ? new Highest((low + high) / 2, 2 * (inside - none))
                : new Highest((double) best / PIECES, Math.max(2 * (top - none), 0));
    }

    Preknowledge estimate() {
        var highest = highest();
        double least = logLikelihood(highest.share()) - DROP;
        double none = logLikelihood(0);
        double evidence = 0;
        for (int k = 0; k <= PIECES; k++) {
            // Simpson's weights
            double weight = k == 0 || k == PIECES ? 1 : k % 2 == 1 ? 4 : 2;
            double ratio = StrictMath.exp(Math.min(logLikelihood((double) k / PIECES) - none, 700));
            evidence += weight * ratio / (3 * PIECES);
        }
        double pValue = Math.min(2 * Tails.normal(Math.sqrt(highest.ratio())), 1);
        return new Preknowledge(
                highest.share(),
                logLikelihood(0) >= least ? 0 : crossing(0, highest.share(), least),
                logLikelihood(1) >= least ? 1 : crossing(1, highest.share(), least),
                highest.ratio(),
                pValue,
                evidence);
    }

    /// Where the likelihood crosses a height between a place below it and one above.
    private double crossing(double below, double above, double height) {
        double out = below;
        double in = above;
        for (int i = 0; i < 40; i++) {
            double middle = (out + in) / 2;
            if (logLikelihood(middle) < height) {
                out = middle;
            } else {
                in = middle;
            }
        }
        return in;
    }
}
