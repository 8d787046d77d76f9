package dev.assay.psychometrics.fit;

import dev.assay.psychometrics.data.Responses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// How often a person misses an easier item and answers a harder one right, as a share of the most that is
/// possible.
///
/// The number of such pairs over `r (k - r)` with r right of k presented: 0 where all easier items are right
/// and all harder ones wrong, 1 where it is the other way round. Pairs of equally hard items are no error. Van
/// der Flier (1977), in Basic Problems in Cross-Cultural Psychology; Meijer (1994), The number of Guttman
/// errors as a simple and powerful person-fit statistic, Applied Psychological Measurement 18. Only what was
/// presented counts, so each person may have seen another form.
public final class GuttmanErrors {
    private GuttmanErrors() {}

    /// One entry a person, items ordered by the share of people who answered them right; that order takes forms
    /// for given out at random. Empty where all or none of the answers are right, or nothing was presented.
    public static List<OptionalDouble> of(Responses responses) {
        var presented = new long[responses.itemCount()];
        var right = new long[responses.itemCount()];
        for (int person = 0; person < responses.people(); person++) {
            for (int item = 0; item < presented.length; item++) {
                presented[item] += responses.isPresented(person, item) ? 1 : 0;
                right[item] += responses.isRight(person, item) ? 1 : 0;
            }
        }
        return of(
                responses,
                IntStream.range(0, presented.length)
                        .mapToDouble(item -> -(double) right[item] / Math.max(1, presented[item]))
                        .toArray());
    }

    /// Items ordered by difficulties that are already known, such as the `b` of a calibration.
    ///
    /// @param difficulty one an item, higher where harder
    public static List<OptionalDouble> of(Responses responses, double[] difficulty) {
        if (difficulty.length != responses.itemCount()) {
            throw new IllegalArgumentException("there must be one difficulty an item, " + responses.itemCount()
                    + " of them, not " + difficulty.length);
        }
        for (int item = 0; item < difficulty.length; item++) {
            if (Double.isNaN(difficulty[item])) {
                throw new IllegalArgumentException("the difficulty of item " + (item + 1) + " must be a number");
            }
        }
        var rising = IntStream.range(0, difficulty.length)
                .boxed()
                .sorted(Comparator.comparingDouble(item -> difficulty[item]))
                .mapToInt(item -> item)
                .toArray();
        var all = new ArrayList<OptionalDouble>(responses.people());
        for (int person = 0; person < responses.people(); person++) {
            all.add(of(responses, person, rising, difficulty));
        }
        return all;
    }

    private static OptionalDouble of(Responses responses, int person, int[] rising, double[] difficulty) {
        long right = responses.rightCount(person);
        long most = right * (responses.presentedCount(person) - right);
        if (most == 0) {
            return OptionalDouble.empty();
        }
        long errors = 0;
        long missedBefore = 0;
        long missedAlike = 0;
        for (int at = 0; at < rising.length; at++) {
            if (at > 0 && difficulty[rising[at]] > difficulty[rising[at - 1]]) {
                missedBefore += missedAlike;
                missedAlike = 0;
            }
            if (responses.isRight(person, rising[at])) {
                errors += missedBefore;
            } else if (responses.isPresented(person, rising[at])) {
                missedAlike++;
            }
        }
        return OptionalDouble.of((double) errors / most);
    }
}
