package dev.assay.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.platform.AssayServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// `assay serve` as a process of its own, with its embedded database.
final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern SERVES = Pattern.compile("Assay serves (http\\S+)");

    private final Process process;
    private final ProcessHandle postgres;
    private final String baseUrl;

    private ServerProcess(Process process, ProcessHandle postgres, String baseUrl) {
        this.process = process;
        this.postgres = postgres;
        this.baseUrl = baseUrl;
    }

    static ServerProcess start(Path home, Path output) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Dassay.content=" + Path.of(System.getProperty("assay.root", ".."), "content"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AssayServer.class.getName(),
                        "serve",
                        "--home",
                        home.toString(),
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var serves = SERVES.matcher(""); !serves.find(); serves = SERVES.matcher(Files.readString(output))) {
            assertThat(process.isAlive() && System.nanoTime() < deadline)
                    .as(Files.readString(output))
                    .isTrue();
            Thread.sleep(50);
        }
        var serves = SERVES.matcher(Files.readString(output));
        assertThat(serves.find()).isTrue();
        return new ServerProcess(process, postgres(home), serves.group(1));
    }

    private static ProcessHandle postgres(Path home) throws IOException {
        try (var files = Files.walk(home, 4)) {
            var pid = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst()))
                    .orElseThrow();
        } catch (UncheckedIOException busy) {
            throw busy.getCause();
        }
    }

    String baseUrl() {
        return baseUrl;
    }

    /// SIGKILL to the server alone; its database has to notice by itself.
    void kill() {
        process.destroyForcibly();
        assertEnded();
    }

    private void assertEnded() {
        assertThat(process.onExit()).succeedsWithin(PATIENCE);
        assertThat(postgres.onExit()).as("postgres ends with its server").succeedsWithin(PATIENCE);
    }

    /// Asks a server that still runs to stop.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        assertEnded();
    }
}
