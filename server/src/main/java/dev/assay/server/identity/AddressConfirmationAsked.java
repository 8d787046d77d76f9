package dev.assay.server.identity;

import dev.assay.server.kernel.AccountId;

/// Somebody signed up or asked for the confirmation mail again. The link is made when the mail is written, so that no
/// secret waits in the
/// outbox.
public record AddressConfirmationAsked(AccountId account) {}
