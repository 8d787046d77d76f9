package dev.assay.cli;

import dev.assay.cli.issue.IssueCommand;
import dev.assay.cli.issue.KeygenCommand;
import dev.assay.cli.items.ItemsCommand;
import dev.assay.cli.measure.CalibrateCommand;
import dev.assay.cli.measure.ItemReportCommand;
import dev.assay.cli.measure.ScoreCommand;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The `assay` command, without the platform: quick to start, nothing loaded that is not used.
@Command(
        name = "assay",
        mixinStandardHelpOptions = true,
        version = Assay.VERSION,
        description = "Learning plans, open-book assessments and badges that anyone can verify.",
        footer = {
            "  serve   Starts the platform on this machine.",
            "  demo    Shows on a throw-away platform that it works, from sign-up to badge.",
            "",
            "assay help COMMAND says more."
        },
        exitCodeOnInvalidInput = ExitStatus.BAD_USAGE,
        exitCodeOnExecutionException = ExitStatus.BROKEN)
public final class Assay implements Runnable {
    static final String VERSION = "assay 0.1.0";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Assay() {}

    public static void main(String[] args) {
        System.exit(commandLine(InstantSource.system()).execute(args));
    }

    private static CommandLine commandLine(InstantSource clock) {
        return new CommandLine(new Assay())
                .addSubcommand(new VerifyCommand(clock))
                .addSubcommand(new IssueCommand(clock))
                .addSubcommand(new KeygenCommand())
                .addSubcommand(new CalibrateCommand())
                .addSubcommand(new ScoreCommand())
                .addSubcommand(new ItemReportCommand())
                .addSubcommand(new ItemsCommand())
                .addSubcommand(new CommandLine.HelpCommand())
                .setParameterExceptionHandler((wrong, words) -> wrongUse(wrong));
    }

    /// What is wrong and where to read on, not the whole help, in which nobody would find it.
    private static int wrongUse(CommandLine.ParameterException wrong) {
        var command = wrong.getCommandLine().getCommandSpec();
        System.err.println(wrong.getMessage());
        System.err.println("See " + command.qualifiedName() + " --help");
        return command.exitCodeOnInvalidInput();
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do, such as: assay verify FILE");
    }
}
