package dev.assay.cli.measure;

import dev.assay.cli.ExitStatus;
import dev.assay.cli.WholeFile;
import dev.assay.cli.measure.report.Analysis;
import dev.assay.cli.measure.report.Choosing;
import dev.assay.cli.measure.report.Fairness;
import dev.assay.cli.measure.report.ReportPage;
import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationOptions;
import dev.assay.psychometrics.calibration.CalibrationOptions.Errors;
import dev.assay.psychometrics.calibration.CalibrationResult;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.data.Responses;
import dev.assay.psychometrics.model.Dichotomous;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `assay itemreport`: a page that says how a test's items work.
@Command(
        name = "itemreport",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a page that says how the items of a test work: one HTML file for any browser, with plots and"
                    + " tables, that needs nothing beside it.",
            "",
            "The table is that of assay calibrate: a line of item names, then a line for each person."
        },
        footer = {
            "",
            "Examples:",
            "  assay itemreport responses.csv --html report.html",
            "  assay itemreport responses.csv --html out.html --choices c.csv --key key.csv",
            "  assay itemreport responses.csv --html out.html --groups groups.csv",
            "",
            "Exit status: 0 written, 64 wrong use or a table that cannot be read, 74 could",
            "not be written."
        },
        exitCodeOnInvalidInput = ExitStatus.BAD_USAGE,
        exitCodeOnExecutionException = ExitStatus.BROKEN)
public final class ItemReportCommand implements Callable<Integer> {
    /// The same table gives the same report.
    private static final long SEED = 4;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "RESPONSES.csv", description = "As for assay calibrate; - reads standard input.")
    private String table = "";

    @Option(names = "--html", paramLabel = "OUT.html", required = true, description = "The file to write.")
    private Path html = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "rasch|2pl|3pl",
            converter = ModelName.class,
            description = "As for assay calibrate; 2pl by default.")
    private Model model = Model.TWO_PARAMETER;

    @Option(
            names = "--items",
            paramLabel = "ITEMS.csv",
            description =
                    "Items that are known, as assay calibrate writes them; they keep their figures, the others are"
                            + " put on their scale.")
    private Optional<Path> items = Optional.empty();

    @Mixin
    private Estimation estimation = new Estimation();

    @Option(
            names = "--choices",
            paramLabel = "CHOICES.csv",
            description = "Which option each person chose: the same people in the same order, an option's label in each"
                    + " field, nothing where the item was not presented.")
    private Optional<Path> choices = Optional.empty();

    @Option(
            names = "--key",
            paramLabel = "KEY.csv",
            description = "The right options: columns item and key, and, where some options may never have been chosen,"
                    + " options with all labels, a space between.")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--groups",
            paramLabel = "GROUPS.csv",
            description =
                    "Which group each person belongs to, to see whether items work alike for equals: a column group"
                            + " in the order of the rows, or columns person (the row's number, from 1) and group. The largest"
                            + " group is compared with each other.")
    private Optional<Path> groups = Optional.empty();

    @Override
    public Integer call() {
        var files = new MeasuredFiles(spec);
        if (choices.isPresent() != key.isPresent()) {
            throw files.wrongUse("--choices and --key go together");
        }
        var responses = files.responses(table);
        if (responses.people() == 0) {
            throw files.wrongUse(table + ": there are no people, only a line of item names");
        }
        Optional<Choosing> choosing = choices.map(file -> files.choosing(file, key.orElseThrow(), responses));
        var fairness = groups.map(file -> Fairness.of(responses, files.groups(file, responses)));
        var result = calibrated(files, responses);
        result.filter(found -> !found.isConverged())
                .ifPresent(_ -> System.err.println("assay: the model has not converged; the report says so"));
        var analysis = Analysis.of(responses, model, result, choosing, fairness, new SplittableRandom(SEED));
        var page = ReportPage.of(analysis, title());
        try {
            WholeFile.write(html, lines -> lines.write(page));
        } catch (IOException unwritable) {
            System.err.println("Cannot write " + html + ": " + unwritable);
            return ExitStatus.NOT_WRITTEN;
        }
        System.out.printf(Locale.ROOT, "%s: people %d, items %d%n", html, responses.people(), responses.itemCount());
        return ExitStatus.VALID;
    }

    private String title() {
        var name = table.equals("-") ? null : Path.of(table).getFileName();
        return name == null ? "responses" : name.toString();
    }

    /// Empty, with the reason on standard error, where nothing can be estimated.
    private Optional<CalibrationResult> calibrated(MeasuredFiles files, Responses responses) {
        // a bank with thousands of items is reported without them
        boolean few = (long) model.parameters() * responses.itemCount() < CalibrationOptions.MOST_WITH_ERRORS;
        var options = estimation
                .options(model, few ? Errors.OBSERVED : Errors.NONE, responses, files)
                .withAnchors(known(files, responses));
        var progress = new IterationProgress();
        try {
            var result = Calibration.ofGroups(List.of(responses), options, progress);
            progress.end();
            return Optional.of(result);
        } catch (IllegalArgumentException impossible) {
            System.err.println("assay: " + table + ": " + impossible.getMessage());
            return Optional.empty();
        }
    }

    private Map<String, Dichotomous> known(MeasuredFiles files, Responses responses) {
        var known = new LinkedHashMap<String, Dichotomous>();
        items.ifPresent(file -> {
            known.putAll(files.items(file));
            known.keySet().retainAll(responses.items());
            if (known.isEmpty()) {
                throw files.wrongUse("none of the items of " + table + " is in " + file);
            }
        });
        return known;
    }
}
