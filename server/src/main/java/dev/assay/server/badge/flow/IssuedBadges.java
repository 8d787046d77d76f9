package dev.assay.server.badge.flow;

import dev.assay.server.badge.Badge;
import dev.assay.server.badge.BadgeId;
import dev.assay.server.badge.Badges;
import dev.assay.server.badge.RevokeOutcome;
import dev.assay.server.badge.SignedBadge;
import dev.assay.server.badge.sql.BadgeRows;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.Slug;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The issued badges for other contexts. What is shown of one is made anew as soon as it is revoked.
@Component
final class IssuedBadges implements Badges {
    private final BadgeRows rows;
    private final RevokeBadge revokeBadge;
    private final PublishedStatusLists lists;
    private final BadgeStandings standings;

    IssuedBadges(BadgeRows rows, RevokeBadge revokeBadge, PublishedStatusLists lists, BadgeStandings standings) {
        this.rows = rows;
        this.revokeBadge = revokeBadge;
        this.lists = lists;
        this.standings = standings;
    }

    @Override
    public Optional<Badge> badge(BadgeId id) {
        return rows.signed(id).map(SignedBadge::badge);
    }

    @Override
    public List<Badge> of(AccountId account) {
        return rows.of(List.of(account));
    }

    @Override
    public Map<AccountId, List<Badge>> of(Collection<AccountId> accounts) {
        return rows.of(accounts).stream().collect(Collectors.groupingBy(Badge::account));
    }

    @Override
    public List<Badge> recent(Optional<BadgeId> before, int limit) {
        return rows.recent(before, limit);
    }

    @Override
    public Count count(Slug plan) {
        return rows.count(plan);
    }

    @Override
    public RevokeOutcome revoke(BadgeId badge, String reason, AccountId owner) {
        var outcome = revokeBadge.revoke(badge, reason, owner);
        if (outcome instanceof RevokeOutcome.Revoked(var revoked)) {
            lists.changed(revoked.status().list());
            standings.changed(badge);
        }
        return outcome;
    }
}
