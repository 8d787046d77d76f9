package dev.assay.server.badge;

import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.Slug;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One person's badge. `holder` is the name it shows; `subject` is the id by which the credential calls the holder,
/// made
/// for this badge alone, so that two badges do not tell that they are one person's; `publishedAt` is when anyone could
/// first see it.
public record Badge(
        BadgeId id,
        Passing passing,
        String name,
        Level level,
        UUID subject,
        String holder,
        StatusPlace status,
        Instant issuedAt,
        Instant expiresAt,
        boolean isPublic,
        Optional<Instant> publishedAt,
        Optional<Revocation> revocation) {

    public AccountId account() {
        return passing.account();
    }

    public Slug plan() {
        return passing.plan();
    }

    /// The path of its page.
    public String path() {
        return "/b/" + id;
    }

    /// Its holder may choose the name until the badge was public for the first time: until then no copy of the
    /// credential is in anybody else's hands (docs/decisions/0005-badge-name-and-visibility.md).
    public boolean canBeRenamed() {
        return publishedAt.isEmpty();
    }

    public boolean isRevoked() {
        return revocation.isPresent();
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public boolean isHeldBy(AccountId who) {
        return account().equals(who);
    }

    /// This badge as taken back.
    public Badge with(Optional<Revocation> taken) {
        return new Badge(
                id, passing, name, level, subject, holder, status, issuedAt, expiresAt, isPublic, publishedAt, taken);
    }
}
