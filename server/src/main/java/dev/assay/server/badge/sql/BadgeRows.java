package dev.assay.server.badge.sql;

import dev.assay.server.badge.Badge;
import dev.assay.server.badge.BadgeId;
import dev.assay.server.badge.Badges.Count;
import dev.assay.server.badge.Picture;
import dev.assay.server.badge.Revocation;
import dev.assay.server.badge.SignedBadge;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.Slug;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables badge.badge and badge.picture.
@Repository
public class BadgeRows {
    private final JdbcClient jdbc;

    public BadgeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False where the attempt or the account has its badge already, or the place in the status list was taken
    /// meanwhile; then nothing changes.
    public boolean add(SignedBadge signed, Picture picture) {
        jdbc.sql("INSERT INTO badge.picture (hash, svg, still) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(picture.hash(), picture.svg(), picture.still())
                .update();
        var badge = signed.badge();
        var passing = badge.passing();
        return jdbc.sql("""
                        INSERT INTO badge.badge (id, account, plan, attempt, attempt_number, correct, questions,
                            pass_mark, fresh, blueprint, scored_at, name, level, subject, holder, status_list,
                            status_index, issued_at, expires_at, picture, credential, names_email)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """)
                        .params(
                                badge.id().value(),
                                passing.account().value(),
                                passing.plan().value())
                        .params(passing.attempt().value(), passing.number(), passing.correct(), passing.questions())
                        .params(passing.passMark(), passing.fresh(), passing.blueprint(), utc(passing.scoredAt()))
                        .params(badge.name(), badge.level().name(), badge.subject(), badge.holder())
                        .params(badge.status().list(), badge.status().index(), utc(badge.issuedAt()))
                        .params(utc(badge.expiresAt()), picture.hash(), signed.credential(), signed.namesEmail())
                        .update()
                == 1;
    }

    /// Whether this attempt, or this account at this plan, has its badge.
    public boolean isIssued(AttemptId attempt, AccountId account, Slug plan) {
        return jdbc.sql("SELECT count(*) FROM badge.badge WHERE attempt = ? OR (account = ? AND plan = ?)")
                        .params(attempt.value(), account.value(), plan.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    public Optional<SignedBadge> signed(BadgeId id) {
        return jdbc.sql("SELECT * FROM badge.badge WHERE id = ?")
                .param(id.value())
                .query(BadgeRow::signed)
                .optional();
    }

    /// The same, holding its row against changes until the transaction ends.
    public Optional<SignedBadge> lock(BadgeId id) {
        return jdbc.sql("SELECT * FROM badge.badge WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(BadgeRow::signed)
                .optional();
    }

    public Picture picture(BadgeId id) {
        return jdbc.sql("""
                        SELECT svg, still FROM badge.picture
                        WHERE hash = (SELECT picture FROM badge.badge WHERE id = ?)
                        """)
                .param(id.value())
                .query((row, number) -> new Picture(row.getString(1), row.getString(2)))
                .single();
    }

    public List<Badge> of(Collection<AccountId> accounts) {
        return jdbc.sql("SELECT * FROM badge.badge WHERE account = ANY (?) ORDER BY issued_at DESC, id DESC")
                .params((Object) accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(BadgeRow::badge)
                .list();
    }

    public List<Badge> recent(Optional<BadgeId> before, int limit) {
        return jdbc.sql("""
                        SELECT * FROM badge.badge
                        WHERE CAST(? AS text) IS NULL
                            OR (issued_at, id) < (SELECT issued_at, id FROM badge.badge WHERE id = ?)
                        ORDER BY issued_at DESC, id DESC LIMIT ?
                        """)
                .param(before.map(BadgeId::value).orElse(null))
                .param(before.map(BadgeId::value).orElse(null))
                .param(limit)
                .query(BadgeRow::badge)
                .list();
    }

    public Count count(Slug plan) {
        return jdbc.sql("SELECT count(*), count(revoked_at) FROM badge.badge WHERE plan = ?")
                .param(plan.value())
                .query((row, number) -> new Count(row.getInt(1), row.getInt(2)))
                .single();
    }

    /// Another name on the same badge, and the credential that says it.
    public void rename(BadgeId id, String holder, String credential, boolean namesEmail) {
        jdbc.sql("UPDATE badge.badge SET holder = ?, credential = ?, names_email = ? WHERE id = ?")
                .params(holder, credential, namesEmail, id.value())
                .update();
    }

    public void show(BadgeId id, boolean isPublic, Instant now) {
        jdbc.sql("""
                        UPDATE badge.badge
                        SET is_public = ?, published_at = CASE WHEN ? THEN coalesce(published_at, ?) ELSE published_at END
                        WHERE id = ?
                        """).params(isPublic, isPublic, utc(now), id.value()).update();
    }

    public void revoke(BadgeId id, Revocation revocation) {
        jdbc.sql("UPDATE badge.badge SET revoked_at = ?, revoked_by = ?, revocation_reason = ? WHERE id = ?")
                .params(utc(revocation.at()), revocation.by().value(), revocation.reason(), id.value())
                .update();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
