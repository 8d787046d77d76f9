package dev.assay.bench;

import dev.assay.bench.assembly.FormsBench;
import dev.assay.bench.calibration.CalibrationBench;
import dev.assay.bench.calibration.RecoveryBench;
import dev.assay.bench.forensics.ForensicsBench;
import dev.assay.bench.measure.AnswersBench;
import dev.assay.bench.measure.AttemptBench;
import dev.assay.bench.measure.CliBench;
import dev.assay.bench.measure.CredentialsBench;
import dev.assay.bench.measure.Measurement;
import dev.assay.bench.measure.StartBench;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The main of `bench/run`: measures one thing, prints a table and, if asked, one JSON object on the last line.
@Command(
        name = "bench/run",
        mixinStandardHelpOptions = true,
        description = "Measures the speed of Assay; docs/bench.md says how.",
        exitCodeOnInvalidInput = 64)
public final class Bench implements Callable<Integer> {
    private static final Map<String, Measurement> MEASUREMENTS = Map.of(
            "answers", AnswersBench::measure,
            "attempt", AttemptBench::measure,
            "start", StartBench::measure,
            "cli", CliBench::measure,
            "credentials", CredentialsBench::measure,
            "calibration", CalibrationBench::measure,
            "forms", FormsBench::measure,
            "recovery", RecoveryBench::measure,
            "forensics", ForensicsBench::measure);

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "answers, attempt, start, cli, credentials, calibration, forms, recovery or forensics")
    private String name = "";

    @Option(names = "--json", description = "Also print one JSON object on the last line")
    private boolean json;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description =
                    "How often it is measured (answers 5, attempt 40, start 5, cli 10, credentials 9, calibration and forms 7, recovery 200, forensics 20)")
    private int rounds;

    @Option(names = "--seconds", paramLabel = "S", description = "How long a round of load lasts (20)")
    private int seconds = 20;

    @Option(names = "--peers", description = "credentials: also measure Node's @digitalbazaar/vc and Titanium")
    private boolean peers;

    private Bench() {}

    public static void main(String[] words) {
        System.exit(new CommandLine(new Bench()).execute(words));
    }

    @Override
    public Integer call() throws Exception {
        var measurement = MEASUREMENTS.get(name);
        if (measurement == null) {
            System.err.println(
                    "bench: there is no " + name
                            + "; there are answers, attempt, start, cli, credentials, calibration, forms, recovery and forensics");
            return 64;
        }
        var root =
                Path.of(System.getProperty("assay.root", ".")).toAbsolutePath().normalize();
        var musts = Musts.read(root, name);
        var figures = measurement.measure(new Effort(root, rounds, seconds, peers));
        var report = new Report(name, figures, musts);
        System.out.print(report.table());
        if (json) {
            System.out.println(report.json());
        }
        return 0;
    }
}
