package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The launcher in a project of its own, whose build takes two seconds and lays a jar of the classes under test where
/// Maven would lay its own.
@Timeout(120)
class LauncherTest {
    @TempDir
    private Path project = Path.of("");

    private Path builds = project;

    @BeforeEach
    void layOut() throws IOException {
        var root = Path.of(System.getProperty("assay.root", ".."));
        builds = project.resolve("builds");
        for (var folder : List.of(".mvn", "openbadges", "items", "psychometrics", "cli", "server")) {
            Files.createDirectory(project.resolve(folder));
        }
        Files.createFile(project.resolve("pom.xml"));
        for (var file : List.of("assay", ".mvn/find-jdk.sh")) {
            Files.copy(root.resolve(file), project.resolve(file));
        }
        Files.createDirectory(project.resolve("cli/target"));
        Files.writeString(project.resolve("mvnw"), """
                #!/bin/sh
                set -e
                echo $$ >>builds
                mkdir cli/target/lib
                sleep 2
                cp classes.jar cli/target/lib
                """);
        classes(project.resolve("classes.jar"));
        for (var program : List.of("assay", "mvnw")) {
            assertTrue(project.resolve(program).toFile().setExecutable(true));
        }
    }

    /// A jar that has nothing itself, and names where everything is.
    private static void classes(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        var places = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(place -> Path.of(place).toUri().toString())
                .collect(Collectors.joining(" "));
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, places);
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    private Process start(String... arguments) throws IOException {
        var command = Stream.concat(Stream.of("./assay"), Stream.of(arguments)).toList();
        var builder = new ProcessBuilder(command).directory(project.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    @Test
    void ofTwoFirstStartsOneBuildsAndTheOtherWaitsForIt() throws Exception {
        var first = start("--version");
        var second = start("--version");
        var runs = List.of(CommandRun.finished(first), CommandRun.finished(second));
        for (var run : runs) {
            assertEquals(0, run.status(), run.toString());
            assertEquals("assay 0.1.0\n", run.out());
        }
        assertEquals(1, Files.readAllLines(builds).size(), runs.toString());
        assertEquals(
                1,
                runs.stream()
                        .filter(run -> run.err().contains("waiting for the build"))
                        .count(),
                runs.toString());
        assertEquals("", CommandRun.finished(start("--version")).err(), "what is built is not built again");
    }

    @Test
    void aBuildThatWasKilledHoldsNobodyUp() throws Exception {
        var killed = start("--version");
        while (Files.notExists(builds)) {
            Thread.sleep(20);
        }
        killed.destroyForcibly().waitFor();
        var next = CommandRun.finished(start("--version"));
        assertEquals(0, next.status(), next.toString());
        assertEquals(2, Files.readAllLines(builds).size(), next.toString());
    }
}
