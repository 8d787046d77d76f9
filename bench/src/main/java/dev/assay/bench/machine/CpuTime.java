package dev.assay.bench.machine;

import java.lang.management.ManagementFactory;

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
}
