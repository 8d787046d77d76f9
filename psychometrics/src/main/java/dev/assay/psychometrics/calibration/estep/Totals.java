package dev.assay.psychometrics.calibration.estep;

import dev.assay.psychometrics.data.Responses;
import java.io.Serializable;

/// How many people there are, and how many of them were presented each item and answered it right.
///
/// @param people    all, also those who were presented nothing
/// @param presented of each item
/// @param right     of each item
public record Totals(long people, long[] presented, long[] right) implements Serializable {

    /// Counts rows `from` to below `to`.
    public static Totals of(Responses responses, int from, int to) {
        var presented = new long[responses.itemCount()];
        var right = new long[responses.itemCount()];
        for (int person = from; person < to; person++) {
            for (int word = 0; word < responses.words(); word++) {
                count(responses.presentedWord(person, word), word, presented);
                count(responses.rightWord(person, word), word, right);
            }
        }
        return new Totals(to - from, presented, right);
    }

    private static void count(long bits, int word, long[] counts) {
        for (long left = bits; left != 0; left &= left - 1) {
            counts[(word << 6) + Long.numberOfTrailingZeros(left)]++;
        }
    }

    /// Of both parts together.
    public Totals plus(Totals other) {
        return new Totals(people + other.people, sum(presented, other.presented), sum(right, other.right));
    }

    private static long[] sum(long[] one, long[] other) {
        var sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    /// Whether everyone was presented everything.
    public boolean isComplete() {
        for (long each : presented) {
            if (each != people) {
                return false;
            }
        }
        return true;
    }
}
