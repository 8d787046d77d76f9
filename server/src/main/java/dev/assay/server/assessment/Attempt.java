package dev.assay.server.assessment;

import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.Slug;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// One sitting of a plan's assessment by one account. `number` counts the account's attempts at the plan from 1;
/// `fresh` is how many of its questions had been shown to nobody before; `blueprint` is the version it was drawn by.
public record Attempt(
        AttemptId id,
        AccountId account,
        Slug plan,
        int number,
        AttemptState state,
        int blueprint,
        int questions,
        int passMark,
        int fresh,
        Instant startedAt,
        Optional<Instant> submittedAt,
        OptionalInt correct) {
    public Attempt {
        if ((state == AttemptState.OPEN) != submittedAt.isEmpty() || submittedAt.isPresent() != correct.isPresent()) {
            throw new IllegalArgumentException("An attempt has a score and a time of submission once it is submitted");
        }
    }

    /// The attempt scored: `correct` of its questions were right.
    public Scored score(int correct, Instant now) {
        var next = correct >= passMark ? AttemptState.PASSED : AttemptState.FAILED;
        if (state.eventTo(next).isEmpty()) {
            throw new IllegalStateException("Attempt " + id + " is " + state + " and cannot become " + next);
        }
        var scored = new Attempt(
                id,
                account,
                plan,
                number,
                next,
                blueprint,
                questions,
                passMark,
                fresh,
                startedAt,
                Optional.of(now),
                OptionalInt.of(correct));
        var event = new AttemptScored(
                id,
                account,
                plan,
                number,
                correct,
                questions,
                passMark,
                next == AttemptState.PASSED,
                fresh,
                blueprint,
                startedAt,
                now);
        return new Scored(scored, event);
    }

    /// The new state and what to tell the others.
    public record Scored(Attempt attempt, AttemptScored event) {}
}
