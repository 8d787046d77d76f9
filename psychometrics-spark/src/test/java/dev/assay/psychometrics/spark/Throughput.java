package dev.assay.psychometrics.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.psychometrics.calibration.Calibration;
import dev.assay.psychometrics.calibration.CalibrationOptions;
import dev.assay.psychometrics.calibration.CalibrationResult;
import dev.assay.psychometrics.calibration.IterationListener;
import dev.assay.psychometrics.calibration.Model;
import dev.assay.psychometrics.data.ResponsesCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Not one of the tests that always run: prints how long a million people of whom each answered about half of fifty
/// items take with two threads of one process and with two of Spark. The README has the command.
class Throughput {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMillionPeople() throws Exception {
        var file = folder.resolve("responses.csv");
        write(file);
        var options = CalibrationOptions.of(Model.TWO_PARAMETER).withThreads(2);
        for (int round = 1; round <= 2; round++) {
            var responses = timed("one process, reading", () -> ResponsesCsv.read(file));
            var here = timed("one process, calibrating", () -> Calibration.of(responses, options));
            assertEquals(here, overSpark(file, options));
        }
    }

    private static void write(Path file) throws IOException {
        Tables.write(Tables.simulated(1_000_000, 50, 0.5, 0, 21), file);
    }

    private static CalibrationResult overSpark(Path file, CalibrationOptions options) throws Exception {
        try (var session = timed("Spark, starting", Throughput::twoThreads);
                var source = timed(
                        "Spark, reading",
                        () -> SparkResponses.ofWide(
                                session.read().option("header", true).csv(file.toString())))) {
            var there = timed(
                    "Spark, calibrating",
                    () -> Calibration.ofSources(List.of(source), options, IterationListener.NONE));
            System.out.println(there.iterations() + " passes over " + source.partitions() + " partitions");
            return there;
        }
    }

    private static SparkSession twoThreads() {
        return SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.debug.maxToStringFields", 500)
                .getOrCreate();
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        double cpu = cpuSeconds();
        var result = work.call();
        System.out.printf(
                "%-26s %6.1f s, %6.1f s of CPU%n", what, (System.nanoTime() - start) / 1e9, cpuSeconds() - cpu);
        return result;
    }

    private static double cpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }
}
