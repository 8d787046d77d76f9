package dev.assay.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/// Runs pgbench, PostgreSQL's own load program: prepared statements over loopback.
public final class PgBench {
    private static final Pattern VERSION = Pattern.compile("pgbench \\(PostgreSQL\\) (\\S+)");
    private static final Pattern TRANSACTIONS = Pattern.compile("actually processed: (\\d+)");
    private static final Pattern FAILED = Pattern.compile("failed transactions: (\\d+)");
    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");
    private static final String LATENCY_SAMPLE = "0.2";

    private final Postgres postgres;
    private final Path folder;

    public PgBench(Postgres postgres, Path folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    /// One run. `rate` is in transactions a second without the time of connecting; `cpu` is that of pgbench itself, in
    /// seconds; `latencies` are in microseconds, of one transaction in five.
    public record Round(long transactions, double rate, double cpu, Histogram latencies) {}

    /// Runs the script with that many clients; `base` is the revision that each client starts after.
    public Round run(String script, int clients, int threads, int seconds, long base)
            throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("script.sql"), script);
        var log = folder.resolve("latency");
        var command = List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(clients),
                "-j",
                Integer.toString(threads),
                "-T",
                Integer.toString(seconds),
                "-D",
                "revision=" + base,
                "--log",
                "--log-prefix=" + log,
                "--sampling-rate=" + LATENCY_SAMPLE,
                "-h",
                Postgres.HOST,
                "-p",
                Integer.toString(postgres.port()),
                "-U",
                Postgres.USER,
                "-f",
                file.toString(),
                Postgres.DATABASE);
        var ended = TimedCommand.run(command, folder, Map.of("PGPASSWORD", postgres.password()));
        if (ended.code() != 0 || number(FAILED, ended.output()) != 0) {
            throw new IllegalStateException("pgbench failed: " + ended.output());
        }
        return new Round(
                (long) number(TRANSACTIONS, ended.output()), number(RATE, ended.output()), ended.cpu(), latencies());
    }

    /// The version of the pgbench on PATH; says how to get one where there is none.
    public static String version() throws IOException, InterruptedException {
        var said = TimedCommand.run(List.of("pgbench", "--version"), Path.of("."), Map.of())
                .output();
        var version = VERSION.matcher(said);
        if (!version.find()) {
            throw new IllegalStateException(
                    "pgbench is not on PATH: install it (Debian: postgresql-contrib, or ./check --install)");
        }
        return version.group(1);
    }

    private static double number(Pattern pattern, String said) {
        var found = pattern.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("pgbench does not tell " + pattern + ": " + said);
        }
        return Double.parseDouble(found.group(1));
    }

    /// Reads and deletes the log files: client, transaction, latency in microseconds, ...
    private Histogram latencies() throws IOException {
        var latencies = new Histogram(3);
        var logs = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder, "latency.*")) {
            files.forEach(logs::add);
        }
        for (var log : logs) {
            try (var lines = Files.lines(log)) {
                lines.forEach(line -> latencies.recordValue(Long.parseLong(line.split(" ", 4)[2])));
            }
            Files.delete(log);
        }
        return latencies;
    }
}
