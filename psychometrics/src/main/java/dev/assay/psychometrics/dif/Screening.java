package dev.assay.psychometrics.dif;

import dev.assay.psychometrics.data.Responses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What a comparison of two groups says of each item.
///
/// Purification leaves items that work differently out of the score on which people are matched, and looks
/// again, until the same items are left out twice. Holland & Thayer (1988), in Test Validity, ed. Wainer &
/// Braun.
///
/// @param items   in the order of columns; empty where too little was answered by one of the groups
/// @param leftOut the numbers of the columns that did not count for matching
/// @param settled whether another round would leave out the same items; true without purification
public record Screening<R>(List<Optional<R>> items, List<Integer> leftOut, boolean settled) {

    static <R> Screening<R> of(
            Responses responses,
            List<Group> groups,
            Matching matching,
            int purifications,
            Function<List<Stratum>, Optional<R>> statistic,
            Predicate<R> differs) {
        if (!(purifications >= 0)) {
            throw new IllegalArgumentException("rounds of purification must be 0 or more, not " + purifications);
        }
        var counted = new boolean[responses.itemCount()];
        Arrays.fill(counted, true);
        for (int round = 0; ; round++) {
            var strata = new Strata(responses, groups, matching, counted);
            var items = new ArrayList<Optional<R>>();
            var next = new boolean[counted.length];
            for (int item = 0; item < counted.length; item++) {
                var result = statistic.apply(strata.of(item));
                items.add(result);
                next[item] = !result.filter(differs).isPresent();
            }
            boolean settled = purifications == 0 || Arrays.equals(next, counted);
            if (settled || round == purifications || none(next)) {
                return new Screening<>(List.copyOf(items), leftOut(counted), settled);
            }
            counted = next;
        }
    }

    private static boolean none(boolean[] counted) {
        return leftOut(counted).size() == counted.length;
    }

    private static List<Integer> leftOut(boolean[] counted) {
        return IntStream.range(0, counted.length)
                .filter(item -> !counted[item])
                .boxed()
                .toList();
    }
}
