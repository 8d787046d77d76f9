package dev.assay.server.notify.flow;

import dev.assay.server.notify.Carrier;
import dev.assay.server.notify.Claim;
import dev.assay.server.notify.Delivery;
import dev.assay.server.notify.DeliveryPolicy;
import dev.assay.server.notify.NotDelivered;
import dev.assay.server.notify.Outgoing;
import dev.assay.server.notify.sql.Deliveries;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends a mail that is due exactly once, however often and on however many threads its event is delivered. What fails
/// is thrown back to the outbox, which delivers the event again.
@Component
class DeliverOnce {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverOnce.class);
    private static final int AT_THE_SAME_TIME = 4;
    private static final int SECONDS_TO_WAIT_FOR_A_TURN = 20;

    private final Deliveries deliveries;
    private final Carrier carrier;
    private final InstantSource clock;
    private final Semaphore turns = new Semaphore(AT_THE_SAME_TIME);

    DeliverOnce(Deliveries deliveries, Carrier carrier, InstantSource clock) {
        this.deliveries = deliveries;
        this.carrier = carrier;
        this.clock = clock;
    }

    /// `write` gives nothing when there is nobody to write to any more.
    void deliver(Delivery delivery, Supplier<Optional<Outgoing>> write) {
        takeTurn();
        try {
            switch (deliveries.claim(delivery, clock.instant())) {
                case Claim.Settled settled -> {
                    // Delivered twice: nothing is left to do.
                }
                case Claim.Theirs theirs -> throw new NotDelivered("another delivery of it is under way");
                case Claim.Ours ours -> send(delivery, ours.since(), write);
            }
        } finally {
            turns.release();
        }
    }

    private void send(Delivery delivery, Instant since, Supplier<Optional<Outgoing>> write) {
        try {
            write.get().ifPresent(carrier::carry);
        } catch (RuntimeException failed) {
            if (failed instanceof NotDelivered && DeliveryPolicy.isHopeless(since, clock.instant())) {
                LOG.error("Mail {} is given up after five days: {}", delivery, failed.getMessage());
                deliveries.giveUp(delivery, clock.instant());
                return;
            }
            deliveries.release(delivery);
            throw failed;
        }
        deliveries.settle(delivery, clock.instant());
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(SECONDS_TO_WAIT_FOR_A_TURN, TimeUnit.SECONDS)) {
                throw new NotDelivered("the mail server is busy");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new NotDelivered("the server is stopping");
        }
    }
}
