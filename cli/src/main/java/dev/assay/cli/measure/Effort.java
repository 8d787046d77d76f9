package dev.assay.cli.measure;

import com.sun.management.OperatingSystemMXBean;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.psychometrics.calibration.CalibrationResult;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a run has taken: time since it began, processor time and memory of the whole process.
final class Effort {
    private final long started = System.nanoTime();

    double wallSeconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    private static double cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    /// The most that was ever resident; where the system does not say it, the peaks of the JVM's pools.
    private static double peakMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElseGet(Effort::pools);
        } catch (IOException elsewhere) {
            return pools();
        }
    }

    private static double pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                        .sum()
                / 1e6;
    }

    String json(CalibrationResult result) {
        return StrictJson.write(Json.object()
                .add("logLik", result.logLikelihood())
                .add("iterations", result.iterations())
                .add("converged", result.isConverged())
                .add("cpuSeconds", cpuSeconds())
                .add("wallSeconds", wallSeconds())
                .add("peakMegabytes", peakMegabytes())
                .build());
    }
}
