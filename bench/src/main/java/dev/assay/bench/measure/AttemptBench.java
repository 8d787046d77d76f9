package dev.assay.bench.measure;

import static dev.assay.bench.Figures.rounded;

import dev.assay.bench.Effort;
import dev.assay.bench.Figures;
import dev.assay.bench.load.Candidate;
import dev.assay.bench.load.IssuedKeys;
import dev.assay.bench.load.PassedAttempt;
import dev.assay.bench.machine.MachineFacts;
import dev.assay.bench.machine.PgBench;
import dev.assay.bench.machine.Postgres;
import dev.assay.bench.machine.ProcessFigures;
import dev.assay.bench.machine.ScratchFolder;
import dev.assay.bench.machine.ServedAssay;
import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/// The CPU of one completed attempt, counted in upserts of pgbench, and how soon the badge is there.
public final class AttemptBench {
    private static final int ROUNDS = 512;
    private static final int WARM_UP = 2_048;
    /// How many accounts are made before the next so many sit.
    private static final int GROUP = 256;
    /// How many candidates sit at the same time: as many as pgbench has clients.
    private static final int SITTING = 64;
    private static final int PGBENCH_CLIENTS = 64;
    private static final int PGBENCH_THREADS = 2;
    private static final long SETTLE_MILLIS = 500;
    private static final String NO_BADGE = "no badge stood on the page of its holder within 20 seconds";

    private final ServedAssay assay;
    private final Postgres postgres;
    private final Connection own;
    private final long ownProcess;
    private final IssuedKeys keys;
    private final ReentrantLock looking = new ReentrantLock();
    private final AtomicInteger people = new AtomicInteger();
    private final List<PassedAttempt.Badge> badges = new ArrayList<>();
    private final List<Double> groups = new ArrayList<>();
    private final HttpClient http = Candidate.client();
    private Cpu spent = Cpu.NONE;

    private record Cpu(double server, double database) {
        static final Cpu NONE = new Cpu(0, 0);

        Cpu plus(Cpu other) {
            return new Cpu(server + other.server, database + other.database);
        }

        Cpu minus(Cpu other) {
            return new Cpu(server - other.server, database - other.database);
        }

        double all() {
            return server + database;
        }
    }

    private AttemptBench(ServedAssay assay, Connection own) throws IOException, SQLException {
        this.assay = assay;
        this.postgres = assay.postgres();
        this.own = own;
        this.keys = IssuedKeys.of(assay.home());
        try (var query = own.createStatement();
                var row = query.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            this.ownProcess = row.getLong(1);
        }
    }

    public static Figures measure(Effort effort) throws IOException, SQLException, InterruptedException {
        var figures = new Figures();
        var version = PgBench.version();
        int rounds = effort.roundsOr(ROUNDS);
        try (var scratch = ScratchFolder.in(effort.root());
                var assay = ServedAssay.start(effort.root(), scratch.resolve("home"));
                var own = assay.postgres().connect()) {
            figures.add("machine", MachineFacts.read(assay.postgres())).add("pgbench", version);
            figures.add("java", assay.javaOptions());
            var upserts = new UpsertTable(assay.postgres(), new PgBench(assay.postgres(), scratch.path()));
            var bench = new AttemptBench(assay, own);
            // First, so that vacuuming after it falls into the warm-up.
            var before = upserts.run(UpsertTable.UPDATE, PGBENCH_CLIENTS, PGBENCH_THREADS, half(effort));
            bench.attempts(WARM_UP);
            bench.forget();
            bench.attempts(rounds);
            var after = upserts.run(UpsertTable.UPDATE, PGBENCH_CLIENTS, PGBENCH_THREADS, half(effort));
            bench.tell(rounds, List.of(before, after), figures);
            new BadgeVerdicts(assay).tell(bench.badges, figures);
        }
        return figures;
    }

    private static int half(Effort effort) {
        return Math.max(1, effort.seconds() / 2);
    }

    private void attempts(int count) throws IOException, InterruptedException {
        for (int sat = 0; sat < count; sat += GROUP) {
            group(Math.min(GROUP, count - sat));
        }
    }

    /// Each sits as soon as one before has their badge.
    private void group(int size) throws IOException, InterruptedException {
        var candidates = all(Collections.nCopies(size, assay.baseUrl()), PGBENCH_THREADS, address -> {
            var candidate = new Candidate(address, http);
            candidate.signUp("candidate" + people.incrementAndGet() + "@bench.example");
            return candidate;
        });
        // Mails about the new accounts are written meanwhile; they belong to signing up.
        Thread.sleep(SETTLE_MILLIS);
        var begun = cpu();
        badges.addAll(all(candidates, SITTING, this::passed));
        // Mails about the badges belong to the attempt.
        Thread.sleep(SETTLE_MILLIS);
        var cost = cpu().minus(begun);
        spent = spent.plus(cost);
        groups.add(rounded(millis(cost.all(), size)));
    }

    private PassedAttempt.Badge passed(Candidate candidate) throws IOException, SQLException, InterruptedException {
        var attempt = PassedAttempt.start(candidate);
        attempt.answer(responses(attempt), 1);
        attempt.submit();
        return attempt.awaitBadge();
    }

    private List<String> responses(PassedAttempt attempt) throws SQLException {
        looking.lock();
        try {
            return keys.responses(attempt.address(), own);
        } finally {
            looking.unlock();
        }
    }

    @FunctionalInterface
    private interface Step<A, B> {
        B of(A one) throws Exception;
    }

    private static <A, B> List<B> all(List<A> ones, int atTheSameTime, Step<A, B> step)
            throws IOException, InterruptedException {
        try (var threads = Executors.newFixedThreadPool(atTheSameTime)) {
            var running =
                    ones.stream().map(one -> threads.submit(() -> step.of(one))).toList();
            var results = new ArrayList<B>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new IOException("A candidate could not go on: " + failed.getCause(), failed);
        }
    }

    private void forget() {
        badges.clear();
        spent = Cpu.NONE;
        groups.clear();
    }

    /// Without the connection by which the bench itself looks the keys up.
    private Cpu cpu() {
        return new Cpu(assay.cpu(), postgres.cpu() - ProcessFigures.cpu(ownProcess));
    }

    private void tell(int attempts, List<UpsertTable.Round> upserts, Figures figures) {
        var total = spent;
        double upsert = Series.median(
                upserts.stream().map(UpsertTable.Round::cpuPerUpsert).toList());
        double databaseOnly = Series.median(upserts.stream()
                .map(round -> round.databaseCpu() / round.load().transactions())
                .toList());
        figures.add("attempts", attempts).add("warmUpAttempts", WARM_UP).add("atTheSameTime", SITTING);
        figures.add("cpuMillisPerAttempt", rounded(millis(total.all(), attempts)));
        figures.add("serverCpuMillisPerAttempt", rounded(millis(total.server(), attempts)));
        figures.add("databaseCpuMillisPerAttempt", rounded(millis(total.database(), attempts)));
        figures.add("cpuMillisPerAttemptByGroup", groups);
        figures.add(
                "upserts",
                upserts.stream().map(round -> round.load().transactions()).toList());
        figures.add("upsertCpuMicros", rounded(upsert * 1e6));
        figures.add("upsertCpuMicrosOfDatabaseAlone", rounded(databaseOnly * 1e6));
        figures.add("attemptPerDatabaseCpuOfUpsert", rounded(total.all() / attempts / databaseOnly));
        var allHaveBadges =
                badges.stream().allMatch(badge -> badge.secondsFromSubmit().isPresent());
        if (allHaveBadges) {
            figures.value("attemptCpuPerUpsertCpu", total.all() / attempts / upsert);
        } else {
            figures.add("attemptCpuPerUpsertCpuWithoutBadge", rounded(total.all() / attempts / upsert));
            figures.missing("attemptCpuPerUpsertCpu", NO_BADGE);
        }
    }

    private static double millis(double seconds, int attempts) {
        return seconds / attempts * 1_000;
    }
}
