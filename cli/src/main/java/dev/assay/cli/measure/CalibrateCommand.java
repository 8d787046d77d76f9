package dev.assay.cli.measure;

import dev.assay.cli.ExitStatus;
import dev.assay.cli.WholeFile;
import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationOptions.Errors;
import dev.assay.psychometrics.calibration.CalibrationResult;
import dev.assay.psychometrics.calibration.ItemEstimate;
import dev.assay.psychometrics.calibration.ItemsCsv;
import dev.assay.psychometrics.calibration.Model;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `assay calibrate`: estimates how hard items are and how well they tell people apart.
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = {
            "Estimates items from responses, by marginal maximum likelihood.",
            "",
            "The table has a line of item names and then a line for each person: 1 for right, 0 for wrong, nothing"
                    + " where the item was not presented."
        },
        footer = {
            "",
            "Example:",
            "  assay calibrate responses.csv --model 2pl --out items.csv",
            "",
            "Exit status: 0 converged, 1 not converged, 64 wrong use or a table that cannot",
            "be read, 74 could not be written."
        },
        exitCodeOnInvalidInput = ExitStatus.BAD_USAGE,
        exitCodeOnExecutionException = ExitStatus.BROKEN)
public final class CalibrateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "RESPONSES.csv", description = "The table; - reads standard input.")
    private String table = "";

    @Option(
            names = "--model",
            paramLabel = "rasch|2pl|3pl",
            required = true,
            converter = ModelName.class,
            description = "What differs between items: difficulty, also slope, also the chance of guessing.")
    private Model model = Model.RASCH;

    @Mixin
    private Estimation estimation = new Estimation();

    @Option(names = "--no-errors", description = "Leave out standard errors, which take most of the time.")
    private boolean withoutErrors;

    @Option(names = "--out", paramLabel = "ITEMS.csv", description = "A file for the items.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        var files = new MeasuredFiles(spec);
        var effort = new Effort();
        var responses = files.responses(table);
        var options = estimation.options(model, withoutErrors ? Errors.NONE : Errors.OBSERVED, responses, files);
        var progress = new IterationProgress();
        CalibrationResult result;
        try {
            result = Calibration.ofGroups(List.of(responses), options, progress);
        } catch (IllegalArgumentException impossible) {
            throw files.wrongUse(table + ": " + impossible.getMessage());
        }
        progress.end();
        if (json) {
            System.out.println(effort.json(result));
        } else {
            // the items, where no file takes them, have standard output for themselves
            summary(result, effort, out.isPresent() ? System.out : System.err);
        }
        if (!result.isConverged()) {
            System.err.println("assay: it has not converged; the estimates are not to be relied on");
        }
        return written(result);
    }

    private int written(CalibrationResult result) {
        try {
            if (out.isPresent()) {
                WholeFile.write(out.get(), lines -> ItemsCsv.write(result.items(), lines));
            } else if (!json) {
                ItemsCsv.write(result.items(), System.out);
            }
        } catch (IOException unwritable) {
            System.err.println("Cannot write " + out.map(Path::toString).orElse("the items") + ": " + unwritable);
            return ExitStatus.NOT_WRITTEN;
        }
        return result.isConverged() ? ExitStatus.VALID : ExitStatus.NOT_VALID;
    }

    private static void summary(CalibrationResult result, Effort effort, PrintStream to) {
        long estimated = result.items().stream()
                .filter(ItemEstimate.Estimated.class::isInstance)
                .count();
        to.printf(
                Locale.ROOT,
                "%d of %d items estimated; log-likelihood %.5f; %s after %d passes; %.2f s%n",
                estimated,
                result.items().size(),
                result.logLikelihood(),
                result.isConverged() ? "converged" : "not converged",
                result.iterations(),
                effort.wallSeconds());
        result.items().stream()
                .filter(ItemEstimate.NotEstimable.class::isInstance)
                .map(ItemEstimate.NotEstimable.class::cast)
                .forEach(item -> to.println("not estimated: " + item.name() + ": " + item.why()));
    }
}
