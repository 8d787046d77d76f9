package dev.assay.server.assessment;

import dev.assay.server.kernel.AttemptId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// After a failed attempt the next may start one day later: exactly 24 hours after the submission. Attempts are
/// unlimited; whoever passed needs no further one.
public record RetakePolicy(Duration pause) {
    public static final RetakePolicy STANDARD = new RetakePolicy(Duration.ofDays(1));

    /// `earlier` are all attempts of one account at one plan, in any order.
    public Decision decide(List<Attempt> earlier, Instant now) {
        for (var attempt : earlier) {
            if (attempt.state() == AttemptState.OPEN) {
                return new Open(attempt.id());
            }
            if (attempt.state() == AttemptState.PASSED) {
                return new AlreadyHeld(attempt.id());
            }
        }
        return earlier.stream()
                .flatMap(attempt -> attempt.submittedAt().stream())
                .max(Comparator.naturalOrder())
                .map(submitted -> submitted.plus(pause))
                .filter(now::isBefore)
                .<Decision>map(WaitUntil::new)
                .orElseGet(Allowed::new);
    }

    /// May another attempt start now?
    public sealed interface Decision {}

    /// Yes, now.
    public record Allowed() implements Decision {}

    /// Not before `start`; at that very instant it may.
    public record WaitUntil(Instant start) implements Decision {}

    /// The badge is held already, earned by `attempt`.
    public record AlreadyHeld(AttemptId attempt) implements Decision {}

    /// There is an attempt to go on with.
    public record Open(AttemptId attempt) implements Decision {}
}
