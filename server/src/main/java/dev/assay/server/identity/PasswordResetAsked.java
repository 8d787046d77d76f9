package dev.assay.server.identity;

import dev.assay.server.kernel.AccountId;

/// Somebody asked to set a new password for this account.
public record PasswordResetAsked(AccountId account) {}
