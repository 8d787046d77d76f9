package dev.assay.bench.measure;

import static dev.assay.bench.Figures.rounded;

import dev.assay.bench.Effort;
import dev.assay.bench.Figures;
import dev.assay.bench.machine.MachineFacts;
import dev.assay.bench.machine.ScratchFolder;
import dev.assay.bench.machine.ServedAssay;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// From the command to the first page, on a new home and on one that was used before, and memory once it rests.
public final class StartBench {
    private static final int ROUNDS = 5;
    private static final long REST_MILLIS = 10_000;

    private StartBench() {}

    private record Start(double seconds, double serverCpu, double databaseCpu) {
        static Start of(ServedAssay assay) {
            return new Start(
                    assay.secondsToFirstPage(), assay.cpu(), assay.postgres().cpu());
        }

        double cpu() {
            return serverCpu + databaseCpu;
        }
    }

    private record Rest(double server, double database, long databaseProcesses) {
        static Rest of(ServedAssay assay) throws InterruptedException {
            Thread.sleep(REST_MILLIS);
            var postgres = assay.postgres();
            return new Rest(assay.memory(), postgres.memory(), postgres.processes());
        }

        double all() {
            return server + database;
        }
    }

    public static Figures measure(Effort effort) throws IOException, SQLException, InterruptedException {
        var figures = new Figures();
        var cold = new ArrayList<Start>();
        var warm = new ArrayList<Start>();
        var rest = new ArrayList<Rest>();
        int rounds = effort.roundsOr(ROUNDS);
        // The first command may still build; it counts for nothing.
        try (var scratch = ScratchFolder.in(effort.root());
                var assay = ServedAssay.start(effort.root(), scratch.resolve("home"))) {
            figures.add("machine", MachineFacts.read(assay.postgres()));
            figures.add("java", assay.javaOptions());
        }
        for (int round = 0; round < rounds; round++) {
            try (var scratch = ScratchFolder.in(effort.root())) {
                try (var assay = ServedAssay.start(effort.root(), scratch.resolve("home"))) {
                    cold.add(Start.of(assay));
                }
                try (var assay = ServedAssay.start(effort.root(), scratch.resolve("home"))) {
                    warm.add(Start.of(assay));
                    rest.add(Rest.of(assay));
                }
            }
        }
        figures.add("rounds", rounds);
        figures.add("cold", told(cold)).add("warm", told(warm)).add("rest", toldRest(rest));
        figures.value("warmSeconds", median(warm, Start::seconds));
        figures.value("restMegabytes", median(rest, Rest::all));
        return figures;
    }

    private static Map<String, Object> told(List<Start> starts) {
        var told = new LinkedHashMap<String, Object>();
        told.put("seconds", rounded(median(starts, Start::seconds)));
        told.put("cpuSeconds", rounded(median(starts, Start::cpu)));
        told.put("serverCpuSeconds", rounded(median(starts, Start::serverCpu)));
        told.put(
                "eachSeconds",
                starts.stream().map(start -> rounded(start.seconds())).toList());
        told.put(
                "eachCpuSeconds",
                starts.stream().map(start -> rounded(start.cpu())).toList());
        return told;
    }

    private static Map<String, Object> toldRest(List<Rest> rests) {
        var told = new LinkedHashMap<String, Object>();
        told.put("afterMillis", REST_MILLIS);
        told.put("serverMegabytes", rounded(median(rests, Rest::server)));
        told.put("databaseMegabytes", rounded(median(rests, Rest::database)));
        told.put("databaseProcesses", rests.getFirst().databaseProcesses());
        told.put(
                "eachMegabytes", rests.stream().map(rest -> rounded(rest.all())).toList());
        return told;
    }

    private static <T> double median(List<T> list, ToDoubleFunction<T> figure) {
        return Series.median(list.stream().map(figure::applyAsDouble).toList());
    }
}
