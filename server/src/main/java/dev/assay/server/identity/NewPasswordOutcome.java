package dev.assay.server.identity;

import dev.assay.server.kernel.SignedIn;
import java.time.Instant;

/// What came of setting a new password, by a mailed link or with the present password.
public sealed interface NewPasswordOutcome {
    /// It is set; every session and pass of the account has ended.
    record Changed(SignedIn who) implements NewPasswordOutcome {}

    /// The link's hour is over.
    record LinkExpired() implements NewPasswordOutcome {}

    /// The link was used, replaced or mistyped.
    record LinkDoesNotHold() implements NewPasswordOutcome {}

    /// The present password is another.
    record PresentIsWrong() implements NewPasswordOutcome {}

    /// The present password was tried too often; the next try may be at `until`.
    record WaitUntil(Instant until) implements NewPasswordOutcome {}
}
