package dev.assay.server.identity;

import dev.assay.server.kernel.AccountId;
import java.time.Instant;

/// Somebody asked to set a new password for this account. `askedAt` tells one request from the next, so that each is
/// mailed once.
public record PasswordResetAsked(AccountId account, Instant askedAt) {}
