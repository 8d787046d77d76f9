package dev.assay.cli.issue;

import dev.assay.cli.ExitStatus;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.proof.Cryptosuite;
import jakarta.json.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `assay issue`: signs one credential for each line of a table, from a template.
@Command(
        name = "issue",
        mixinStandardHelpOptions = true,
        description = {
            "Signs one credential for each line of a table and prints each on a line of its own.",
            "",
            "The template is a credential without proof, in whose texts {{name}} stands for the column of that name."
                    + " The id, validFrom and the issuer's id are filled in where they are missing; an identity with"
                    + " \"hashed\": true and a plain e-mail address is hashed with a salt of its own."
        },
        footer = {
            "",
            "A line that makes no credential is named on standard error and left out; the others are issued.",
            "Exit status: 0 all issued, 1 some refused, 64 wrong use of this command."
        },
        exitCodeOnInvalidInput = ExitStatus.BAD_USAGE,
        exitCodeOnExecutionException = ExitStatus.BROKEN)
public final class IssueCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "TEMPLATE.json", description = "The credential with gaps.")
    private Path template = Path.of("");

    @Option(names = "--key", paramLabel = "FILE", required = true, description = "The key, as assay keygen makes it.")
    private Path key = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "FILE|-",
            description = "The table: CSV with headings, or one JSON object a line; - reads standard input."
                    + " Without it, the template is issued once.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write here instead of standard output, all or nothing.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--suite",
            paramLabel = "NAME",
            converter = Suite.class,
            description = "eddsa-rdfc-2022 (what an Ed25519 key takes by default), eddsa-jcs-2022, ecdsa-rdfc-2019"
                    + " (what P-256 and P-384 take by default), ecdsa-jcs-2019.")
    private Optional<Cryptosuite> suite = Optional.empty();

    private long issued;
    private long refused;

    /// @param clock gives the time of signing
    public IssueCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var credential = new Template(template());
        var issuer = key();
        var chosen = suite.orElseGet(() -> Cryptosuite.of(issuer.key().kind()));
        if (!chosen.suits(issuer.key().kind())) {
            throw wrongUse("a key of kind " + issuer.key().kind().title() + " does not sign with " + chosen);
        }
        var issuing = new Issuing(issuer, chosen, clock.instant(), new SecureRandom());
        try (var table = table()) {
            if (out.isPresent()) {
                toFile(out.get(), credential, issuing, table);
            } else {
                var lines = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
                all(credential, issuing, table, lines);
                lines.flush();
            }
        } catch (UncheckedIOException unreadable) {
            throw wrongUse("Cannot read the table: " + unreadable.getMessage());
        }
        return refused == 0 ? ExitStatus.VALID : ExitStatus.NOT_VALID;
    }

    /// The file appears when it is whole.
    private void toFile(Path file, Template credential, Issuing issuing, Reader table) throws IOException {
        var folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        if (!Files.isDirectory(folder)) {
            throw wrongUse("Cannot write " + file + ": there is no folder " + folder);
        }
        var part = Files.createTempFile(folder, ".issue", ".part");
        try {
            try (var lines = Files.newBufferedWriter(part)) {
                all(credential, issuing, table, lines);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void all(Template credential, Issuing issuing, Reader table, Writer lines) throws IOException {
        var progress = new Progress(clock, onTerminal());
        for (var rows = Rows.of(table); rows.hasNext(); progress.at(issued, refused)) {
            switch (rows.next()) {
                case Rows.Line.Good(var row) -> one(credential, issuing, row, lines);
                case Rows.Line.Bad(var number, var why) -> refuse(number, why);
            }
        }
        if (from.isPresent()) {
            progress.end(issued, refused);
        }
    }

    @SuppressWarnings("SystemConsoleNull") // it is null again where there is none, from JDK 25 on
    private static boolean onTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private void one(Template credential, Issuing issuing, Row row, Writer lines) throws IOException {
        switch (credential.fill(row.values())) {
            case Template.Filled.Refused(var why) -> refuse(row.number(), why);
            case Template.Filled.Credential(var filled) -> {
                try {
                    lines.write(StrictJson.write(issuing.sign(filled)));
                    lines.write('\n');
                    issued++;
                } catch (IllegalArgumentException unsignable) {
                    refuse(row.number(), String.valueOf(unsignable.getMessage()));
                }
            }
        }
    }

    private void refuse(long line, String why) {
        refused++;
        System.err.println((from.isPresent() && line > 0 ? "line " + line + ": " : "") + why);
    }

    private Reader table() throws IOException {
        if (from.isEmpty()) {
            return new StringReader("{}");
        }
        try {
            return from.get().equals("-")
                    ? new InputStreamReader(System.in, StandardCharsets.UTF_8)
                    : Files.newBufferedReader(Path.of(from.get()));
        } catch (NoSuchFileException absent) {
            throw wrongUse("There is no file " + from.get());
        }
    }

    private JsonObject template() {
        try {
            return switch (StrictJson.read(Files.readAllBytes(template))) {
                case JsonReading.Read(JsonObject object) when !object.containsKey("proof") -> object;
                case JsonReading.Read(JsonObject signed) -> throw wrongUse(template + " has a proof already");
                case JsonReading.Read _ -> throw wrongUse(template + " is JSON but not an object");
                case JsonReading.Refused refusal -> throw wrongUse(template + ", " + refusal.inWords());
            };
        } catch (IOException unreadable) {
            throw wrongUse("Cannot read the template " + template);
        }
    }

    private KeyFile key() {
        try {
            return KeyFile.read(key);
        } catch (IOException unreadable) {
            throw wrongUse("Cannot read the key file " + key + "; make one with assay keygen");
        } catch (IllegalArgumentException noKey) {
            throw wrongUse(String.valueOf(noKey.getMessage()));
        }
    }

    private CommandLine.ParameterException wrongUse(String words) {
        return new CommandLine.ParameterException(spec.commandLine(), words);
    }

    static final class Suite implements CommandLine.ITypeConverter<Cryptosuite> {
        @Override
        public Cryptosuite convert(String text) {
            return Cryptosuite.named(text)
                    .filter(suite -> suite != Cryptosuite.ECDSA_SD_2023)
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "a suite is eddsa-rdfc-2022, eddsa-jcs-2022, ecdsa-rdfc-2019 or ecdsa-jcs-2019, not "
                                    + text));
        }
    }
}
