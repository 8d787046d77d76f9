package dev.assay.server.kernel;

import java.time.Instant;
import java.util.Optional;

/// The pass that a candidate's browser carries while it sits an attempt: signed for one account and one attempt, so
/// that reading a question
/// and saving an answer need no session.
public interface AttemptPasses {
    /// The value of the HttpOnly cookie.
    String issue(SignedIn who, AttemptId attempt, Instant now);

    /// Who carries this pass, if it is genuine, for this attempt, not older than it may be, and not withdrawn since
    /// (known within 5 seconds).
    Optional<SignedIn> open(String pass, AttemptId attempt, Instant now);

    /// The hidden field of forms sent under this pass, so that no other site can send them.
    String formToken(String pass);
}
