package dev.assay.server.badge;

import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.Slug;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The badges that were issued, for other contexts: whether a reader may see one is for them to decide.
public interface Badges {
    Optional<Badge> badge(BadgeId id);

    /// An account's badges, newest first.
    List<Badge> of(AccountId account);

    /// The badges of each account, newest first; accounts without any are left out.
    Map<AccountId, List<Badge>> of(Collection<AccountId> accounts);

    /// At most `limit` badges of anybody, newest first, issued before the badge `before` where one is given.
    List<Badge> recent(Optional<BadgeId> before, int limit);

    /// How many badges of a plan were issued, and how many of these were revoked.
    Count count(Slug plan);

    /// Takes a badge back, for a reason that its holder and its readers see.
    RevokeOutcome revoke(BadgeId badge, String reason, AccountId owner);

    /// Issued badges, and those among them that were revoked.
    record Count(int issued, int revoked) {}
}
