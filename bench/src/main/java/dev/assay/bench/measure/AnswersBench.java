package dev.assay.bench.measure;

import static dev.assay.bench.Figures.rounded;

import dev.assay.bench.Effort;
import dev.assay.bench.Figures;
import dev.assay.bench.load.SaveLoad;
import dev.assay.bench.load.Sitting;
import dev.assay.bench.machine.MachineFacts;
import dev.assay.bench.machine.PgBench;
import dev.assay.bench.machine.ScratchFolder;
import dev.assay.bench.machine.ServedAssay;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/// Durable saves through HTTP against pgbench doing the same to the same database, in alternating rounds.
public final class AnswersBench {
    private static final int CLIENTS = 64;
    private static final int PGBENCH_THREADS = 2;
    private static final int ROUNDS = 5;
    private static final int LIGHT_SECONDS = 5;

    private final ServedAssay assay;
    private final List<Sitting> sittings;
    private final SaveLoad load;
    private final UpsertTable upserts;
    private final int seconds;

    private AnswersBench(ServedAssay assay, List<Sitting> sittings, UpsertTable upserts, int seconds) {
        this.assay = assay;
        this.sittings = sittings;
        this.load = new SaveLoad(new InetSocketAddress(InetAddress.getLoopbackAddress(), assay.port()));
        this.upserts = upserts;
        this.seconds = seconds;
    }

    /// One round of saves and what it cost.
    private record Saves(SaveLoad.Round round, double serverCpu, double databaseCpu) {
        double perCoreSecond() {
            return round.saved() / (serverCpu + databaseCpu);
        }
    }

    private record Pair(Saves saves, UpsertTable.Round upserts) {}

    public static Figures measure(Effort effort) throws IOException, SQLException, InterruptedException {
        var figures = new Figures();
        var version = PgBench.version();
        try (var scratch = ScratchFolder.in(effort.root());
                var assay = ServedAssay.start(effort.root(), scratch.resolve("home"))) {
            figures.add("machine", MachineFacts.read(assay.postgres())).add("pgbench", version);
            figures.add("java", assay.javaOptions());
            var sittings = OpenAttempts.make(assay, CLIENTS);
            var upserts = new UpsertTable(assay.postgres(), new PgBench(assay.postgres(), scratch.path()));
            var bench = new AnswersBench(assay, sittings, upserts, effort.seconds());
            bench.rounds(effort.roundsOr(ROUNDS), figures);
            bench.light(figures);
        }
        return figures;
    }

    private void rounds(int rounds, Figures figures) throws IOException, SQLException, InterruptedException {
        var warmUp = Math.max(1, seconds / 2);
        load.run(sittings, warmUp);
        upserts.run(UpsertTable.UPDATE, CLIENTS, PGBENCH_THREADS, warmUp);
        var pairs = new ArrayList<Pair>();
        for (int round = 0; round < rounds; round++) {
            pairs.add(new Pair(
                    saves(CLIENTS, seconds), upserts.run(UpsertTable.UPDATE, CLIENTS, PGBENCH_THREADS, seconds)));
        }
        figures.add("clients", CLIENTS).add("seconds", seconds).add("rounds", rounds);
        figures.add("saves", pairs.stream().map(pair -> told(pair.saves())).toList());
        figures.add("upserts", pairs.stream().map(pair -> told(pair.upserts())).toList());
        var inserts = upserts.run(UpsertTable.INSERT_ON_CONFLICT, CLIENTS, PGBENCH_THREADS, seconds);
        figures.add("upsertsByInsertOnConflict", told(inserts));
        judge(pairs, figures);
    }

    private static void judge(List<Pair> pairs, Figures figures) {
        figures.value(
                "savesPerPgbenchUpsert",
                Series.median(pairs.stream()
                        .map(pair -> pair.saves().round().rate()
                                / pair.upserts().load().rate())
                        .toList()));
        figures.value(
                "p99PerPgbenchP99",
                Series.median(pairs.stream()
                        .map(pair -> p(99, pair.saves().round().latencies())
                                / p(99, pair.upserts().load().latencies()))
                        .toList()));
        figures.value(
                "savesPerCoreSecond",
                Series.median(
                        pairs.stream().map(pair -> pair.saves().perCoreSecond()).toList()));
    }

    private void light(Figures figures) throws IOException, SQLException, InterruptedException {
        int few = Math.min(seconds, LIGHT_SECONDS);
        for (int clients : new int[] {1, 4}) {
            figures.add("saves" + clients + "Client", told(saves(clients, few)));
            figures.add("upserts" + clients + "Client", told(upserts.run(UpsertTable.UPDATE, clients, 1, few)));
        }
    }

    private Saves saves(int clients, int howLong) throws IOException, SQLException {
        double server = assay.cpu();
        double database = assay.postgres().cpu();
        var round = load.run(sittings.subList(0, clients), howLong);
        var saves = new Saves(round, assay.cpu() - server, assay.postgres().cpu() - database);
        OpenAttempts.requireKept(sittings.subList(0, clients), assay.postgres());
        return saves;
    }

    private static Map<String, Object> told(Saves saves) {
        var told = new LinkedHashMap<String, Object>();
        told.put("saved", saves.round().saved());
        told.put("perSecond", rounded(saves.round().rate()));
        latencies(told, saves.round().latencies());
        told.put("serverCpu", rounded(saves.serverCpu()));
        told.put("databaseCpu", rounded(saves.databaseCpu()));
        told.put("loadCpu", rounded(saves.round().cpu()));
        told.put("perCoreSecond", rounded(saves.perCoreSecond()));
        told.put("connectionsRenewed", saves.round().renewed());
        return told;
    }

    private static Map<String, Object> told(UpsertTable.Round upserts) {
        var told = new LinkedHashMap<String, Object>();
        told.put("done", upserts.load().transactions());
        told.put("perSecond", rounded(upserts.load().rate()));
        latencies(told, upserts.load().latencies());
        told.put("databaseCpu", rounded(upserts.databaseCpu()));
        told.put("loadCpu", rounded(upserts.load().cpu()));
        return told;
    }

    private static void latencies(Map<String, Object> told, Histogram latencies) {
        told.put("p50Millis", rounded(p(50, latencies)));
        told.put("p99Millis", rounded(p(99, latencies)));
        told.put("mostMillis", rounded(latencies.getMaxValue() / 1_000.0));
    }

    private static double p(double percent, Histogram latencies) {
        return latencies.getValueAtPercentile(percent) / 1_000.0;
    }
}
