package dev.assay.server.badge;

import dev.assay.server.kernel.AccountId;
import java.time.Instant;

/// An owner revoked a badge, with a reason the holder is told.
public record BadgeRevoked(String badge, AccountId account, String reason, Instant revokedAt) {}
