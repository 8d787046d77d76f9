package dev.assay.bench.calibration;

import dev.assay.bench.Figures;
import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationOptions;
import dev.assay.psychometrics.calibration.CalibrationResult;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.calibration.Priors;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.numeric.NormalNodes;
import dev.assay.psychometrics.scoring.BayesianScores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// How near the estimates are to mirt's, and to the truth of simulated data beside mirt's.
final class CalibrationAccuracy {
    private record Reference(String data, Model model, double logLik) {}

    private static final List<Reference> REFERENCES = List.of(
            new Reference("LSAT6", Model.RASCH, -2466.937601),
            new Reference("LSAT7", Model.RASCH, -2664.900891),
            new Reference("WIRS", Model.RASCH, -3509.279220),
            new Reference("rasch_10000x50", Model.RASCH, -281737.78745),
            new Reference("LSAT6", Model.TWO_PARAMETER, -2466.653378),
            new Reference("LSAT7", Model.TWO_PARAMETER, -2658.805114),
            new Reference("WIRS", Model.TWO_PARAMETER, -3420.064386),
            new Reference("2pl_1000x50", Model.TWO_PARAMETER, -28409.73445),
            new Reference("2pl_10000x50", Model.TWO_PARAMETER, -273201.32473),
            new Reference("2pl_sparse_10000x300_50", Model.TWO_PARAMETER, -277272.20128),
            new Reference("3pl_10000x50", Model.THREE_PARAMETER, -295287.74427));

    private CalibrationAccuracy() {}

    static void add(Figures figures, Path root) throws IOException {
        var tables = ReferenceTables.beside(root);
        if (!tables.areThere()) {
            for (var name : List.of("logLikBelowMirt", "parametersOffMirt", "rmsePerMirt", "eapOffMirt")) {
                figures.missing(name, "the reference data are not beside the project");
            }
            return;
        }
        double below = Double.NEGATIVE_INFINITY;
        double off = 0;
        double worse = 0;
        var logLiks = new LinkedHashMap<String, Object>();
        for (var reference : REFERENCES) {
            var responses = tables.responses(reference.data);
            var result = Calibration.of(responses, CalibrationOptions.of(reference.model));
            below = Math.max(below, reference.logLik - result.logLikelihood());
            logLiks.put(reference.data + " " + reference.model, result.logLikelihood() - reference.logLik);
            if (reference.data.contains("x")) {
                worse = Math.max(worse, rmsePerMirt(figures, tables, reference, responses, result));
            } else {
                var name = reference.data + (reference.model == Model.RASCH ? "_mirt_Rasch" : "_mirt_2PL");
                off = Math.max(off, largestDifference(curves(responses, result), tables.items(name)));
            }
        }
        figures.add("logLikAboveMirt", logLiks);
        figures.value("logLikBelowMirt", below);
        figures.value("parametersOffMirt", off);
        figures.value("rmsePerMirt", worse);
        figures.value("eapOffMirt", eap(tables));
    }

    private static List<Dichotomous> curves(Responses responses, CalibrationResult result) {
        return responses.items().stream()
                .map(item -> result.model(item).orElseThrow())
                .toList();
    }

    private static double largestDifference(List<Dichotomous> ours, List<Dichotomous> theirs) {
        double largest = 0;
        for (int i = 0; i < ours.size(); i++) {
            largest = Math.max(largest, Math.abs(ours.get(i).a() - theirs.get(i).a()));
            largest = Math.max(largest, Math.abs(ours.get(i).d() - theirs.get(i).d()));
        }
        return largest;
    }

    /// The worst of slope, intercept and guessing; with guessing under a prior, as one would.
    private static double rmsePerMirt(
            Figures figures, ReferenceTables tables, Reference reference, Responses responses, CalibrationResult plain)
            throws IOException {
        boolean guessed = reference.model == Model.THREE_PARAMETER;
        var result = guessed
                ? Calibration.of(
                        responses, CalibrationOptions.of(reference.model).withPriors(Priors.ofOptions(4)))
                : plain;
        var truth = tables.items(reference.data + "_items");
        var ours = curves(responses, result);
        var theirs = tables.items(reference.data + "_mirt");
        var ratios = new LinkedHashMap<String, Object>();
        double worst = 0;
        var parameters = new LinkedHashMap<String, ToDoubleFunction<Dichotomous>>(
                Map.of("a", Dichotomous::a, "d", Dichotomous::d, "g", Dichotomous::g));
        for (var parameter : parameters.entrySet()) {
            double mirt = rmse(theirs, truth, parameter.getValue());
            if (mirt > 0) {
                double ratio = rmse(ours, truth, parameter.getValue()) / mirt;
                ratios.put(parameter.getKey(), Figures.rounded(ratio));
                worst = Math.max(worst, ratio);
            }
        }
        figures.add("rmsePerMirt " + reference.data, ratios);
        return worst;
    }

    private static double rmse(
            List<Dichotomous> found, List<Dichotomous> truth, ToDoubleFunction<Dichotomous> parameter) {
        double sum = 0;
        for (int i = 0; i < truth.size(); i++) {
            double off = parameter.applyAsDouble(found.get(i)) - parameter.applyAsDouble(truth.get(i));
            sum += off * off;
        }
        return Math.sqrt(sum / truth.size());
    }

    private static double eap(ReferenceTables tables) throws IOException {
        double most = 0;
        for (var data : List.of("2pl_10000x50", "2pl_sparse_10000x300_50", "3pl_10000x50")) {
            var reference = tables.rows(data + "_mirt_eap");
            var scores =
                    BayesianScores.of(tables.responses(data), tables.items(data + "_mirt"), NormalNodes.standard(61));
            for (int person = 0; person < reference.size(); person++) {
                most = Math.max(
                        most,
                        Math.abs(reference.get(person).getOrDefault("F1", 0.0)
                                - scores.get(person).theta()));
            }
        }
        return most;
    }
}
