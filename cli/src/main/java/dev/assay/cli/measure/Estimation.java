package dev.assay.cli.measure;

import dev.assay.psychometrics.calibration.CalibrationOptions;
import dev.assay.psychometrics.calibration.CalibrationOptions.Errors;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.calibration.Priors;
import dev.assay.psychometrics.data.Responses;
import java.util.List;
import picocli.CommandLine.Option;

/// The options of every command that estimates items.
final class Estimation {

    @Option(
            names = "--prior",
            paramLabel = "PRIOR",
            converter = PriorName.class,
            description = {
                "What is believed beforehand of every item's a, d or g, such as:",
                "  a=lognormal:0,0.5   d=normal:0,2   g=beta:5,17",
                "May stand once for each. Without one for g, 3pl says little below some thousands of people."
            })
    private List<PriorName.NamedPrior> priors = List.of();

    @Option(names = "--threads", paramLabel = "N", description = "The result is the same for any number; 1 by default.")
    private int threads = 1;

    /// Refuses what cannot be done before the work begins.
    CalibrationOptions options(Model model, Errors errors, Responses responses, MeasuredFiles files) {
        if (threads < 1) {
            throw files.wrongUse("--threads takes 1 or more, not " + threads);
        }
        Memory.lacking(responses, model, errors != Errors.NONE, threads).ifPresent(why -> {
            throw files.wrongUse(why);
        });
        var believed = Priors.NONE;
        for (var prior : priors) {
            believed = prior.in(believed);
        }
        return CalibrationOptions.of(model)
                .withPriors(believed)
                .withThreads(threads)
                .withErrors(errors);
    }
}
