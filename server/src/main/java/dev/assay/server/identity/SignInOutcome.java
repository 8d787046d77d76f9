package dev.assay.server.identity;

import dev.assay.server.kernel.SignedIn;
import java.time.Instant;

/// What came of trying to sign in.
public sealed interface SignInOutcome {
    /// Address and password belong together.
    record Welcome(SignedIn who) implements SignInOutcome {}

    /// They do not, or there is no such account; which of the two is not told.
    record NotTogether() implements SignInOutcome {}

    /// Too many tries for this address or from this source; the next may be made at `until`.
    record WaitUntil(Instant until) implements SignInOutcome {}
}
