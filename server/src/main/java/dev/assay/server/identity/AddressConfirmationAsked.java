package dev.assay.server.identity;

import dev.assay.server.kernel.AccountId;
import java.time.Instant;

/// Somebody signed up or asked for the confirmation mail again. The link is made when the mail is written, so that no
/// secret waits in the outbox; `askedAt` tells one request from the next.
public record AddressConfirmationAsked(AccountId account, Instant askedAt) {}
