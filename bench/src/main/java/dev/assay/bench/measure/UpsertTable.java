package dev.assay.bench.measure;

import dev.assay.bench.machine.PgBench;
import dev.assay.bench.machine.Postgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// A copy of the table of answers in the same database, with the same columns, key, checks and fill factor, to which
/// pgbench does what the server does for one save, row by row and commit by commit.
final class UpsertTable {
    private static final int QUESTIONS = 50;

    /// What a save is for one row that is there, as the rows of an attempt are from its start. Cheaper than an INSERT
    /// with ON CONFLICT, so the harder one to keep up with.
    static final String UPDATE = """
            \\set revision :revision + 1
            \\set slot 1 + :revision % 50
            UPDATE bench.answer SET revision = :revision, response = 'ab', answered = true, flagged = false, saved_at = now() \
            WHERE attempt = lpad(:client_id::text, 32, '0')::uuid AND slot = :slot AND correct IS NULL AND revision < :revision;
            """;
    static final String INSERT_ON_CONFLICT = """
            \\set revision :revision + 1
            \\set slot 1 + :revision % 50
            INSERT INTO bench.answer AS kept (attempt, slot, revision, response, answered, flagged, saved_at) \
            VALUES (lpad(:client_id::text, 32, '0')::uuid, :slot, :revision, 'ab', true, false, now()) \
            ON CONFLICT (attempt, slot) DO UPDATE SET revision = excluded.revision, response = excluded.response, \
            answered = excluded.answered, flagged = excluded.flagged, saved_at = excluded.saved_at \
            WHERE kept.correct IS NULL AND kept.revision < excluded.revision;
            """;

    private final Postgres postgres;
    private final PgBench pgbench;
    private long base;

    UpsertTable(Postgres postgres, PgBench pgbench) throws SQLException {
        this.postgres = postgres;
        this.pgbench = pgbench;
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA bench");
            statement.execute("CREATE TABLE bench.answer (LIKE assessment.answer INCLUDING ALL)" + options(statement));
        }
    }

    /// LIKE copies everything but these.
    private static String options(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("SELECT coalesce(array_to_string(reloptions, ', '), '') FROM pg_class "
                + "WHERE oid = 'assessment.answer'::regclass")) {
            row.next();
            return row.getString(1).isEmpty() ? "" : " WITH (" + row.getString(1) + ")";
        }
    }

    /// One run of pgbench and the CPU that PostgreSQL used for it, in seconds, with what 64 connections cost to make.
    record Round(PgBench.Round load, double databaseCpu) {
        double cpuPerUpsert() {
            return (databaseCpu + load.cpu()) / load.transactions();
        }
    }

    Round run(String script, int clients, int threads, int seconds)
            throws IOException, SQLException, InterruptedException {
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO bench.answer (attempt, slot) SELECT lpad(client::text, 32, '0')::uuid, slot "
                    + "FROM generate_series(0, " + (clients - 1) + ") AS client, generate_series(1, " + QUESTIONS
                    + ") AS slot ON CONFLICT DO NOTHING");
        }
        double cpu = postgres.cpu();
        var load = pgbench.run(script, clients, threads, seconds, base);
        // The processes of the connections end a moment later; only then is all of their CPU known.
        Thread.sleep(500);
        double used = postgres.cpu() - cpu;
        try (var connection = postgres.connect()) {
            base = requireAllDone(connection, load);
        }
        return new Round(load, used);
    }

    /// Every transaction must have changed its row: the newest revision of each client is the number of its upserts.
    private long requireAllDone(Connection connection, PgBench.Round load) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT sum(newest - ?), max(newest) FROM "
                        + "(SELECT max(revision) AS newest FROM bench.answer GROUP BY attempt HAVING max(revision) > ?) AS clients")) {
            query.setLong(1, base);
            query.setLong(2, base);
            try (var row = query.executeQuery()) {
                row.next();
                if (row.getLong(1) != load.transactions()) {
                    throw new IllegalStateException(
                            "pgbench counted " + load.transactions() + " upserts, the table " + row.getLong(1));
                }
                return row.getLong(2);
            }
        }
    }
}
