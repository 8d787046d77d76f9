package dev.assay.bench.machine;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// An Assay as its users start it: `./assay serve` on a home and a free port, in a process of its own.
public final class ServedAssay implements AutoCloseable {
    private static final long START_SECONDS = 240;
    private static final long STOP_SECONDS = 60;
    private static final int PATIENCE_MILLIS = 10_000;

    private final Process process;
    private final Path home;
    private final int port;
    private final double secondsToFirstPage;
    private final Thread stopper = new Thread(this::end, "bench-stop");

    private ServedAssay(Process process, Path home, int port, double secondsToFirstPage) {
        this.process = process;
        this.home = home;
        this.port = port;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    /// Returns when the home page was served.
    public static ServedAssay start(Path root, Path home) throws IOException, InterruptedException {
        int port = freePort();
        Files.createDirectories(home);
        var log = home.resolve("assay.log");
        var command = new ProcessBuilder(
                        root.resolve("assay").toString(),
                        "serve",
                        "--home",
                        home.toString(),
                        "--port",
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        long begun = System.nanoTime();
        var process = command.start();
        while (!serves(port)) {
            if (!process.isAlive() || System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(START_SECONDS)) {
                process.destroy();
                throw new IllegalStateException("Assay did not start; it said: " + Files.readString(log));
            }
            Thread.sleep(5);
        }
        var served = new ServedAssay(process, home, port, (System.nanoTime() - begun) / 1e9);
        Runtime.getRuntime().addShutdownHook(served.stopper);
        return served;
    }

    private static boolean serves(int port) {
        try {
            var page = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
            page.setConnectTimeout(PATIENCE_MILLIS);
            page.setReadTimeout(PATIENCE_MILLIS);
            try (var body = page.getInputStream()) {
                return page.getResponseCode() == HttpURLConnection.HTTP_OK && body.readAllBytes().length > 0;
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    public Path home() {
        return home;
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    public double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    public Postgres postgres() {
        return Postgres.in(home);
    }

    /// CPU seconds of the server without its database, also those of the launcher's shell and of small programs that
    /// ended.
    public double cpu() {
        return ProcessFigures.cpuWithEndedChildren(process.pid());
    }

    /// MiB of the Java process, with everything it shares.
    public double memory() {
        return ProcessFigures.residentMemory(process.pid());
    }

    /// The options of the Java process that change its speed, without paths.
    public String javaOptions() {
        return ProcessFigures.words(process.pid()).stream()
                .filter(word -> word.startsWith("-X"))
                .map(word -> word.contains("/") ? word.substring(0, word.indexOf('=')) : word)
                .collect(Collectors.joining(" "));
    }

    /// Stops it as Ctrl-C would; its database stops with it.
    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(stopper);
    }

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
