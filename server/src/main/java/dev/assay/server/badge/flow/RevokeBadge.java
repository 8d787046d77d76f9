package dev.assay.server.badge.flow;

import dev.assay.server.badge.Badge;
import dev.assay.server.badge.BadgeId;
import dev.assay.server.badge.BadgeRevoked;
import dev.assay.server.badge.Revocation;
import dev.assay.server.badge.RevocationReason;
import dev.assay.server.badge.RevokeOutcome;
import dev.assay.server.badge.SignedBadge;
import dev.assay.server.badge.sql.BadgeRows;
import dev.assay.server.kernel.AccountId;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a badge back, once: the first reason stands.
@Component
class RevokeBadge {
    private final BadgeRows badges;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    RevokeBadge(BadgeRows badges, InstantSource clock, ApplicationEventPublisher events) {
        this.badges = badges;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    RevokeOutcome revoke(BadgeId id, String typedReason, AccountId owner) {
        var reason = RevocationReason.read(typedReason);
        if (reason.isEmpty()) {
            return new RevokeOutcome.UnfitReason("Enter a reason of " + RevocationReason.SHORTEST + " to "
                    + RevocationReason.LONGEST + " characters: the holder and every reader of the badge will see it");
        }
        var found = badges.lock(id).map(SignedBadge::badge);
        if (found.isEmpty()) {
            return new RevokeOutcome.NoSuchBadge();
        }
        return found.get().isRevoked()
                ? new RevokeOutcome.AlreadyRevoked(found.get())
                : revoked(found.get(), new Revocation(reason.get().value(), owner, clock.instant()));
    }

    private RevokeOutcome revoked(Badge badge, Revocation revocation) {
        badges.revoke(badge.id(), revocation);
        events.publishEvent(
                new BadgeRevoked(badge.id().value(), badge.account(), revocation.reason(), revocation.at()));
        return new RevokeOutcome.Revoked(badge.with(Optional.of(revocation)));
    }
}
