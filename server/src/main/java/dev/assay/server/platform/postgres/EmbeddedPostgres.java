package dev.assay.server.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A private, durable PostgreSQL that lives exactly as long as this process.
///
/// It listens on loopback and a free port, asks for a password (SCRAM), syncs every commit and checks its pages. A `sh`
/// watchdog holds a
/// pipe from this process: when the process ends, however it ends, the pipe closes and the watchdog stops PostgreSQL.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration REAP = Duration.ofSeconds(30);
    /// Waits for the pipe to close, then asks PostgreSQL for a fast shutdown. The trap keeps Ctrl-C, which the terminal
    /// sends to every
    /// process of the group, from ending the watchdog or the database before the server has finished its work.
    private static final String WATCHDOG = """
            trap '' INT TERM HUP
            data=$1; log=$2; shift 2
            setsid=$(command -v setsid || true)
            $setsid "$@" </dev/null >>"$log" 2>&1 &
            server=$!
            cat >/dev/null
            pid=$(head -n1 "$data/postmaster.pid" 2>/dev/null)
            kill -INT ${pid:-$server} 2>/dev/null
            wait $server
            """;

    private final Path home;
    private final HomeLock lock;
    private final Process watchdog;
    private final int port;

    private EmbeddedPostgres(Path home, HomeLock lock, Process watchdog, int port) {
        this.home = home;
        this.lock = lock;
        this.watchdog = watchdog;
        this.port = port;
    }

    /// Starts on `home`, which is made, locked, filled and initialised where needed. Throws [PostgresUnusable] with a
    /// message for people.
    public static EmbeddedPostgres start(Path home) {
        var absolute = home.toAbsolutePath().normalize();
        var lock = HomeLock.of(absolute);
        try {
            var binaries = PostgresBinaries.unpackedIn(absolute);
            var demotion = Demotion.whichCanRun(absolute, binaries.resolve("bin/postgres"));
            var data = initialised(absolute, binaries, demotion);
            Postmaster.endOrphan(data, REAP);
            var port = freePort();
            var watchdog = launch(absolute, binaries, demotion, data, port);
            awaitReady(absolute, watchdog, data, port);
            return new EmbeddedPostgres(absolute, lock, watchdog, port);
        } catch (IOException broken) {
            close(lock);
            throw new PostgresUnusable(
                    "The database in " + absolute + " cannot be started (" + broken.getMessage()
                            + "): check that the disk has room and the folder can be written",
                    broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            close(lock);
            throw new PostgresUnusable("Interrupted while starting the database", stop);
        } catch (RuntimeException failed) {
            close(lock);
            throw failed;
        }
    }

    private static Path initialised(Path home, Path binaries, Demotion demotion) throws IOException {
        var data = home.resolve("data");
        if (Files.exists(data)) {
            return data;
        }
        var half = home.resolve("data.initialising");
        PostgresBinaries.delete(half);
        var password = writePassword(home);
        if (demotion.needsOwnership()) {
            Programs.must(List.of("chown", "-R", "nobody", home.toString()), "Giving the home to the user nobody");
        }
        Programs.must(
                demotion.command(
                        binaries.resolve("bin/initdb").toString(),
                        "-D",
                        half.toString(),
                        "-U",
                        "assay",
                        "--pwfile=" + password,
                        "-A",
                        "scram-sha-256",
                        "-E",
                        "UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--data-checksums",
                        "--no-instructions"),
                "Initialising the database in " + half);
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
        return data;
    }

    private static Path writePassword(Path home) throws IOException {
        var file = home.resolve("database-password");
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(secret));
        return file;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Process launch(Path home, Path binaries, Demotion demotion, Path data, int port) throws IOException {
        var command = new ArrayList<>(List.of(
                "sh",
                "-c",
                WATCHDOG,
                "assay-postgres",
                data.toString(),
                log(home).toString()));
        command.addAll(demotion.command(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=100",
                "-c",
                "shared_buffers=128MB",
                "-c",
                "max_wal_size=2GB"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(home).toFile()))
                .start();
    }

    private static Path log(Path home) {
        return home.resolve("postgres.log");
    }

    private static void awaitReady(Path home, Process watchdog, Path data, int port)
            throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START.toNanos();
        while (!Postmaster.isReady(data, port)) {
            if (!watchdog.isAlive() || System.nanoTime() > deadline || postgresEnded(watchdog)) {
                watchdog.getOutputStream().close();
                throw new PostgresUnusable(
                        "PostgreSQL did not start; its last words in " + log(home) + ": " + lastLine(log(home)));
            }
            Thread.sleep(10);
        }
    }

    private static boolean postgresEnded(Process watchdog) {
        // The watchdog holds two children: the server and the cat that waits on the pipe.
        return watchdog.info().startInstant().isPresent()
                && watchdog.info().startInstant().get().plusSeconds(2).isBefore(java.time.Instant.now())
                && watchdog.children().count() < 2;
    }

    private static String lastLine(Path log) throws IOException {
        return Files.exists(log)
                ? Files.readAllLines(log).stream().reduce("", (before, line) -> line.isBlank() ? before : line)
                : "none";
    }

    /// JDBC address of the one database, on loopback.
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public int port() {
        return port;
    }

    public String user() {
        return "assay";
    }

    /// The password that was made at initialisation; it stands in a file that only the owner of the home can read.
    public String revealPassword() {
        try {
            return Files.readString(home.resolve("database-password")).strip();
        } catch (IOException gone) {
            throw new PostgresUnusable(
                    "The file " + home.resolve("database-password") + " cannot be read: " + gone.getMessage(), gone);
        }
    }

    /// Stops PostgreSQL (a fast shutdown: open transactions roll back, everything committed is on disk) and gives the
    /// home free.
    @Override
    public void close() {
        try {
            watchdog.getOutputStream().close();
            if (!watchdog.waitFor(60, TimeUnit.SECONDS)) {
                throw new PostgresUnusable("PostgreSQL did not stop within a minute: see " + log(home));
            }
        } catch (IOException alreadyClosed) {
            watchdog.destroy();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            close(lock);
        }
    }

    private static void close(HomeLock lock) {
        try {
            lock.close();
        } catch (IOException released) {
            // The lock ends with the process in any case.
        }
    }
}
