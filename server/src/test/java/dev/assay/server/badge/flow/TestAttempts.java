package dev.assay.server.badge.flow;

import dev.assay.server.assessment.AttemptScored;
import dev.assay.server.badge.BadgeIssued;
import dev.assay.server.badge.BadgeRevoked;
import dev.assay.server.kernel.AccountId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Publishes scored attempts in a transaction, as submitting one does, and remembers what the badge context published.
@Component
public class TestAttempts {
    private final ApplicationEventPublisher events;
    private final List<BadgeIssued> issued = new CopyOnWriteArrayList<>();
    private final List<BadgeRevoked> revoked = new CopyOnWriteArrayList<>();

    TestAttempts(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Transactional
    public void publish(AttemptScored scored) {
        events.publishEvent(scored);
    }

    @ApplicationModuleListener
    void on(BadgeIssued event) {
        issued.add(event);
    }

    @ApplicationModuleListener
    void on(BadgeRevoked event) {
        revoked.add(event);
    }

    public List<BadgeIssued> issuedTo(AccountId account) {
        return issued.stream().filter(event -> event.account().equals(account)).toList();
    }

    public List<BadgeRevoked> revokedFrom(AccountId account) {
        return revoked.stream().filter(event -> event.account().equals(account)).toList();
    }
}
