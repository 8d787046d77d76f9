package dev.assay.bench.calibration;

import static dev.assay.bench.Figures.rounded;

import dev.assay.bench.Effort;
import dev.assay.bench.Figures;
import dev.assay.bench.machine.ScratchFolder;
import dev.assay.bench.machine.TimedCommand;
import dev.assay.psychometrics.data.Responses;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// `./assay calibrate` as a process of its own, from the command to its answer, and its memory beside mirt's.
final class ColdCalibration {
    private static final int ROUNDS = 3;
    private static final Pattern PEAK = Pattern.compile("\"peakMegabytes\":([0-9.]+)");

    private ColdCalibration() {}

    static void add(Figures figures, Effort effort) throws IOException, InterruptedException {
        try (var scratch = ScratchFolder.in(effort.root())) {
            double dense = run(figures, effort, scratch.path(), "coldDense", 50);
            figures.value("densePeakPerMirt", dense / 643);
            double sparse = run(figures, effort, scratch.path(), "coldSparse", 300);
            figures.value("sparsePeakPerMirt", sparse / 2463);
        }
    }

    /// Gives the median of the peaks of memory.
    private static double run(Figures figures, Effort effort, Path folder, String name, int items)
            throws IOException, InterruptedException {
        var file = folder.resolve(name + ".csv");
        try (var lines = Files.newBufferedWriter(file)) {
            write(
                    SimulatedTest.of(100_000, items, 50, 0, new SplittableRandom(9))
                            .responses(),
                    lines);
        }
        var command = List.of(
                effort.root().resolve("assay").toString(),
                "calibrate",
                file.toString(),
                "--model",
                "2pl",
                "--no-errors",
                "--json");
        var peaks = new ArrayList<Double>();
        var ended = new ArrayList<TimedCommand>();
        for (int round = 0; round < ROUNDS; round++) {
            var run = TimedCommand.run(command, effort.root(), Map.of());
            var peak = PEAK.matcher(run.output());
            if (run.code() != 0 || !peak.find()) {
                throw new IllegalStateException("assay calibrate answered " + run.code() + ": " + run.output());
            }
            peaks.add(Double.valueOf(peak.group(1)));
            ended.add(run);
        }
        peaks.sort(null);
        var told = new LinkedHashMap<String, Object>();
        told.put("seconds", ended.stream().map(one -> rounded(one.seconds())).toList());
        told.put("cpuSeconds", ended.stream().map(one -> rounded(one.cpu())).toList());
        told.put("peakMegabytes", peaks.stream().map(Figures::rounded).toList());
        figures.add(name, told);
        return peaks.get(peaks.size() / 2);
    }

    private static void write(Responses responses, Writer lines) throws IOException {
        lines.write(String.join(",", responses.items()) + "\n");
        for (int person = 0; person < responses.people(); person++) {
            var line = new StringBuilder();
            for (int item = 0; item < responses.itemCount(); item++) {
                int score = responses.get(person, item);
                line.append(item == 0 ? "" : ",").append(score < 0 ? "" : score);
            }
            lines.write(line.append('\n').toString());
        }
    }
}
