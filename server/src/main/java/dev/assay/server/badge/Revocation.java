package dev.assay.server.badge;

import dev.assay.server.kernel.AccountId;
import java.time.Instant;

/// That a badge was taken back, why, and by which owner. Its holder and its readers see the reason.
public record Revocation(String reason, AccountId by, Instant at) {}
