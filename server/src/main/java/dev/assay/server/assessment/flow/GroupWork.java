package dev.assay.server.assessment.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Work that many request threads ask for and one worker does for all that wait, so that they share the cost of a
/// statement and of a commit.
///
/// Who comes alone is served as quickly as without it. Where several came together, the worker gives the next ones
/// a few milliseconds to do so too: fewer and larger batches cost less, and who waits for a commit hardly notices.
final class GroupWork<Q, A> {
    private static final int QUEUE = 8_192;
    private static final int BATCH = 512;
    private static final long PATIENCE_SECONDS = 10;
    private static final int ENOUGH = 24;
    private static final int GATHERING_STEPS = 5;
    private static final long GATHERING_NANOS = 500_000;

    private final BlockingQueue<Waiting<Q, A>> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Worker<Q, A> worker;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile boolean ended;

    /// Somebody waits for the answer to this.
    record Waiting<Q, A>(Q asked, CompletableFuture<A> done) {}

    /// What does the work.
    interface Worker<Q, A> {
        /// Completes all of a batch, except those it gives back for the next one.
        List<Waiting<Q, A>> work(List<Waiting<Q, A>> batch);

        /// No more will come.
        void end();
    }

    /// The work was not taken on.
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String why;

        RefusedException(String why) {
            super(why);
            this.why = why;
        }

        /// In a sentence.
        String why() {
            return why;
        }
    }

    GroupWork(String name, Worker<Q, A> worker) {
        this.worker = worker;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    GroupWork<Q, A> start() {
        thread.start();
        return this;
    }

    /// Returns when it is done, or when it is known that it is not.
    ///
    /// A time limit for each would cost a timer each, a seventh of all CPU under load. Instead the worker gives up
    /// on a silent database, and answers everybody before it ends.
    A ask(Q asked) {
        var waiting = new Waiting<Q, A>(asked, new CompletableFuture<>());
        if (stopping) {
            throw stopping();
        }
        if (!queue.offer(waiting)) {
            throw new RefusedException("Too many are waiting.");
        }
        if (ended) {
            refuseAllThatWait();
        }
        try {
            return waiting.done().get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw stopping();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RefusedException refused
                    ? refused
                    : new IllegalStateException("Work for many failed", failed.getCause());
        }
    }

    private static RefusedException stopping() {
        return new RefusedException("The server is stopping.");
    }

    private void run() {
        var taken = List.<Waiting<Q, A>>of();
        try {
            while (!stopping || !queue.isEmpty() || !taken.isEmpty()) {
                taken = take(taken);
                if (!taken.isEmpty()) {
                    var together = taken.size() > 1;
                    taken = worker.work(taken);
                    if (together) {
                        gather();
                    }
                }
            }
            worker.end();
        } finally {
            ended = true;
            refuse(taken);
            refuseAllThatWait();
        }
    }

    /// Waits as long as more come, and not for long.
    private void gather() {
        int before = -1;
        for (int step = 0; step < GATHERING_STEPS && queue.size() > before && queue.size() < ENOUGH; step++) {
            before = queue.size();
            LockSupport.parkNanos(GATHERING_NANOS);
        }
    }

    /// What was held over, then what waits now; waits itself only where there is nothing at all.
    private List<Waiting<Q, A>> take(List<Waiting<Q, A>> heldOver) {
        var taken = new ArrayList<>(heldOver);
        try {
            if (taken.isEmpty()) {
                var first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    taken.add(first);
                }
            }
        } catch (InterruptedException wakeUp) {
            // Only a look at `stopping` was meant.
        }
        queue.drainTo(taken, Math.max(0, BATCH - taken.size()));
        return taken;
    }

    /// Does what waits, then ends.
    void stop() throws InterruptedException {
        stopping = true;
        thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        refuseAllThatWait();
    }

    private void refuseAllThatWait() {
        var late = new ArrayList<Waiting<Q, A>>();
        queue.drainTo(late);
        refuse(late);
    }

    /// Who was answered before keeps that answer.
    private void refuse(List<Waiting<Q, A>> late) {
        late.forEach(waiting -> waiting.done().completeExceptionally(stopping()));
    }
}
