package dev.assay.cli.issue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Runs of the command on files of their own.
abstract class IssueRuns {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final String TEMPLATE = """
            {"@context": ["https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "type": ["VerifiableCredential", "OpenBadgeCredential"],
             "name": "Serverless",
             "issuer": {"type": ["Profile"], "name": "Example"},
             "credentialSubject": {"type": ["AchievementSubject"],
                "identifier": [
                  {"type": "IdentityObject", "identityType": "name", "identityHash": "{{name}}", "hashed": false},
                  {"type": "IdentityObject", "identityType": "emailAddress", "identityHash": "{{e-mail}}", "hashed": true}],
                "achievement": {"id": "https://assay.example/badges/serverless", "type": ["Achievement"],
                  "name": "Serverless", "description": "Knows serverless.", "humanCode": "{{code}}",
                  "criteria": {"narrative": "Course {{ course }} of {{name}}."}}}}
            """;

    @TempDir
    Path folder = Path.of("");

    record Run(int status, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    /// In this process, with its streams: the command is one of many runs here.
    static synchronized Run run(Object command, Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var stdout = System.out;
        var stderr = System.err;
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setErr(new PrintStream(err, true, UTF_8));
        try {
            var words = java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
            return new Run(new CommandLine(command).execute(words), out.toString(UTF_8), err.toString(UTF_8));
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
        }
    }

    Run issue(Object... arguments) {
        return run(new IssueCommand(InstantSource.fixed(NOW)), arguments);
    }

    Path key(String kind) {
        var key = folder.resolve("key-" + kind + ".json");
        assertEquals(0, run(new KeygenCommand(), key, "--kind", kind).status());
        return key;
    }
}
