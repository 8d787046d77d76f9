package dev.assay.psychometrics.data;

import java.util.Arrays;
import java.util.OptionalDouble;

/// How many people saw two items together, and answered one or both right.
///
/// Covariances and correlations of items follow from these whole numbers, so they are the same bit for bit in
/// any order of people. Each pair is judged by the people who saw both; where everyone saw everything these are
/// the usual figures. Memory: 12 bytes a pair of items, 1 GB for 9,000 items.
public final class PairCounts {
    /// So many people are turned into columns at a time, 64 to a word; columns of 300 items stay in the cache.
    private static final int WORDS_A_BLOCK = 32;

    private final int items;
    private final int[] together;
    private final int[] firstRight;
    private final int[] bothRight;

    private PairCounts(int items) {
        this.items = items;
        this.together = new int[Math.multiplyExact(items, items)];
        this.firstRight = new int[items * items];
        this.bothRight = new int[items * items];
    }

    public static PairCounts of(Responses responses) {
        var counts = new PairCounts(responses.itemCount());
        long presented = 0;
        for (int person = 0; person < responses.people(); person++) {
            presented += responses.presentedCount(person);
        }
        double aPerson = (double) presented / Math.max(1, responses.people());
        // a person costs aPerson^2 steps one by one, or items^2 / 64 by words, each of them heavier
        if (aPerson * aPerson * 32 < (double) counts.items * counts.items) {
            counts.countOneByOne(responses);
        } else {
            counts.countByWords(responses);
        }
        return counts;
    }

    private void countOneByOne(Responses responses) {
        var seen = new int[items];
        for (int person = 0; person < responses.people(); person++) {
            int count = 0;
            for (int item = 0; item < items; item++) {
                if (responses.isPresented(person, item)) {
                    seen[count++] = item;
                }
            }
            for (int i = 0; i < count; i++) {
                int first = responses.isRight(person, seen[i]) ? 1 : 0;
                for (int j = 0; j < count; j++) {
                    int at = seen[i] * items + seen[j];
                    together[at]++;
                    firstRight[at] += first;
                    bothRight[at] += first == 1 && responses.isRight(person, seen[j]) ? 1 : 0;
                }
            }
        }
    }

    private void countByWords(Responses responses) {
        var presented = new long[items * WORDS_A_BLOCK];
        var right = new long[items * WORDS_A_BLOCK];
        int block = WORDS_A_BLOCK * 64;
        for (int from = 0; from < responses.people(); from += block) {
            int to = Math.min(responses.people(), from + block);
            Arrays.fill(presented, 0);
            Arrays.fill(right, 0);
            for (int person = from; person < to; person++) {
                for (int word = 0; word < responses.words(); word++) {
                    spread(responses.presentedWord(person, word), word, person - from, presented);
                    spread(responses.rightWord(person, word), word, person - from, right);
                }
            }
            add(presented, right);
        }
    }

    /// Writes the bits of a person's word into the columns of its items.
    private static void spread(long bits, int word, int person, long[] columns) {
        long bit = 1L << (person & 63);
        for (long left = bits; left != 0; left &= left - 1) {
            int item = word * 64 + Long.numberOfTrailingZeros(left);
            columns[item * WORDS_A_BLOCK + (person >> 6)] |= bit;
        }
    }

    private void add(long[] presented, long[] right) {
        for (int i = 0; i < items; i++) {
            for (int j = 0; j <= i; j++) {
                int seen = 0;
                int first = 0;
                int second = 0;
                int both = 0;
                for (int word = 0; word < WORDS_A_BLOCK; word++) {
                    long p = presented[i * WORDS_A_BLOCK + word];
                    long q = presented[j * WORDS_A_BLOCK + word];
                    long x = right[i * WORDS_A_BLOCK + word];
                    long y = right[j * WORDS_A_BLOCK + word];
                    seen += Long.bitCount(p & q);
                    first += Long.bitCount(x & q);
                    second += Long.bitCount(y & p);
                    both += Long.bitCount(x & y);
                }
                put(i, j, seen, first, both);
                if (i != j) {
                    put(j, i, seen, second, both);
                }
            }
        }
    }

    private void put(int i, int j, int seen, int first, int both) {
        together[i * items + j] += seen;
        firstRight[i * items + j] += first;
        bothRight[i * items + j] += both;
    }

    public int itemCount() {
        return items;
    }

    /// How many people were presented both; with an item and itself, how many were presented it.
    public int together(int first, int second) {
        return together[first * items + second];
    }

    /// Of those presented both, how many answered the first right.
    public int firstRight(int first, int second) {
        return firstRight[first * items + second];
    }

    /// How many answered both right.
    public int bothRight(int first, int second) {
        return bothRight[first * items + second];
    }

    /// The sum over people who saw both of the products of deviations from their means; with an item and itself
    /// the sum of squares. 0 where nobody saw both.
    public double crossProduct(int first, int second) {
        int n = together(first, second);
        if (n == 0) {
            return 0;
        }
        // one rounding: the numerator is a whole number below 2^63
        long numerator =
                (long) n * bothRight(first, second) - (long) firstRight(first, second) * firstRight(second, first);
        return (double) numerator / n;
    }

    /// With divisor n - 1; empty where fewer than two people saw both. With an item and itself its variance.
    public OptionalDouble covariance(int first, int second) {
        int n = together(first, second);
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(crossProduct(first, second) / (n - 1));
    }

    /// The covariance among people who saw both, over the standard deviations among all who saw each.
    ///
    /// Where everyone saw both that is Pearson's correlation. With few people to a pair it can pass 1; it is
    /// there where one of the items happens to be constant among those few. Empty where fewer than two saw
    /// both, or an item has no variance at all.
    public OptionalDouble correlation(int first, int second) {
        var covariance = covariance(first, second);
        var one = covariance(first, first);
        var other = covariance(second, second);
        if (covariance.isEmpty() || one.isEmpty() || other.isEmpty()) {
            return OptionalDouble.empty();
        }
        double product = one.getAsDouble() * other.getAsDouble();
        return product > 0 ? OptionalDouble.of(covariance.getAsDouble() / Math.sqrt(product)) : OptionalDouble.empty();
    }
}
