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
import java.util.stream.Stream;

/// A program of `interop` under Node; a test that needs one is skipped by name where `npm ci` was not run there.
public final class IndependentProgram {

    /// The package that came last: where it is installed, all are.
    private static final String NEWEST = "node_modules/@digitalcredentials/verifier-core";

    private IndependentProgram() {}

    /// The lines that it prints.
    ///
    /// @param folder where its output may be kept
    public static List<String> lines(Path folder, String program, List<String> arguments)
            throws IOException, InterruptedException {
        var interop = Path.of(System.getProperty("assay.root", ".."), "interop");
        assumeTrue(
                Files.isDirectory(interop.resolve(NEWEST)),
                "skipped: the independent verifiers are not installed; run npm ci in interop");
        var command = new ArrayList<>(List.of("node", program));
        command.addAll(arguments);
        var output = folder.resolve("lines.jsonl");
        var process = new ProcessBuilder(command)
                .directory(interop.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "node did not end within two minutes");
        return Files.readAllLines(output);
    }

    /// The JSON objects that it prints, one a line.
    public static List<JsonObject> run(Path folder, String program, List<String> arguments)
            throws IOException, InterruptedException {
        return lines(folder, program, arguments).stream().map(Vectors::parsed).toList();
    }

    /// What a verifier says of files at [Samples#NOW].
    public static List<JsonObject> verify(Path folder, String program, List<Path> files)
            throws IOException, InterruptedException {
        return run(folder, program, words(Stream.of("--now", Samples.NOW), files));
    }

    /// The arguments of a program: some words, then files.
    public static List<String> words(Stream<?> words, List<Path> files) {
        return Stream.concat(words, files.stream()).map(Object::toString).toList();
    }
}
