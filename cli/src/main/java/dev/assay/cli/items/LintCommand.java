package dev.assay.cli.items;

import dev.assay.cli.ExitStatus;
import dev.assay.items.ItemLint;
import dev.assay.items.ItemModels;
import dev.assay.items.source.Problems;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `assay items lint`: mistakes in item models, and how large and how foreseeable each is.
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the item models of plans and tells every mistake with its file and line.",
            "",
            "Of each model it counts the variants and draws some: how many different stems and right answers there are,"
                    + " how hard the right answer is to foresee, and whether its place or its length gives it away."
        },
        footer = {
            "",
            "Example:",
            "  assay items lint content/serverless --draws 100000",
            "",
            "Exit status: 0 no error, 1 errors found, 64 wrong use."
        },
        exitCodeOnInvalidInput = ExitStatus.BAD_USAGE,
        exitCodeOnExecutionException = ExitStatus.BROKEN)
final class LintCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "DIR",
            arity = "1..*",
            description = "A plan (with a folder items) or any folder of item files.")
    private List<Path> folders = List.of();

    @Option(names = "--json", description = "One JSON object instead of words.")
    private boolean json;

    @Option(names = "--draws", paramLabel = "N", description = "Variants drawn of each model; 1000 by default.")
    private int draws = 1000;

    @Override
    public Integer call() {
        if (draws < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--draws must be at least 1");
        }
        var problems = new Problems();
        var plans = new ArrayList<LintedPlan>();
        for (var folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new CommandLine.ParameterException(spec.commandLine(), folder + " is not a folder");
            }
            plans.add(read(folder, problems));
        }
        var report = LintReport.of(plans, problems, draws);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(report.json());
        } else {
            report.lines().forEach(out::println);
        }
        out.flush();
        return problems.hasErrors() ? ExitStatus.NOT_VALID : ExitStatus.VALID;
    }

    /// Files are named by the way from the folder above the plan, as authors see them.
    private static LintedPlan read(Path folder, Problems problems) {
        var whole = folder.toAbsolutePath().normalize();
        var items = Files.isDirectory(whole.resolve("items")) ? whole.resolve("items") : whole;
        var root = whole.getParent() == null ? whole : whole.getParent();
        var models = ItemModels.read(root, items, problems);
        problems.addAll(ItemLint.check(models));
        return new LintedPlan(models, LintedPlan.lessons(whole));
    }
}
