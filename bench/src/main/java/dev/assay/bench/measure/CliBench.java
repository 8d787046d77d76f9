package dev.assay.bench.measure;

import static dev.assay.bench.Figures.rounded;

import dev.assay.bench.Effort;
import dev.assay.bench.Figures;
import dev.assay.bench.machine.MachineFacts;
import dev.assay.bench.machine.ScratchFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
            seconds(plain);
            var plainSeconds = new ArrayList<Double>();
            var bundleSeconds = new ArrayList<Double>();
            for (int round = 0; round < rounds; round++) {
                plainSeconds.add(seconds(plain));
                bundleSeconds.add(seconds(bundle));
            }
            figures.add("verify", told(plainSeconds)).value("verifySeconds", Series.median(plainSeconds));
            figures.add("verifyBundle", told(bundleSeconds)).value("verifyBundleSeconds", Series.median(bundleSeconds));
        }
        return figures;
    }

    private static String assay(Effort effort) {
        return effort.root().resolve(Path.of("assay")).toString();
    }

    /// Throws where the answer is not "valid".
    private static double seconds(List<String> command) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (code != 0 || !said.contains("\"outcome\":\"valid\"")) {
            throw new IllegalStateException("assay verify answered " + code + ": " + said);
        }
        return seconds;
    }

    private static Map<String, Object> told(List<Double> seconds) {
        var told = new LinkedHashMap<String, Object>();
        told.put("medianSeconds", rounded(Series.median(seconds)));
        told.put("eachSeconds", seconds.stream().map(Figures::rounded).toList());
        return told;
    }
}
