package dev.assay.cli.issue;

import static java.util.Objects.requireNonNull;

import dev.assay.cli.ExitStatus;
import dev.assay.cli.Unreadable;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.proof.Cryptosuite;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
            "Example:",
            "  assay issue badge.json --key key.json --from people.csv --out all.jsonl",
            "",
            "A line that makes no credential is named on standard error and left out; the others are issued.",
            "",
            "Exit status: 0 all issued, 1 some refused, 64 wrong use of this command or a",
            "table without lines, 74 could not be written."
        },
        exitCodeOnInvalidInput = ExitStatus.BAD_USAGE,
        exitCodeOnExecutionException = ExitStatus.BROKEN)
public final class IssueCommand implements Callable<Integer> {
    /// The system property by which the launcher says that standard error is a terminal, which Java cannot ask.
    private static final String WATCHED = "assay.watched";

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
            description = "A file for them instead of standard output. It appears when the whole table is through.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--suite",
            paramLabel = "NAME",
            converter = Named.class,
            description = {
                "How they are signed. With a proof inside:",
                "  eddsa-rdfc-2022  Ed25519, its default",
                "  eddsa-jcs-2022   Ed25519",
                "  ecdsa-rdfc-2019  P-256 and P-384, their default",
                "  ecdsa-jcs-2019   P-256 and P-384",
                "  ecdsa-sd-2023    P-256, for holders who show parts",
                "As a token, one JSON Web Signature a line:",
                "  vc+jwt           Ed25519, P-256 and P-384"
            })
    private Optional<Suite> suite = Optional.empty();

    @Option(
            names = "--mandatory",
            paramLabel = "POINTER",
            description =
                    "With ecdsa-sd-2023, what cannot be hidden, such as /issuer or /credentialSubject/achievement;"
                            + " may stand several times. Issuer, dates, status, schema and terms never can.")
    private List<String> mandatory = List.of();

    private long issued;
    private long refused;

    /// @param clock gives the time of signing
    public IssueCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var credential = template();
        var issuing = issuing(key());
        var destination = destination();
        try (var table = table()) {
            destination.take(lines -> all(credential, issuing, table, lines));
        } catch (UncheckedIOException unreadable) {
            throw unreadable("table", from.orElse(""), requireNonNull(unreadable.getCause()));
        } catch (IOException unwritable) {
            System.err.println("Cannot write " + out.map(Path::toString).orElse("to standard output") + ": "
                    + unwritable.getMessage());
            return ExitStatus.NOT_WRITTEN;
        }
        return refused == 0 ? ExitStatus.VALID : ExitStatus.NOT_VALID;
    }

    private Issuing issuing(KeyFile issuer) {
        var kind = issuer.key().kind();
        var chosen = suite.orElseGet(() -> Suite.of(kind));
        if (!chosen.suits(kind)) {
            throw wrongUse("A key of kind " + kind.title() + " does not sign with " + chosen + "; it signs with "
                    + String.join(", ", Suite.namesFor(kind)));
        }
        if (!mandatory.isEmpty() && !chosen.equals(new Suite.Proof(Cryptosuite.ECDSA_SD_2023))) {
            throw wrongUse("--mandatory is for " + Cryptosuite.ECDSA_SD_2023 + "; " + chosen + " hides nothing");
        }
        return new Issuing(issuer, chosen, mandatory, clock.instant(), new SecureRandom());
    }

    private Destination destination() {
        if (out.isEmpty()) {
            return new Destination.Stream(System.out);
        }
        var file = out.get();
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw wrongUse("Cannot write " + file + ": there is no folder " + folder);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw wrongUse("Cannot write " + file + ": it is there and no file that could be replaced");
        }
        for (var input : inputs()) {
            if (isSame(file, input)) {
                throw wrongUse("Cannot write " + file + ": it is read by this command too, and would be lost");
            }
        }
        return new Destination.InFile(file);
    }

    private List<Path> inputs() {
        var inputs = new ArrayList<>(List.of(key, template));
        from.filter(name -> !name.equals("-")).map(Path::of).ifPresent(inputs::add);
        return inputs;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException unreadable) {
            return true;
        }
    }

    private void all(Template credential, Issuing issuing, Reader table, Writer lines) throws IOException {
        var progress = new Progress(clock, Boolean.getBoolean(WATCHED));
        for (var rows = Rows.of(table); rows.hasNext(); progress.at(issued, refused)) {
            switch (rows.next()) {
                case Rows.Line.Good(var row) -> one(credential, issuing, row, lines);
                case Rows.Line.Bad(var number, var why) -> refuse(number, why);
            }
        }
        if (from.isPresent()) {
            if (issued + refused == 0) {
                throw wrongUse("The table " + from.get() + " has no line under its headings, so nothing is issued");
            }
            progress.end(issued, refused);
        }
    }

    private void one(Template credential, Issuing issuing, Row row, Writer lines) throws IOException {
        switch (credential.fill(row.values())) {
            case Template.Filled.Refused(var why) -> refuse(row.number(), why);
            case Template.Filled.Credential(var filled) -> {
                try {
                    lines.write(issuing.sign(filled));
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

    private Reader table() {
        if (from.isEmpty()) {
            return new StringReader("{}");
        }
        try {
            return new Utf8Reader(from.get().equals("-") ? System.in : Files.newInputStream(Path.of(from.get())));
        } catch (InvalidPathException noName) {
            throw wrongUse("--from is no name of a file: " + from.get());
        } catch (IOException failure) {
            throw unreadable("table", from.get(), failure);
        }
    }

    private Template template() {
        try {
            return switch (StrictJson.read(Files.readAllBytes(template))) {
                case JsonReading.Read(JsonObject signed)
                when signed.containsKey("proof") -> throw wrongUse(template + " has a proof already");
                case JsonReading.Read(JsonObject object) -> {
                    if (!Issuing.isBadge(object)) {
                        System.err.println("Warning: " + template + " is signed, but is no Open Badge: its type does"
                                + " not say OpenBadgeCredential");
                    }
                    yield new Template(object);
                }
                case JsonReading.Read _ -> throw wrongUse(template + " is JSON but not an object");
                case JsonReading.Refused refusal -> throw wrongUse(template + ", " + refusal.inWords());
            };
        } catch (IOException failure) {
            throw unreadable("template", template.toString(), failure);
        }
    }

    private KeyFile key() {
        try {
            var read = KeyFile.read(key);
            if (KeyFile.isOpenToOthers(key)) {
                System.err.println("Warning: others than its owner can open " + key + "; chmod 600 closes it");
            }
            return read;
        } catch (IOException failure) {
            throw unreadable("key file (assay keygen makes one)", key.toString(), failure);
        } catch (IllegalArgumentException noKey) {
            throw wrongUse(String.valueOf(noKey.getMessage()));
        }
    }

    private CommandLine.ParameterException unreadable(String what, String name, IOException failure) {
        return wrongUse("Cannot read the " + what + " " + name + ": " + Unreadable.why(name, failure));
    }

    private CommandLine.ParameterException wrongUse(String words) {
        return new CommandLine.ParameterException(spec.commandLine(), words);
    }

    static final class Named implements CommandLine.ITypeConverter<Suite> {
        @Override
        public Suite convert(String text) {
            return Suite.named(text)
                    .orElseThrow(() -> new CommandLine.TypeConversionException("a suite is one of "
                            + Suite.all().map(Object::toString).collect(Collectors.joining(", ")) + ", not " + text));
        }
    }
}
