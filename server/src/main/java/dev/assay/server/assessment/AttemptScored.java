package dev.assay.server.assessment;

import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.Slug;
import java.time.Instant;

/// An attempt was submitted and scored. `number` counts the account's attempts at this plan from 1; `fresh` is how many
/// of the form's variants
/// nobody had been shown before; `blueprint` is the blueprint's version.
public record AttemptScored(
        AttemptId attempt,
        AccountId account,
        Slug plan,
        int number,
        int correct,
        int questions,
        int passMark,
        boolean passed,
        int fresh,
        int blueprint,
        Instant startedAt,
        Instant scoredAt) {}
