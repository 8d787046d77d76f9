package dev.assay.server.badge;

import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.Slug;
import java.time.Instant;

/// A badge was issued. `badge` is the id in its public address, /b/{badge}.
public record BadgeIssued(String badge, AccountId account, Slug plan, Instant issuedAt) {}
