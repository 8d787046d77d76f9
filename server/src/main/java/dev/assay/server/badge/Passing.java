package dev.assay.server.badge;

import dev.assay.server.assessment.AttemptScored;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.Slug;
import java.time.Instant;

/// The attempt that earned a badge: what the badge says about how it was earned. `number` counts the attempts at the
/// plan from 1; `fresh` is how many of the form's variants nobody had been shown before; `blueprint` is a version.
public record Passing(
        AttemptId attempt,
        AccountId account,
        Slug plan,
        int number,
        int correct,
        int questions,
        int passMark,
        int fresh,
        int blueprint,
        Instant scoredAt) {
    public Passing {
        if (!(number >= 1 && passMark >= 1 && correct >= passMark && questions >= correct)) {
            throw new IllegalArgumentException(
                    "Attempt " + number + " with " + correct + " of " + questions + " is no pass at " + passMark);
        }
        if (!(fresh >= 0 && fresh <= questions)) {
            throw new IllegalArgumentException(fresh + " of " + questions + " variants cannot be fresh");
        }
    }

    /// The passing that a scored attempt is; only to be asked of one that passed.
    public static Passing of(AttemptScored scored) {
        return new Passing(
                scored.attempt(),
                scored.account(),
                scored.plan(),
                scored.number(),
                scored.correct(),
                scored.questions(),
                scored.passMark(),
                scored.fresh(),
                scored.blueprint(),
                scored.scoredAt());
    }
}
