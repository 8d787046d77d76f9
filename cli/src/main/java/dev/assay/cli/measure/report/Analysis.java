package dev.assay.cli.measure.report;

import dev.assay.psychometrics.calibration.CalibrationResult;
import dev.assay.psychometrics.calibration.ItemEstimate;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.classical.Alpha;
import dev.assay.psychometrics.classical.DistractorTable;
import dev.assay.psychometrics.classical.ItemStatistics;
import dev.assay.psychometrics.classical.Omega;
import dev.assay.psychometrics.data.Responses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// All figures of a report.
///
/// @param measurement empty where no model could be estimated
/// @param items       in the order of columns
/// @param choosing    empty where choices were not given
/// @param fairness    comparisons of groups; empty where groups were not given
public record Analysis(
        Responses responses,
        Model model,
        Optional<Alpha> alpha,
        Optional<Omega> omega,
        Optional<Measurement> measurement,
        List<ItemFigures> items,
        Optional<Choosing> choosing,
        Optional<List<Fairness>> fairness) {
    private static final double FALSE_MARKS = 0.05;

    /// @param result empty where no model could be estimated
    /// @param random for the answers that the model makes up to compare with
    public static Analysis of(
            Responses responses,
            Model model,
            Optional<CalibrationResult> result,
            Optional<Choosing> choosing,
            Optional<List<Fairness>> fairness,
            RandomGenerator random) {
        var measurement = result.filter(found -> responses.items().stream()
                        .anyMatch(item -> found.model(item).isPresent()))
                .map(found -> Measurement.of(responses, found, random));
        return new Analysis(
                responses,
                model,
                Alpha.of(responses),
                Omega.of(responses),
                measurement,
                items(responses, measurement, choosing),
                choosing,
                fairness);
    }

    private static List<ItemFigures> items(
            Responses responses, Optional<Measurement> measurement, Optional<Choosing> choosing) {
        var tables = choosing.map(given -> DistractorTable.of(given.choices())).orElse(List.of()).stream()
                .collect(Collectors.toMap(DistractorTable::item, Function.identity()));
        var estimates = measurement.map(found -> found.result().items()).orElse(List.of()).stream()
                .collect(Collectors.toMap(ItemEstimate::name, Function.identity()));
        var marked = measurement.map(Analysis::marked).orElse(new boolean[0]);
        var all = new ArrayList<ItemFigures>();
        for (var classical : ItemStatistics.of(responses)) {
            var name = classical.item();
            int at = measurement.map(found -> found.names().indexOf(name)).orElse(-1);
            var modelled = measurement.filter(found -> at >= 0);
            all.add(new ItemFigures(
                    all.size() + 1,
                    classical,
                    Optional.ofNullable(estimates.get(name)),
                    modelled.flatMap(found -> found.fits().get(at)),
                    at >= 0 && marked[at],
                    modelled.flatMap(found -> found.meanSquares().get(at)),
                    modelled.map(found -> found.observed().get(at)).orElse(List.of()),
                    Optional.ofNullable(tables.get(name)),
                    choosing.map(Choosing::labels).orElse(Map.of()).getOrDefault(name, List.of())));
        }
        return List.copyOf(all);
    }

    private static boolean[] marked(Measurement measurement) {
        return FalseDiscoveries.marked(
                measurement.fits().stream()
                        .map(fit -> fit.map(found -> OptionalDouble.of(found.pValue()))
                                .orElse(OptionalDouble.empty()))
                        .toList(),
                FALSE_MARKS);
    }

    /// Whether half of the items or more have too few answers for the model.
    boolean isMostlyChance() {
        long few = items.stream()
                .filter(item -> AnswersPolicy.of(item.answers(), model) == AnswersPolicy.Enough.TOO_FEW)
                .count();
        return 2 * few >= items.size();
    }

    Set<Finding> findings(ItemFigures item) {
        return FindingPolicy.of(item, model);
    }

    /// Those that most need a look first.
    List<ItemFigures> byNeed() {
        return items.stream()
                .sorted(Comparator.comparingInt(this::rank).thenComparingInt(ItemFigures::number))
                .toList();
    }

    private int rank(ItemFigures item) {
        return findings(item).stream().mapToInt(Finding::ordinal).min().orElse(Finding.values().length);
    }

    /// How many items have a finding that urgent at most.
    long count(Finding.Urgency urgency) {
        return items.stream()
                .filter(item -> findings(item).stream()
                        .map(finding -> finding.urgency)
                        .min(Comparator.naturalOrder())
                        .filter(urgency::equals)
                        .isPresent())
                .count();
    }
}
