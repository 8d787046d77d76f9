package dev.assay.server.site.flow;

import dev.assay.server.assessment.Assessments;
import dev.assay.server.assessment.AttemptCount;
import dev.assay.server.assessment.Attempts;
import dev.assay.server.badge.Badges;
import dev.assay.server.bank.ItemBank;
import dev.assay.server.catalog.Plan;
import dev.assay.server.catalog.Plans;
import dev.assay.server.site.MostShown;
import dev.assay.server.site.PlanFigures;
import dev.assay.server.site.ScoreHistogram;
import java.util.List;
import org.springframework.stereotype.Component;

/// The figures of every plan, counted when asked for.
@Component
public class OwnersFigures {
    private final Plans plans;
    private final ItemBank bank;
    private final Assessments assessments;
    private final Attempts attempts;
    private final Badges badges;

    OwnersFigures(Plans plans, ItemBank bank, Assessments assessments, Attempts attempts, Badges badges) {
        this.plans = plans;
        this.bank = bank;
        this.assessments = assessments;
        this.attempts = attempts;
        this.badges = badges;
    }

    public List<PlanFigures> all() {
        var counts = attempts.counts();
        return plans.all().stream().map(plan -> figures(plan, counts)).toList();
    }

    private PlanFigures figures(Plan plan, List<AttemptCount> counts) {
        var mine = counts.stream()
                .filter(count -> count.plan().equals(plan.slug()))
                .toList();
        var scores = assessments
                .of(plan.slug())
                .map(assessment ->
                        ScoreHistogram.of(PlanFigures.byScore(mine), assessment.questions(), assessment.passMark()));
        long forms = mine.stream().mapToLong(AttemptCount::attempts).sum();
        var mostShown = assessments
                .of(plan.slug())
                .map(assessment -> MostShown.of(
                        bank.exposures(plan.slug()).values(),
                        forms,
                        assessment.pool().blueprint().exposureCeiling()));
        return new PlanFigures(
                plan, bank.current(plan.slug()).size(), mine, badges.count(plan.slug()), scores, mostShown);
    }
}
