package dev.assay.server.identity;

import dev.assay.server.kernel.SignedIn;
import java.time.Instant;

/// What came of trying to sign up.
public sealed interface SignUpOutcome {
    /// The account is made and its holder may start at once.
    record Welcome(SignedIn who) implements SignUpOutcome {}

    /// The address has an account: its holder is mailed a way in, and nothing else happens.
    record Mailed() implements SignUpOutcome {}

    /// Too many accounts were made from this source; the next may be made at `until`.
    record WaitUntil(Instant until) implements SignUpOutcome {}
}
