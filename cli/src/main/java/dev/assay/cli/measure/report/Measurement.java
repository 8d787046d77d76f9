package dev.assay.cli.measure.report;

import dev.assay.cli.measure.Columns;
import dev.assay.psychometrics.calibration.CalibrationResult;
import dev.assay.psychometrics.calibration.CalibrationResult.Population;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.fit.MeanSquare;
import dev.assay.psychometrics.fit.ModifiedParallelAnalysis;
import dev.assay.psychometrics.fit.Q3;
import dev.assay.psychometrics.fit.SX2;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import dev.assay.psychometrics.scoring.BayesianScores;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// What the model says of items and people.
///
/// @param names      of the items that have a curve; the lists go by their order
/// @param curves     of these items
/// @param population of abilities
/// @param scores     EAP, one a person
/// @param together   Q3
/// @param oneAbility whether one is enough; empty where that cannot be said
record Measurement(
        CalibrationResult result,
        List<String> names,
        List<Dichotomous> curves,
        Population population,
        BayesianScores scores,
        List<Optional<SX2>> fits,
        List<Optional<MeanSquare>> meanSquares,
        List<List<AbilityGroup>> observed,
        Q3 together,
        Optional<ModifiedParallelAnalysis> oneAbility) {

    /// A correlation from fewer people is mostly chance.
    static final int PEOPLE_FOR_PAIRS = 100;

    private static final int REPLICATIONS = 39;

    /// Of tables with more entries than this, as many rows are looked at as have them; more would say no more.
    private static final long ENTRIES_FOR_DIMENSIONS = 2_000_000;

    static Measurement of(Responses responses, CalibrationResult result, RandomGenerator random) {
        var names = responses.items().stream()
                .filter(item -> result.model(item).isPresent())
                .toList();
        var curves =
                names.stream().map(item -> result.model(item).orElseThrow()).toList();
        var modelled = Columns.only(responses, names);
        var population = result.groups().getFirst();
        var ability = NormalNodes.of(61, 6, population.mean(), population.deviation());
        var scores = BayesianScores.of(modelled, curves, ability);
        var thetas = scores.thetas();
        var fewer = Columns.first(modelled, (int) Math.clamp(ENTRIES_FOR_DIMENSIONS / names.size(), 1, 1 << 30));
        return new Measurement(
                result,
                names,
                curves,
                population,
                scores,
                SX2.of(modelled, curves, ability),
                MeanSquare.ofItems(modelled, curves, thetas),
                ObservedShares.of(modelled, curves, ability),
                Q3.of(modelled, curves, thetas, PEOPLE_FOR_PAIRS),
                ModifiedParallelAnalysis.of(fewer, curves, ability, REPLICATIONS, random));
    }
}
