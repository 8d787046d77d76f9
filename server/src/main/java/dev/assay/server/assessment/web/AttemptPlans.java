package dev.assay.server.assessment.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.assay.server.assessment.Attempts;
import dev.assay.server.catalog.Plan;
import dev.assay.server.catalog.Plans;
import dev.assay.server.kernel.AttemptId;
import dev.assay.server.kernel.Slug;
import org.springframework.stereotype.Component;

/// Which plan an attempt belongs to. That never changes, so it is remembered.
@Component
class AttemptPlans {
    private final Cache<AttemptId, Slug> known =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Attempts attempts;
    private final Plans plans;

    AttemptPlans(Attempts attempts, Plans plans) {
        this.attempts = attempts;
        this.plans = plans;
    }

    Plan of(AttemptId attempt) {
        var slug = known.get(
                attempt,
                id -> attempts.attempt(id).orElseThrow(Sittings::absent).plan());
        return plans.plan(slug).orElseThrow(Sittings::absent);
    }
}
