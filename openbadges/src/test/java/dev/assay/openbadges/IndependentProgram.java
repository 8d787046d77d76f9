package dev.assay.openbadges;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program of `interop` under Node; a test that needs one is skipped by name where `npm ci` was not run there.
public final class IndependentProgram {

    /// The package that came last: where it is installed, all are.
    private static final String NEWEST = "node_modules/@digitalbazaar/ecdsa-sd-2023-cryptosuite";

    private IndependentProgram() {}

    /// The JSON objects that it prints, one a line.
    ///
    /// @param folder where its output may be kept
    public static List<JsonObject> run(Path folder, String program, List<String> arguments)
            throws IOException, InterruptedException {
        var interop = Path.of(System.getProperty("assay.root", ".."), "interop");
        assumeTrue(
                Files.isDirectory(interop.resolve(NEWEST)),
                "skipped: the independent verifier is not installed; run npm ci in interop");
        var command = new ArrayList<>(List.of("node", program));
        command.addAll(arguments);
        var output = folder.resolve("lines.jsonl");
        var process = new ProcessBuilder(command)
                .directory(interop.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "node did not end within two minutes");
        return Files.readAllLines(output).stream().map(Vectors::parsed).toList();
    }

    /// What `verify.mjs` says of files at [Samples#NOW].
    public static List<JsonObject> verify(Path folder, List<Path> files) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("--now", Samples.NOW.toString()));
        files.forEach(file -> arguments.add(file.toString()));
        return run(folder, "verify.mjs", arguments);
    }
}
