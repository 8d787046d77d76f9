package dev.assay.bench.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How often pieces of work are done per second of their thread's CPU. They take turns in short slices, so that what
/// disturbs the machine disturbs all of them.
final class CpuRate {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double WARM_UP_SECONDS = 3;
    private static final double SLICE_SECONDS = 0.2;

    /// One piece of work; throws where it did not come out as it must.
    @FunctionalInterface
    interface Work {
        void once() throws Exception;
    }

    private final Map<String, Work> works = new LinkedHashMap<>();
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();

    CpuRate add(String name, Work work) {
        works.put(name, work);
        return this;
    }

    /// Measures all works, once per round.
    Map<String, List<Double>> measure(int rounds) throws Exception {
        for (var work : works.values()) {
            rate(work, WARM_UP_SECONDS);
        }
        for (int round = 0; round < rounds; round++) {
            for (var work : works.entrySet()) {
                rates.computeIfAbsent(work.getKey(), _ -> new ArrayList<>()).add(rate(work.getValue(), SLICE_SECONDS));
            }
        }
        return rates;
    }

    private static double rate(Work work, double seconds) throws Exception {
        long begun = THREADS.getCurrentThreadCpuTime();
        long done = 0;
        double used = 0;
        while (used < seconds) {
            work.once();
            done++;
            used = (THREADS.getCurrentThreadCpuTime() - begun) / 1e9;
        }
        return done / used;
    }
}
