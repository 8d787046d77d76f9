package dev.assay.server.badge.sql;

import dev.assay.server.badge.Badge;
import dev.assay.server.badge.BadgeId;
import dev.assay.server.badge.Level;
import dev.assay.server.badge.Passing;
import dev.assay.server.badge.Revocation;
import dev.assay.server.badge.SignedBadge;
import dev.assay.server.badge.StatusPlace;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.Slug;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/// Reads a row of badge.badge.
final class BadgeRow {
    private BadgeRow() {}

    static SignedBadge signed(ResultSet row, int number) throws SQLException {
        return new SignedBadge(badge(row, number), row.getString("credential"), row.getBoolean("names_email"));
    }

    static Badge badge(ResultSet row, int number) throws SQLException {
        return new Badge(
                new BadgeId(row.getString("id")),
                passing(row),
                row.getString("name"),
                Level.valueOf(row.getString("level")),
                row.getObject("subject", UUID.class),
                row.getString("holder"),
                new StatusPlace(row.getInt("status_list"), row.getInt("status_index")),
                time(row, "issued_at").orElseThrow(),
                time(row, "expires_at").orElseThrow(),
                row.getBoolean("is_public"),
                time(row, "published_at"),
                revocation(row));
    }

    private static Passing passing(ResultSet row) throws SQLException {
        return new Passing(
                new AttemptId(row.getObject("attempt", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                new Slug(row.getString("plan")),
                row.getInt("attempt_number"),
                row.getInt("correct"),
                row.getInt("questions"),
                row.getInt("pass_mark"),
                row.getInt("fresh"),
                row.getInt("blueprint"),
                time(row, "scored_at").orElseThrow());
    }

    private static Optional<Revocation> revocation(ResultSet row) throws SQLException {
        var at = time(row, "revoked_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Revocation(
                        row.getString("revocation_reason"),
                        new AccountId(row.getObject("revoked_by", UUID.class)),
                        at.get()));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
