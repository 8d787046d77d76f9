package dev.assay.server.site;

import dev.assay.server.assessment.Attempt;
import dev.assay.server.assessment.AttemptState;
import dev.assay.server.assessment.RetakePolicy;
import dev.assay.server.assessment.RetakePolicy.Decision;
import dev.assay.server.badge.Badge;
import dev.assay.server.catalog.CourseProgress;
import dev.assay.server.catalog.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where one person, or a visitor of whom nothing is known, stands with one plan: lessons finished, attempts (newest
/// first), the badge, and whether another attempt may start. `next` is empty for a visitor and for a plan without an
/// assessment.
public record Standing(
        CourseProgress progress, List<Attempt> attempts, Optional<Decision> next, Optional<Badge> badge) {
    public Standing {
        attempts = List.copyOf(attempts);
    }

    public static Standing ofVisitor(Plan plan) {
        return new Standing(new CourseProgress(plan, Set.of()), List.of(), Optional.empty(), Optional.empty());
    }

    /// The same with the attempts decided on by the plan's rule at `now`.
    public static Standing of(
            CourseProgress progress,
            List<Attempt> attempts,
            Optional<RetakePolicy> rule,
            Optional<Badge> badge,
            Instant now) {
        return new Standing(progress, attempts, rule.map(policy -> policy.decide(attempts, now)), badge);
    }

    public Plan plan() {
        return progress.plan();
    }

    /// Whether the learner has begun with the plan in any way.
    public boolean isBegun() {
        return progress.done() > 0 || !attempts.isEmpty();
    }

    public Optional<Attempt> openAttempt() {
        return attempts.stream()
                .filter(attempt -> attempt.state() == AttemptState.OPEN)
                .findFirst();
    }

    /// The badge, while it is in force.
    public Optional<Badge> heldBadge() {
        return badge.filter(held -> !held.isRevoked());
    }
}
