package dev.assay.server.platform;

import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Hands events whose listener failed, or was cut off, to the listener again, until it succeeds. Listeners are
/// idempotent.
@Component
class Outbox {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final IncompleteEventPublications incomplete;

    Outbox(IncompleteEventPublications incomplete) {
        this.incomplete = incomplete;
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void resubmit() {
        incomplete.resubmitIncompletePublicationsOlderThan(PATIENCE);
    }
}
