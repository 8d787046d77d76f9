package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.calibration.estep.EStep;
import dev.assay.psychometrics.calibration.estep.Tally;
import dev.assay.psychometrics.calibration.estep.Totals;
import dev.assay.psychometrics.data.Responses;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/// Responses in memory, divided among threads.
final class InMemory implements ResponseSource {
    private final Responses responses;
    private final int threads;

    InMemory(Responses responses, int threads) {
        this.responses = responses;
        // fewer people than this are done before another thread has started
        this.threads = Math.max(1, Math.min(threads, responses.people() / 1000));
    }

    @Override
    public List<String> items() {
        return responses.items();
    }

    @Override
    public Totals totals() {
        return divided((from, to) -> Totals.of(responses, from, to)).stream()
                .reduce(Totals::plus)
                .orElseThrow();
    }

    @Override
    public Tally tally(EStep step) {
        var tallies = divided((from, to) -> {
            var tally = step.tally();
            step.add(responses, from, to, tally);
            return tally;
        });
        tallies.subList(1, tallies.size()).forEach(tallies.getFirst()::add);
        return tallies.getFirst();
    }

    private <T> List<T> divided(BiFunction<Integer, Integer, T> part) {
        if (threads == 1) {
            return List.of(part.apply(0, responses.people()));
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            var parts = new ArrayList<Future<T>>();
            for (int i = 0; i < threads; i++) {
                int from = (int) ((long) responses.people() * i / threads);
                int to = (int) ((long) responses.people() * (i + 1) / threads);
                parts.add(executor.submit(() -> part.apply(from, to)));
            }
            var results = new ArrayList<T>();
            for (var each : parts) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the calibration was interrupted", interrupted);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a thread of the calibration broke", broken.getCause());
        }
    }
}
