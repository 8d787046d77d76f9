package dev.assay.server.notify.flow;

import dev.assay.server.badge.BadgeIssued;
import dev.assay.server.badge.BadgeRevoked;
import dev.assay.server.identity.AccountLinks;
import dev.assay.server.identity.AddressConfirmationAsked;
import dev.assay.server.identity.Holder;
import dev.assay.server.identity.Holders;
import dev.assay.server.identity.PasswordResetAsked;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.notify.Delivery;
import dev.assay.server.notify.Letter;
import dev.assay.server.notify.Letters;
import dev.assay.server.notify.Outgoing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/// What happened elsewhere and is mailed.
///
/// There is no transaction around a listener: a mail server that keeps us waiting must not keep database connections.
@Component
class MailEvents {
    private final DeliverOnce deliverOnce;
    private final Holders holders;
    private final AccountLinks links;
    private final Letters letters;
    private final InstantSource clock;

    MailEvents(DeliverOnce deliverOnce, Holders holders, AccountLinks links, BaseUrl baseUrl, InstantSource clock) {
        this.deliverOnce = deliverOnce;
        this.holders = holders;
        this.links = links;
        this.letters = new Letters(baseUrl);
        this.clock = clock;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(BadgeIssued event) {
        mail(
                new Delivery(Delivery.Kind.BADGE_ISSUED, event.badge()),
                event.account(),
                holder -> Optional.of(letters.badgeIssued(holder.name(), event.badge(), event.issuedAt())));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(BadgeRevoked event) {
        mail(
                new Delivery(Delivery.Kind.BADGE_REVOKED, event.badge()),
                event.account(),
                holder -> Optional.of(
                        letters.badgeRevoked(holder.name(), event.badge(), event.reason(), event.revokedAt())));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(AddressConfirmationAsked event) {
        mail(
                new Delivery(Delivery.Kind.ADDRESS_CONFIRMATION, request(event.account(), event.askedAt())),
                event.account(),
                holder -> links.confirmAddress(event.account()).map(letters::confirmAddress));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(PasswordResetAsked event) {
        mail(
                new Delivery(Delivery.Kind.PASSWORD_RESET, request(event.account(), event.askedAt())),
                event.account(),
                holder -> links.resetPassword(event.account()).map(letters::resetPassword));
    }

    private static String request(AccountId account, Instant askedAt) {
        return account + " " + askedAt;
    }

    /// The letter is written, with its links, only when it is about to leave.
    private void mail(Delivery delivery, AccountId account, Function<Holder, Optional<Letter>> write) {
        deliverOnce.deliver(
                delivery,
                () -> holders.holder(account)
                        .flatMap(holder -> write.apply(holder)
                                .map(letter -> new Outgoing(delivery, holder.email(), letter, clock.instant()))));
    }
}
