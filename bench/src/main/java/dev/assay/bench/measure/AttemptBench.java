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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The CPU of one completed attempt, counted in upserts of pgbench, and how soon the badge is there.
public final class AttemptBench {
    private static final int ROUNDS = 40;
    private static final int WARM_UP = 20;
    private static final int PGBENCH_CLIENTS = 64;
    private static final int PGBENCH_THREADS = 2;
    private static final long SETTLE_MILLIS = 5_000;
    private static final String NO_BADGE = "no badge stood on the page of its holder within 20 seconds";

    private final ServedAssay assay;
    private final Postgres postgres;
    private final Connection own;
    private final long ownProcess;
    private final IssuedKeys keys;
    private final List<PassedAttempt.Badge> badges = new ArrayList<>();
    private final Map<Phase, Cpu> spent = new LinkedHashMap<>();

    private enum Phase {
        START,
        QUESTIONS,
        SUBMIT,
        BADGE
    }

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
            var candidates = bench.signedUp(WARM_UP + rounds);
            bench.attempts(candidates.subList(0, WARM_UP));
            var before = upserts.run(UpsertTable.UPDATE, PGBENCH_CLIENTS, PGBENCH_THREADS, half(effort));
            bench.forget();
            bench.attempts(candidates.subList(WARM_UP, candidates.size()));
            var after = upserts.run(UpsertTable.UPDATE, PGBENCH_CLIENTS, PGBENCH_THREADS, half(effort));
            bench.tell(rounds, List.of(before, after), figures);
            new BadgeVerdicts(assay).tell(bench.badges, figures);
            candidates.forEach(Candidate::close);
        }
        return figures;
    }

    private static int half(Effort effort) {
        return Math.max(1, effort.seconds() / 2);
    }

    private List<Candidate> signedUp(int count) throws IOException, InterruptedException {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < count; i++) {
            var candidate = new Candidate(assay.baseUrl());
            candidate.signUp("candidate" + i + "@bench.example");
            candidates.add(candidate);
        }
        // Mails about the new accounts are written meanwhile; they belong to signing up.
        Thread.sleep(SETTLE_MILLIS);
        return candidates;
    }

    private void attempts(List<Candidate> candidates) throws IOException, SQLException, InterruptedException {
        for (var candidate : candidates) {
            var begun = cpu();
            var attempt = PassedAttempt.start(candidate);
            var started = spend(Phase.START, begun);
            var responses = keys.responses(attempt.address(), own);
            attempt.answer(responses);
            var answered = spend(Phase.QUESTIONS, started);
            attempt.submit();
            var submitted = spend(Phase.SUBMIT, answered);
            badges.add(attempt.awaitBadge());
            spend(Phase.BADGE, submitted);
        }
    }

    private Cpu spend(Phase phase, Cpu since) {
        var now = cpu();
        spent.merge(phase, now.minus(since), Cpu::plus);
        return now;
    }

    private void forget() {
        badges.clear();
        spent.clear();
    }

    /// Without the connection by which the bench itself looks the keys up.
    private Cpu cpu() {
        return new Cpu(assay.cpu(), postgres.cpu() - ProcessFigures.cpu(ownProcess));
    }

    private void tell(int attempts, List<UpsertTable.Round> upserts, Figures figures) {
        var total = spent.values().stream().reduce(Cpu.NONE, Cpu::plus);
        double upsert = Series.median(
                upserts.stream().map(UpsertTable.Round::cpuPerUpsert).toList());
        double databaseOnly = Series.median(upserts.stream()
                .map(round -> round.databaseCpu() / round.load().transactions())
                .toList());
        figures.add("attempts", attempts).add("warmUpAttempts", WARM_UP);
        figures.add("cpuMillisPerAttempt", rounded(millis(total.all(), attempts)));
        figures.add("serverCpuMillisPerAttempt", rounded(millis(total.server(), attempts)));
        figures.add("databaseCpuMillisPerAttempt", rounded(millis(total.database(), attempts)));
        var phases = new LinkedHashMap<String, Object>();
        spent.forEach((phase, cpu) ->
                phases.put(phase.name().toLowerCase(Locale.ROOT), rounded(millis(cpu.all(), attempts))));
        figures.add("cpuMillisByPhase", phases);
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
