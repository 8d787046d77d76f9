package dev.assay.openbadges.fuzz;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.verify.Verdict;
import dev.assay.openbadges.verify.Verification;
import dev.assay.openbadges.verify.VerificationOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Has Jazzer look for inputs that throw, hang or use up a small heap, for a second a target.
///
/// Longer: `./mvnw -pl openbadges test -Dtest=FuzzTest -Dassay.fuzz=10m`. That gives each target ten minutes, with
/// Jazzer's own detectors, and keeps in `openbadges/target/fuzz` what was learnt for the next run.
class FuzzTest {
    private static final Optional<String> LONG = Optional.ofNullable(System.getProperty("assay.fuzz"));
    private static final String SHORT = "1s";
    private static final String HEAP = "-Xmx192m";
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final int SECONDS_FOR_ONE_INPUT = 30;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everySeedIsRead(FuzzTarget target) {
        for (byte[] seed : target.seeds()) {
            assertDoesNotThrow(() -> target.read(seed));
        }
    }

    /// Else "no other badge is valid" would hold whatever the verifier did.
    @Test
    void aSeedIsValid() {
        var report = Verification.check(Seeds.bundle(), VerificationOptions.offline(Samples.NOW));
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
    }

    @ParameterizedTest
    @EnumSource
    void noInputThatIsFoundBreaksTheReading(FuzzTarget target) throws Exception {
        var time = Duration.parse("PT" + LONG.orElse(SHORT));
        var base = LONG.isPresent() ? Path.of("target", "fuzz") : folder;
        var home = Files.createDirectories(base.resolve(target.name().toLowerCase(Locale.ROOT)))
                .toAbsolutePath();
        var log = home.resolve("log.txt");
        var jazzer = new ProcessBuilder(command(target, home, time))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertTrue(jazzer.waitFor(time.toSeconds() + 300, TimeUnit.SECONDS), () -> "it hangs: " + tail(log));
        } finally {
            jazzer.destroyForcibly();
        }
        assertEquals(0, jazzer.exitValue(), () -> tail(log));
        assertTrue(tail(log).contains("Done "), () -> tail(log));
    }

    private static List<String> command(FuzzTarget target, Path home, Duration time) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(HEAP, "-XX:+EnableDynamicAgentLoading", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(LONG.isPresent() ? List.of() : QUICK_START);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + JazzerEntry.class.getName(),
                "--target_args=" + target.name(),
                "--instrumentation_includes=dev.assay.openbadges.**",
                // the detectors of other faults than ours (injection and the like) take ten seconds to set up
                "--hooks=" + LONG.isPresent(),
                "--reproducer_path=" + home,
                "-max_total_time=" + time.toSeconds(),
                "-timeout=" + SECONDS_FOR_ONE_INPUT,
                "-artifact_prefix=" + home + "/"));
        command.addAll(LONG.isPresent() ? List.of() : List.of("-seed=1"));
        command.add(Files.createDirectories(home.resolve("learnt")).toString());
        command.add(seeds(target, home.resolve("seeds")).toString());
        return command;
    }

    private static Path seeds(FuzzTarget target, Path folder) throws IOException {
        Files.createDirectories(folder);
        int number = 0;
        for (byte[] seed : target.seeds()) {
            Files.write(folder.resolve("seed" + number++), seed);
        }
        return folder;
    }

    /// The end of what Jazzer printed: a finding with its stack and input, or how many inputs it ran.
    private static String tail(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException unreadable) {
            return "no log: " + unreadable.getMessage();
        }
    }
}
