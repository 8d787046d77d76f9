package dev.assay.server.identity.flow;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Prints the first owner's link on the console when there is no owner. The console belongs to whoever runs this
/// server; it is the one place where a secret is printed on purpose.
@Component
class OwnerInvitation {
    private final FirstOwner firstOwner;

    OwnerInvitation(FirstOwner firstOwner) {
        this.firstOwner = firstOwner;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        firstOwner.newLink().ifPresent(link -> System.err.println("No owner yet. To become it, open once: " + link));
    }
}
