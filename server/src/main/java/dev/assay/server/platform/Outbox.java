package dev.assay.server.platform;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Hands events whose listener failed, or was cut off, to the listener again, until it succeeds. Listeners are
/// idempotent.
@Component
class Outbox {
    private final IncompleteEventPublications incomplete;
    private final InstantSource clock;

    Outbox(IncompleteEventPublications incomplete, InstantSource clock) {
        this.incomplete = incomplete;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 5_000)
    void resubmit() {
        var now = clock.instant();
        incomplete.resubmitIncompletePublications(publication -> isDue(publication, now));
    }

    private static boolean isDue(EventPublication publication, Instant now) {
        var last = Optional.ofNullable(publication.getLastResubmissionDate()).orElse(publication.getPublicationDate());
        return !last.plus(RetryWait.after(publication.getCompletionAttempts())).isAfter(now);
    }
}
