package dev.assay.server.notify;

import java.time.Instant;

/// Who may send a mail that is due.
public sealed interface Claim {
    /// We may, and nobody else for the time of the lease. `since` is when it was first tried.
    record Ours(Instant since) implements Claim {}

    /// Somebody is sending it right now.
    record Theirs() implements Claim {}

    /// It is sent, or was given up.
    record Settled() implements Claim {}
}
