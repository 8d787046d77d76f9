package dev.assay.server.assessment;

import dev.assay.server.kernel.Slug;
import java.util.OptionalInt;

/// How many attempts at a plan are in one state with one number of right answers; an open attempt has none yet.
public record AttemptCount(Slug plan, AttemptState state, OptionalInt correct, long attempts) {}
