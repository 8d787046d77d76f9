package dev.assay.psychometrics.calibration;

import dev.assay.psychometrics.calibration.estep.People;
import dev.assay.psychometrics.calibration.estep.Summation;
import dev.assay.psychometrics.calibration.estep.Tally;
import dev.assay.psychometrics.calibration.estep.Totals;
import dev.assay.psychometrics.data.Responses;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Responses in memory, divided among threads.
final class InMemory implements ResponseSource {
    /// Fewer people than this are done before another thread has started.
    private static final int FEW = 1000;

    private final Responses responses;
    private final List<People> parts;

    InMemory(Responses responses, int threads) {
        this.responses = responses;
        int count = Math.max(1, Math.min(threads, responses.people() / FEW));
        this.parts = IntStream.range(0, count)
                .mapToObj(i -> new People(responses, (int) ((long) responses.people() * i / count), (int)
                        ((long) responses.people() * (i + 1) / count)))
                .toList();
    }

    @Override
    public List<String> items() {
        return responses.items();
    }

    @Override
    public Totals totals() {
        return Totals.of(responses, 0, responses.people());
    }

    @Override
    public Tally tally(Summation summation) {
        var tallies = ofEach(part -> {
            var tally = summation.tally();
            summation.add(part, tally);
            return tally;
        });
        tallies.subList(1, tallies.size()).forEach(tallies.getFirst()::add);
        return tallies.getFirst();
    }

    private List<Tally> ofEach(Function<People, Tally> work) {
        if (parts.size() == 1) {
            return List.of(work.apply(parts.getFirst()));
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(parts.size())) {
            var running = new ArrayList<Future<Tally>>();
            for (var part : parts) {
                running.add(executor.submit(() -> work.apply(part)));
            }
            var results = new ArrayList<Tally>();
            for (var each : running) {
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
