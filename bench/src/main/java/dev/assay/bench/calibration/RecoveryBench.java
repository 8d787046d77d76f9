package dev.assay.bench.calibration;

import dev.assay.bench.Effort;
import dev.assay.bench.Figures;
import dev.assay.bench.machine.MachineFacts;
import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationOptions;
import dev.assay.psychometrics.calibration.CalibrationOptions.Errors;
import dev.assay.psychometrics.calibration.ItemEstimate;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.calibration.Priors;
import dev.assay.psychometrics.model.Dichotomous;
import dev.assay.psychometrics.model.Rasch;
import dev.assay.psychometrics.model.ThreeParameter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Whether estimates find the truth: bias, error and coverage of 95% intervals over many simulated tests.
public final class RecoveryBench {
    private static final int REPLICATIONS = 200;
    private static final double QUANTILE = 1.959964;

    private RecoveryBench() {}

    private record Design(String name, Model model, int people, int items, int each, double g) {}

    private static final List<Design> DESIGNS = List.of(
            new Design("rasch", Model.RASCH, 500, 20, 20, 0),
            new Design("twoParameter", Model.TWO_PARAMETER, 1000, 20, 20, 0),
            new Design("sparse", Model.TWO_PARAMETER, 3000, 60, 20, 0),
            new Design("threeParameter", Model.THREE_PARAMETER, 3000, 30, 30, 0.2));

    /// Of one parameter over all items and replications.
    private static final class Recovered {
        private double sum;
        private double squares;
        private int count;
        private int intervals;
        private int covered;

        private void add(double estimate, double truth, OptionalDouble error) {
            double off = estimate - truth;
            sum += off;
            squares += off * off;
            count++;
            if (error.isPresent()) {
                intervals++;
                covered += Math.abs(off) <= QUANTILE * error.getAsDouble() ? 1 : 0;
            }
        }

        private Map<String, Object> told() {
            var told = new LinkedHashMap<String, Object>();
            told.put("bias", Figures.rounded(sum / count));
            told.put("rmse", Figures.rounded(Math.sqrt(squares / count)));
            told.put("coverage", Figures.rounded((double) covered / intervals));
            told.put("intervals", intervals);
            return told;
        }
    }

    public static Figures measure(Effort effort) throws IOException {
        var figures = new Figures().add("machine", MachineFacts.read());
        int replications = effort.roundsOr(REPLICATIONS);
        figures.add("replications", replications);
        for (var design : DESIGNS) {
            recover(figures, design, replications);
        }
        return figures;
    }

    private static void recover(Figures figures, Design design, int replications) {
        var slope = new Recovered();
        var difficulty = new Recovered();
        var guessing = new Recovered();
        int converged = 0;
        for (int i = 0; i < replications; i++) {
            var random = new SplittableRandom(1000L + i);
            var truth = items(design);
            var responses = SimulatedTest.answers(truth, design.people, design.each, random);
            var options = CalibrationOptions.of(design.model).withErrors(Errors.OBSERVED);
            var result = Calibration.of(
                    responses,
                    design.model == Model.THREE_PARAMETER ? options.withPriors(Priors.ofOptions(5)) : options);
            converged += result.isConverged() ? 1 : 0;
            for (int item = 0; item < truth.size(); item++) {
                if (result.items().get(item) instanceof ItemEstimate.Estimated(var _, var found, var errors)) {
                    slope.add(found.a(), truth.get(item).a(), errors.a());
                    difficulty.add(found.b(), truth.get(item).b(), errors.b());
                    guessing.add(found.g(), truth.get(item).g(), errors.g());
                }
            }
        }
        var told = new LinkedHashMap<String, Object>();
        told.put("people", design.people);
        told.put("items", design.items);
        told.put("eachAnswers", design.each);
        told.put("converged", converged);
        if (design.model != Model.RASCH) {
            told.put("a", slope.told());
        }
        told.put("b", difficulty.told());
        if (design.model == Model.THREE_PARAMETER) {
            told.put("g", guessing.told());
        }
        figures.add(design.name, told);
        figures.value(design.name + "Coverage", (double) difficulty.covered / difficulty.intervals);
    }

    /// The same in every replication: slopes from 0.7 to 1.5, difficulties from -2 to 2.
    private static List<Dichotomous> items(Design design) {
        return IntStream.range(0, design.items)
                .<Dichotomous>mapToObj(i -> {
                    double b = -2 + 4.0 * i / (design.items - 1);
                    return design.model == Model.RASCH
                            ? new Rasch(b)
                            : ThreeParameter.ofDifficulty(0.7 + 0.2 * (i % 5), b, design.g);
                })
                .toList();
    }
}
