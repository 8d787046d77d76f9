package dev.assay.server.badge.web;

import dev.assay.server.badge.Badge;
import dev.assay.server.badge.BadgeId;
import dev.assay.server.badge.SignedBadge;
import dev.assay.server.badge.sql.BadgeRows;
import dev.assay.server.kernel.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Finds badges for those who may see them. A private badge is for everybody but its holder and the owners what an
/// unknown one is.
@Component
final class VisibleBadges {
    private final BadgeRows badges;

    VisibleBadges(BadgeRows badges) {
        this.badges = badges;
    }

    /// @throws ResponseStatusException 404 where there is none, or none that `who` may see
    SignedBadge find(String typedId, @Nullable SignedIn who) {
        return BadgeId.read(typedId)
                .flatMap(badges::signed)
                .filter(signed -> maySee(signed.badge(), who))
                .orElseThrow(VisibleBadges::absent);
    }

    /// @throws ResponseStatusException 404 where `who` holds no such badge
    SignedBadge held(String typedId, SignedIn who) {
        return BadgeId.read(typedId)
                .flatMap(badges::signed)
                .filter(signed -> signed.badge().isHeldBy(who.accountId()))
                .orElseThrow(VisibleBadges::absent);
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static boolean maySee(Badge badge, @Nullable SignedIn who) {
        return badge.isPublic() || (who != null && (badge.isHeldBy(who.accountId()) || who.isOwner()));
    }
}
