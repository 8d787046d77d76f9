package dev.assay.cli.items;

import dev.assay.cli.ExitStatus;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `assay items`: item models as files.
@Command(
        name = "items",
        mixinStandardHelpOptions = true,
        description = "Looks at item models as files, without the platform.",
        subcommands = LintCommand.class,
        exitCodeOnInvalidInput = ExitStatus.BAD_USAGE,
        exitCodeOnExecutionException = ExitStatus.BROKEN)
public final class ItemsCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do, such as: assay items lint DIR");
    }
}
