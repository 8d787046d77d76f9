package dev.assay.psychometrics.calibration.polytomous;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// People divided among threads.
record People(int count, int threads) {
    /// Fewer than this are done before another thread has started.
    private static final int FEW = 500;

    OrderedTally tally(OrderedEStep step) {
        int parts = Math.max(1, Math.min(threads, count / FEW));
        if (parts == 1) {
            return step.tally(0, count);
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(parts)) {
            List<Future<OrderedTally>> running = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                int from = (int) ((long) count * part / parts);
                int to = (int) ((long) count * (part + 1) / parts);
                running.add(executor.submit(() -> step.tally(from, to)));
            }
            var tally = running.getFirst().get();
            for (var each : running.subList(1, parts)) {
                tally.add(each.get());
            }
            return tally;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the calibration was interrupted", interrupted);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a thread of the calibration broke", broken.getCause());
        }
    }
}
