package dev.assay.openbadges.fuzz;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Has Jazzer look for inputs that throw, hang or use up a small heap, for two seconds a target. Longer:
/// `./mvnw -pl openbadges test -Dtest=FuzzTest -Dassay.fuzz=10m`, which gives each target ten minutes and keeps in
/// `openbadges/target/fuzz` what was learnt for the next run.
class FuzzTest {
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final String HEAP = "-Xmx192m";
    private static final int SECONDS_FOR_ONE_INPUT = 10;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everySeedIsRead(FuzzTarget target) {
        for (byte[] seed : target.seeds()) {
            assertDoesNotThrow(() -> target.read(seed));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noInputThatIsFoundBreaksTheReading(FuzzTarget target) throws Exception {
        var time = Duration.parse("PT" + System.getProperty("assay.fuzz", SHORT.toSeconds() + "s"));
        var base = System.getProperty("assay.fuzz") == null ? folder : Path.of("target", "fuzz");
        var home = Files.createDirectories(base.resolve(target.name().toLowerCase(Locale.ROOT)))
                .toAbsolutePath();
        var log = home.resolve("log.txt");
        var jazzer = new ProcessBuilder(command(target, home, time))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertTrue(jazzer.waitFor(time.toSeconds() + 120, TimeUnit.SECONDS), () -> "it hangs: " + tail(log));
        } finally {
            jazzer.destroyForcibly();
        }
        assertEquals(0, jazzer.exitValue(), () -> tail(log));
        assertTrue(tail(log).contains("Done "), () -> tail(log));
    }

    private static List<String> command(FuzzTarget target, Path home, Duration time) throws IOException {
        var learnt = Files.createDirectories(home.resolve("learnt"));
        var seeds = Files.createDirectories(home.resolve("seeds"));
        int number = 0;
        for (byte[] seed : target.seeds()) {
            Files.write(seeds.resolve("seed" + number++), seed);
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + JazzerEntry.class.getName(),
                "--target_args=" + target.name(),
                "--instrumentation_includes=dev.assay.openbadges.**",
                "--reproducer_path=" + home,
                "-max_total_time=" + time.toSeconds(),
                "-timeout=" + SECONDS_FOR_ONE_INPUT,
                "-seed=1",
                "-artifact_prefix=" + home + "/",
                learnt.toString(),
                seeds.toString());
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
