package dev.assay.cli;

import dev.assay.openbadges.did.KeyDocuments;
import dev.assay.openbadges.fetch.Documents;
import dev.assay.openbadges.fetch.FetchLimits;
import dev.assay.openbadges.fetch.GuardedFetcher;
import dev.assay.openbadges.fetch.MappedDocuments;
import dev.assay.openbadges.fetch.TrustedOrigin;
import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.keys.VerificationKey;
import dev.assay.openbadges.verify.Verification;
import dev.assay.openbadges.verify.VerificationOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `assay verify`: checks a badge and says of each check whether it passed, failed or could not be made.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        version = Assay.VERSION,
        description = {
            "Verifies a badge and says of each check what came of it.",
            "",
            "A badge is JSON, a token (JWT, SD-JWT), a baked PNG or SVG, a bundle, or the address of one, by Open"
                    + " Badges 3.0; or a badge of version 2.0 or 2.1. A file with a badge on each line gives a report"
                    + " for each."
        },
        footer = {
            "",
            "Exit status, of many badges the worst: 0 valid, 1 not valid,",
            "2 could not be checked, 64 wrong use of this command."
        },
        exitCodeOnInvalidInput = ExitStatus.BAD_USAGE,
        exitCodeOnExecutionException = ExitStatus.BROKEN)
final class VerifyCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE|URL|-", description = "The file or address; - reads standard input.")
    private String source = "";

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Option(
            names = "--offline",
            description = "Fetch nothing. Revocation is then not checked and the other checks decide; an issuer"
                    + " whose keys would have to be fetched, and are in no folder given, could not be checked.")
    private boolean offline;

    @Option(
            names = "--trust-origin",
            paramLabel = "URL",
            converter = Origin.class,
            description = "An origin such as http://127.0.0.1:8080 that may be http and in a private network.")
    private Optional<TrustedOrigin> trusted = Optional.empty();

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = Time.class,
            description = "Judge for this time, such as 2026-03-01T12:00:00Z.")
    private Optional<Instant> at = Optional.empty();

    @Option(names = "--recipient", paramLabel = "EMAIL|DID", description = "Check that it was issued to them.")
    private Optional<String> recipient = Optional.empty();

    @Option(
            names = "--issuer-key",
            paramLabel = "z6Mk...",
            converter = Key.class,
            description = "A key known to be the issuer's: proves a bundle of a did:web issuer offline.")
    private Optional<VerificationKey> issuerKey = Optional.empty();

    @Option(
            names = "--did-documents",
            paramLabel = "DIR",
            converter = Folder.class,
            description = "Issuers' key documents from this folder, known to be theirs and not fetched. Its files"
                    + " are named by DID or address, percent-encoded, or listed in its index.json:"
                    + " {\"did:web:example.org\": \"file.json\"}.")
    private Optional<MappedDocuments> keyDocuments = Optional.empty();

    @Option(
            names = "--documents",
            paramLabel = "DIR",
            converter = Folder.class,
            description = "The same for status lists and all else that has an address.")
    private Optional<MappedDocuments> otherDocuments = Optional.empty();

    VerifyCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var options = options();
        var reports = new Reports(json);
        if (isAddress()) {
            reports.print(Optional.empty(), Verification.check(address(), options));
        } else {
            read((line, badge) -> reports.print(line, Verification.check(badge, options)));
        }
        reports.end();
        if (reports.hasRefusedAddress() && trusted.isEmpty()) {
            System.err.println(
                    "A server of your own that is http or in a private network is asked with --trust-origin, "
                            + "as in --trust-origin " + origin());
        }
        return reports.exitStatus();
    }

    private boolean isAddress() {
        return source.toLowerCase(Locale.ROOT).matches("https?://.*");
    }

    /// Where the badge is, or else an example.
    private String origin() {
        if (!isAddress() || address().getHost() == null) {
            return "http://localhost:8080";
        }
        var port = address().getPort() < 0 ? "" : ":" + address().getPort();
        return address().getScheme() + "://" + address().getHost() + port;
    }

    private VerificationOptions options() {
        if (recipient
                .filter(asked -> !asked.matches("[^@\\s]+@[^@\\s]+|[A-Za-z][A-Za-z0-9+.-]*:\\S+"))
                .isPresent()) {
            throw wrongUse(
                    "A recipient is an e-mail address or an id such as a DID; this is neither: " + recipient.get());
        }
        return new VerificationOptions(at.orElseGet(clock::instant), Optional.of(documents()), recipient, issuerKey);
    }

    /// What the asker supplied goes before what is fetched.
    private Documents documents() {
        Documents fetched = offline ? Documents.NONE : new AskedOnce(new GuardedFetcher(FetchLimits.STANDARD, trusted));
        return Stream.of(keyDocuments, otherDocuments)
                .flatMap(Optional::stream)
                .<Documents>map(supplied -> supplied)
                .reduce(Documents::or)
                .map(supplied -> supplied.or(fetched))
                .orElse(fetched);
    }

    private URI address() {
        try {
            return new URI(source);
        } catch (URISyntaxException wrong) {
            throw wrongUse("This is not a well-formed address: " + wrong.getMessage());
        }
    }

    private void read(BadgeLines.Taking taking) {
        try (InputStream in = source.equals("-") ? System.in : Files.newInputStream(Path.of(source))) {
            BadgeLines.each(in, taking);
        } catch (InvalidPathException noName) {
            throw unreadable("this is no name of a file");
        } catch (IOException failure) {
            throw unreadable(Unreadable.why(source, failure));
        }
    }

    private CommandLine.ParameterException unreadable(String why) {
        return wrongUse(
                "Cannot read " + source + ": " + why + "; give a badge's file, its address, or - for standard input");
    }

    private CommandLine.ParameterException wrongUse(String words) {
        return new CommandLine.ParameterException(spec.commandLine(), words);
    }

    static final class Origin implements CommandLine.ITypeConverter<TrustedOrigin> {
        @Override
        public TrustedOrigin convert(String text) {
            try {
                return TrustedOrigin.of(text);
            } catch (IllegalArgumentException wrong) {
                throw new CommandLine.TypeConversionException(String.valueOf(wrong.getMessage()));
            }
        }
    }

    static final class Folder implements CommandLine.ITypeConverter<MappedDocuments> {
        @Override
        public MappedDocuments convert(String text) {
            return switch (MappedDocuments.open(path(text), KeyDocuments::place)) {
                case MappedDocuments.Opening.Opened(var documents) -> documents;
                case MappedDocuments.Opening.Refused(var problem) ->
                    throw new CommandLine.TypeConversionException(problem);
            };
        }

        private static Path path(String text) {
            try {
                return Path.of(text);
            } catch (InvalidPathException wrong) {
                throw new CommandLine.TypeConversionException("this is not the name of a folder: " + text);
            }
        }
    }

    static final class Time implements CommandLine.ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            return DateTimes.parse(text)
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "a time has a date and an offset, such as 2026-03-01T12:00:00Z; this is none: " + text));
        }
    }

    static final class Key implements CommandLine.ITypeConverter<VerificationKey> {
        @Override
        public VerificationKey convert(String text) {
            return VerificationKey.ofMultibase(text)
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "a key as Multikey text begins with z6Mk, zDn or z82; this is none: " + text));
        }
    }
}
