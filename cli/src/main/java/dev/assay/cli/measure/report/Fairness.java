package dev.assay.cli.measure.report;

import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.dif.EffectSize;
import dev.assay.psychometrics.dif.EtsClass;
import dev.assay.psychometrics.dif.Group;
import dev.assay.psychometrics.dif.LogisticDif;
import dev.assay.psychometrics.dif.MantelHaenszel;
import dev.assay.psychometrics.dif.Matching;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whether items work alike for people of two groups who are equally able.
///
/// @param reference the group that is compared with: the largest
/// @param focal     the other
/// @param items     in the order of columns
public record Fairness(String reference, long referencePeople, String focal, long focalPeople, List<Compared> items) {
    /// Of fewer people nothing can be said, and single people might be recognised.
    static final int FEWEST = 50;

    /// From so many in each group on a class says something.
    static final int FIRST_LOOK = 200;

    private static final int PURIFICATIONS = 10;
    private static final double FALSE_MARKS = 0.05;

    /// How much an item needs a look.
    enum Word {
        LOOK("worth a look", Finding.Urgency.LOOK),
        SOME("some difference", Finding.Urgency.WEIGH),
        ALIKE("about alike", Finding.Urgency.WAIT),
        UNKNOWN("cannot be said", Finding.Urgency.WAIT);

        final String words;
        final Finding.Urgency urgency;

        Word(String words, Finding.Urgency urgency) {
            this.words = words;
            this.urgency = urgency;
        }
    }

    /// What two tests say of one item; each is empty where too few equals answered it.
    ///
    /// @param isMarked whether one of the tests stays significant when those of all items count
    record Compared(
            Optional<MantelHaenszel.Result> mantelHaenszel, Optional<LogisticDif.Result> logistic, boolean isMarked) {

        Word word() {
            if (mantelHaenszel.isEmpty() && logistic.isEmpty()) {
                return Word.UNKNOWN;
            }
            var ets = mantelHaenszel.map(MantelHaenszel.Result::etsClass).orElse(EtsClass.A);
            var size = logistic.map(LogisticDif.Result::jodoinGierl).orElse(EffectSize.NEGLIGIBLE);
            if (ets == EtsClass.A && size == EffectSize.NEGLIGIBLE) {
                return Word.ALIKE;
            }
            return isMarked && (ets == EtsClass.C || size == EffectSize.LARGE) ? Word.LOOK : Word.SOME;
        }
    }

    /// The largest group with each other that has enough people; none where there is but one.
    ///
    /// @param groups a name for each person; empty where it is not known
    public static List<Fairness> of(Responses responses, List<String> groups) {
        Map<String, Long> sizes = groups.stream()
                .filter(name -> !name.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        var largest = sizes.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Long>>comparingLong(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
        return largest.map(reference -> sizes.keySet().stream()
                        .filter(name -> !name.equals(reference) && sizes.getOrDefault(name, 0L) >= FEWEST)
                        .map(focal -> compared(responses, groups, sizes, reference, focal))
                        .toList())
                .orElse(List.of());
    }

    private static Fairness compared(
            Responses responses, List<String> groups, Map<String, Long> sizes, String reference, String focal) {
        var parts = groups.stream()
                .map(name -> name.equals(reference) ? Group.REFERENCE : name.equals(focal) ? Group.FOCAL : Group.OTHER)
                .toList();
        var odds = MantelHaenszel.of(responses, parts, Matching.TOTAL, PURIFICATIONS)
                .items();
        var curves =
                LogisticDif.of(responses, parts, Matching.TOTAL, PURIFICATIONS).items();
        var byOdds = marked(odds, MantelHaenszel.Result::pValue);
        var byCurves = marked(curves, result -> result.any().pValue());
        var items = IntStream.range(0, odds.size())
                .mapToObj(item -> new Compared(odds.get(item), curves.get(item), byOdds[item] || byCurves[item]))
                .toList();
        return new Fairness(reference, sizes.getOrDefault(reference, 0L), focal, sizes.getOrDefault(focal, 0L), items);
    }

    private static <R> boolean[] marked(List<Optional<R>> results, Function<R, Double> pValue) {
        return FalseDiscoveries.marked(
                results.stream()
                        .map(result ->
                                result.map(pValue).map(OptionalDouble::of).orElse(OptionalDouble.empty()))
                        .toList(),
                FALSE_MARKS);
    }

    boolean isFirstLook() {
        return Math.min(referencePeople, focalPeople) >= FIRST_LOOK;
    }
}
