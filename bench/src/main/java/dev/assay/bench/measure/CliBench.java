package dev.assay.bench.measure;

import static dev.assay.bench.Figures.rounded;

import dev.assay.bench.Effort;
import dev.assay.bench.Figures;
import dev.assay.bench.machine.MachineFacts;
import dev.assay.bench.machine.ScratchFolder;
import dev.assay.bench.machine.TimedCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `./assay verify` of a badge on disk, from the command to its answer.
public final class CliBench {
    private static final int ROUNDS = 10;

    private CliBench() {}

    public static Figures measure(Effort effort) throws IOException, InterruptedException {
        var figures = new Figures().add("machine", MachineFacts.read());
        int rounds = effort.roundsOr(ROUNDS);
        figures.add("rounds", rounds);
        try (var scratch = ScratchFolder.in(effort.root())) {
            var local = LocalBadge.in(scratch.path());
            var plain = List.of(assay(effort), "verify", local.badge().toString(), "--json");
            var bundle = List.of(assay(effort), "verify", local.bundle().toString(), "--offline", "--json");
            answered(plain, effort);
            var plains = new ArrayList<TimedCommand>();
            var bundles = new ArrayList<TimedCommand>();
            for (int round = 0; round < rounds; round++) {
                plains.add(answered(plain, effort));
                bundles.add(answered(bundle, effort));
            }
            figures.add("verify", told(plains)).value("verifySeconds", median(plains));
            figures.add("verifyBundle", told(bundles)).value("verifyBundleSeconds", median(bundles));
        }
        return figures;
    }

    private static String assay(Effort effort) {
        return effort.root().resolve(Path.of("assay")).toString();
    }

    /// Throws where the answer is not "valid".
    private static TimedCommand answered(List<String> command, Effort effort) throws IOException, InterruptedException {
        var ended = TimedCommand.run(command, effort.root(), Map.of());
        if (ended.code() != 0 || !ended.output().contains("\"outcome\":\"valid\"")) {
            throw new IllegalStateException("assay verify answered " + ended.code() + ": " + ended.output());
        }
        return ended;
    }

    private static double median(List<TimedCommand> ended) {
        return Series.median(ended.stream().map(TimedCommand::seconds).toList());
    }

    private static Map<String, Object> told(List<TimedCommand> ended) {
        var told = new LinkedHashMap<String, Object>();
        told.put("medianSeconds", rounded(median(ended)));
        told.put(
                "medianCpuSeconds",
                rounded(Series.median(ended.stream().map(TimedCommand::cpu).toList())));
        told.put(
                "eachSeconds", ended.stream().map(one -> rounded(one.seconds())).toList());
        return told;
    }
}
