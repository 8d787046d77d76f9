package dev.assay.bench.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// Many sittings saving at once, each over its own connection and one save at a time, driven by a single thread so that
/// the load takes little of the cores it shares with what it measures.
public final class SaveLoad {
    private static final long LAST_ANSWERS_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final long SELECT_MILLIS = 100;

    private final InetSocketAddress address;

    public SaveLoad(InetSocketAddress address) {
        this.address = address;
    }

    /// What came of a round. `seconds` is how long it really took, `cpu` what this process used, `latencies` are in
    /// microseconds; `renewed` connections were ended by the server between two saves.
    public record Round(long saved, double seconds, double cpu, long renewed, Histogram latencies) {
        public double rate() {
            return saved / seconds;
        }
    }

    /// Saves for that long, and then waits for what is still under way. Throws where any save is not acknowledged.
    public Round run(List<Sitting> sittings, int seconds) throws IOException {
        try (var selector = Selector.open()) {
            var connections = new ArrayList<SaveConnection>();
            for (var sitting : sittings) {
                connections.add(new SaveConnection(address, sitting, selector));
            }
            var progress = new Progress();
            double cpu = ownCpu();
            long begun = System.nanoTime();
            for (var connection : connections) {
                connection.save();
            }
            progress.until(begun + TimeUnit.SECONDS.toNanos(seconds), selector, connections);
            double took = (System.nanoTime() - begun) / 1e9;
            for (var connection : connections) {
                connection.close();
            }
            return new Round(progress.saved, took, ownCpu() - cpu, progress.renewed, progress.latencies);
        }
    }

    private static double ownCpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
    }

    private static final class Progress {
        private final Histogram latencies = new Histogram(3);
        private long saved;
        private long renewed;

        void until(long end, Selector selector, List<SaveConnection> connections) throws IOException {
            while (System.nanoTime() < end || connections.stream().anyMatch(SaveConnection::isWaiting)) {
                if (System.nanoTime() > end + LAST_ANSWERS_NANOS) {
                    throw new IOException("Some saves were never acknowledged");
                }
                selector.select(SELECT_MILLIS);
                boolean again = System.nanoTime() < end;
                for (var key : selector.selectedKeys()) {
                    serve(key, again);
                }
                selector.selectedKeys().clear();
            }
        }

        private void serve(SelectionKey key, boolean again) throws IOException {
            var connection = (SaveConnection) key.attachment();
            if (key.isValid() && key.isWritable()) {
                connection.write();
            }
            if (!key.isValid() || !key.isReadable()) {
                return;
            }
            var took = connection.read();
            if (took.isPresent()) {
                saved++;
                latencies.recordValue(took.getAsLong() / 1_000);
                renewed += connection.renewedIfClosing() ? 1 : 0;
                if (again) {
                    connection.save();
                }
            }
        }
    }
}
