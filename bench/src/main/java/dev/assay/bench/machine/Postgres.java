package dev.assay.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;

/// The PostgreSQL in the home of a running Assay, and all its processes.
public record Postgres(long postmaster, int port, String password) {
    public static final String USER = "assay";
    public static final String DATABASE = "postgres";
    public static final String HOST = "127.0.0.1";

    // The lines of postmaster.pid: https://www.postgresql.org/docs/current/storage-file-layout.html
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    public static Postgres in(Path home) {
        try {
            var database = home.resolve("database");
            List<String> lines = Files.readAllLines(database.resolve("data/postmaster.pid"));
            return new Postgres(
                    Long.parseLong(lines.get(PID_LINE).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()),
                    Files.readString(database.resolve("database-password")).strip());
        } catch (IOException absent) {
            throw new UncheckedIOException("There is no running PostgreSQL in the home", absent);
        }
    }

    /// A new connection for the bench itself; its work is part of no figure.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + HOST + ":" + port + "/" + DATABASE, USER, password);
    }

    /// CPU seconds of the postmaster, of every process it has now, and of all that have ended.
    public double cpu() {
        double children = children().mapToDouble(ProcessFigures::cpuWhileThere).sum();
        return children + ProcessFigures.cpuWithEndedChildren(postmaster);
    }

    /// MiB, shared pages counted once.
    public double memory() {
        return ProcessFigures.proportionalMemory(postmaster)
                + children().mapToDouble(ProcessFigures::proportionalMemory).sum();
    }

    public long processes() {
        return 1 + children().count();
    }

    private LongStream children() {
        return ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(ProcessHandle::pid);
    }

    @Override
    public String toString() {
        return "PostgreSQL on port " + port;
    }
}
