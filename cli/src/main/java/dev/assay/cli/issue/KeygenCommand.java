package dev.assay.cli.issue;

import dev.assay.cli.ExitStatus;
import dev.assay.openbadges.keys.KeyKind;
import dev.assay.openbadges.keys.SigningKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `assay keygen`: makes a key to issue with and prints the DID that it is.
@Command(
        name = "keygen",
        mixinStandardHelpOptions = true,
        description = "Makes a signing key, writes it to a new file that only you can read, and prints its did:key.",
        footer = {
            "",
            "Example:",
            "  assay keygen key.json && assay issue badge.json --key key.json",
            "",
            "To issue as a did:web, set the file's controller to it and its id to the key's name there, such as",
            "did:web:example.org#key-1.",
            "",
            "Exit status: 0 made, 64 wrong use of this command."
        },
        exitCodeOnInvalidInput = ExitStatus.BAD_USAGE,
        exitCodeOnExecutionException = ExitStatus.BROKEN)
public final class KeygenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The file to make; one that exists is left as it is.")
    private Path file = Path.of("");

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "Ed25519",
            converter = Kind.class,
            description = "Ed25519 (the default), P-256 or P-384; assay issue --help says what each signs with.")
    private KeyKind kind = KeyKind.ED25519;

    @Override
    public Integer call() {
        try {
            System.out.println(KeyFile.create(file, SigningKey.generate(kind, new SecureRandom()))
                    .controller());
            return ExitStatus.VALID;
        } catch (FileAlreadyExistsException there) {
            throw wrongUse(file + " exists already; a key is never overwritten");
        } catch (IOException unwritable) {
            throw wrongUse("Cannot write the file " + file + ": " + unwritable.getMessage());
        }
    }

    private CommandLine.ParameterException wrongUse(String words) {
        return new CommandLine.ParameterException(spec.commandLine(), words);
    }

    static final class Kind implements CommandLine.ITypeConverter<KeyKind> {
        @Override
        public KeyKind convert(String text) {
            return KeyKind.titled(text)
                    .filter(kind -> kind != KeyKind.RSA)
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "a kind of key is Ed25519, P-256 or P-384, not " + text));
        }
    }
}
