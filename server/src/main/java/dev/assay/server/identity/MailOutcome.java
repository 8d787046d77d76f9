package dev.assay.server.identity;

import java.time.Instant;

/// What came of asking for a mail with a link.
public sealed interface MailOutcome {
    /// It is on its way, if there is such an account.
    record Asked() implements MailOutcome {}

    /// Too many were asked for; the next may be at `until`.
    record WaitUntil(Instant until) implements MailOutcome {}
}
