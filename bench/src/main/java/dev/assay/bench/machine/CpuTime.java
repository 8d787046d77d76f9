package dev.assay.bench.machine;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;

/// What work takes of the processor on the thread that does it.
public final class CpuTime {
    private CpuTime() {}

    /// In seconds.
    public static double of(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long started = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - started) / 1e9;
    }

    public static double median(Collection<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
