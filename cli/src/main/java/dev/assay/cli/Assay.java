package dev.assay.cli;

import dev.assay.cli.issue.IssueCommand;
import dev.assay.cli.issue.KeygenCommand;
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
            "",
            "On the platform (see assay serve --help):",
            "  serve   Starts the platform on this machine.",
            "  demo    Runs the main job from sign-up to a verified badge and says whether it worked."
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
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do, such as: assay verify FILE");
    }
}
