package dev.assay.server.assessment;

import dev.assay.server.kernel.AttemptId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// How long a candidate waits after each failed attempt: in the standard one day, exactly 24 hours from the submission.
/// Attempts are unlimited; whoever passed needs no further one.
///
/// @param waits after the first failed attempt, the second and so on; the last stands for all that follow
public record RetakePolicy(List<Duration> waits) {
    public static final RetakePolicy STANDARD = new RetakePolicy(List.of(Duration.ofDays(1)));

    public RetakePolicy {
        waits = List.copyOf(waits);
        if (waits.isEmpty() || waits.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("A wait after each failed attempt, none below zero, not " + waits);
        }
    }

    /// After so many failed attempts, at least one.
    public Duration waitAfter(int failed) {
        return waits.get(Math.min(failed, waits.size()) - 1);
    }

    /// In words for candidates: `24 hours`; `24 hours, then 3 days`.
    public String inWords() {
        return waits.stream().map(RetakePolicy::inWords).collect(Collectors.joining(", then "));
    }

    private static String inWords(Duration wait) {
        if (wait.compareTo(Duration.ofDays(1)) > 0 && wait.toHours() % 24 == 0 && wait.toMinutesPart() == 0) {
            return wait.toDays() + " days";
        }
        return wait.toMinutes() % 60 == 0
                ? wait.toHours() + (wait.toHours() == 1 ? " hour" : " hours")
                : wait.toMinutes() + " minutes";
    }

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
                .map(submitted -> submitted.plus(waitAfter(earlier.size())))
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
