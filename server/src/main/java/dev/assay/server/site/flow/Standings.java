package dev.assay.server.site.flow;

import dev.assay.server.assessment.Assessment;
import dev.assay.server.assessment.Assessments;
import dev.assay.server.assessment.Attempt;
import dev.assay.server.assessment.Attempts;
import dev.assay.server.badge.Badge;
import dev.assay.server.badge.Badges;
import dev.assay.server.catalog.CourseProgress;
import dev.assay.server.catalog.Plan;
import dev.assay.server.catalog.Plans;
import dev.assay.server.catalog.Progress;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.site.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Tells where somebody stands with every plan, with one query to each neighbour.
@Component
public class Standings {
    private final Plans plans;
    private final Progress progress;
    private final Assessments assessments;
    private final Attempts attempts;
    private final Badges badges;
    private final InstantSource clock;

    Standings(
            Plans plans,
            Progress progress,
            Assessments assessments,
            Attempts attempts,
            Badges badges,
            InstantSource clock) {
        this.plans = plans;
        this.progress = progress;
        this.assessments = assessments;
        this.attempts = attempts;
        this.badges = badges;
        this.clock = clock;
    }

    /// Of somebody who is not signed in.
    public List<Standing> ofVisitor() {
        return plans.all().stream().map(Standing::ofVisitor).toList();
    }

    /// With every plan, in the order of the plans.
    public List<Standing> of(AccountId account) {
        var slugs = plans.all().stream().map(Plan::slug).toList();
        var finished = progress.finished(account, slugs);
        var sat = attempts.of(List.of(account)).getOrDefault(account, List.of());
        var held = badges.of(account);
        var now = clock.instant();
        return plans.all().stream()
                .map(plan -> standing(plan, finished.getOrDefault(plan.slug(), Set.of()), sat, held, now))
                .toList();
    }

    private Standing standing(Plan plan, Set<String> finished, List<Attempt> sat, List<Badge> held, Instant now) {
        var mine = sat.stream()
                .filter(attempt -> attempt.plan().equals(plan.slug()))
                .toList();
        var badge = held.stream().filter(one -> one.plan().equals(plan.slug())).findFirst();
        var rule = assessments.of(plan.slug()).map(Assessment::retakePolicy);
        return Standing.of(new CourseProgress(plan, finished), mine, rule, badge, now);
    }

    public Optional<Standing> of(AccountId account, Plan plan) {
        return of(account).stream()
                .filter(standing -> standing.plan().slug().equals(plan.slug()))
                .findFirst();
    }
}
