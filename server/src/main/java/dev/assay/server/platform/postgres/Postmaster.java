package dev.assay.server.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What `postmaster.pid` says of a running PostgreSQL (PostgreSQL documentation, "Database File Layout": pid, data
/// directory, start time,
/// port, socket directory, listen address, shared memory, status).
record Postmaster(long pid, List<String> lines) {
    static boolean isReady(Path data, int port) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        var lines = Files.readAllLines(file);
        return lines.size() > 7
                && lines.get(3).strip().equals(String.valueOf(port))
                && lines.get(7).strip().equals("ready");
    }

    /// Ends a PostgreSQL that an Assay left behind when it was killed: its watchdog does that too, so most often this
    /// only waits for it.
    static void endOrphan(Path data, Duration patience) throws IOException, InterruptedException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var first = Files.readAllLines(file).stream().findFirst().orElse("").strip();
        if (!first.matches("\\d{1,10}")) {
            return;
        }
        var orphan = ProcessHandle.of(Long.parseLong(first)).filter(process -> serves(process, data));
        if (orphan.isEmpty()) {
            return;
        }
        Programs.run(List.of("kill", "-INT", first));
        var deadline = System.nanoTime() + patience.toNanos();
        while (orphan.get().isAlive()) {
            if (System.nanoTime() > deadline) {
                throw new PostgresUnusable("A PostgreSQL of an earlier Assay still runs as process " + first + " on "
                        + data + " and does not stop: end it with kill " + first);
            }
            Thread.sleep(50);
        }
    }

    private static boolean serves(ProcessHandle process, Path data) {
        return process.info().commandLine().orElse("").contains(data.toString());
    }
}
