package dev.assay.server.site.web;

import dev.assay.server.assessment.Assessments;
import dev.assay.server.bank.ItemBank;
import dev.assay.server.catalog.Plans;
import dev.assay.server.kernel.SignedIn;
import dev.assay.server.kernel.Slug;
import dev.assay.server.layout.Pages;
import dev.assay.server.site.Standing;
import dev.assay.server.site.TestedDomain;
import dev.assay.server.site.flow.Standings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/// A plan's page: its courses and your progress, the assessment's rules, what is tested, the badge.
@Controller
class PlanPage {
    private final Plans plans;
    private final Standings standings;
    private final Assessments assessments;
    private final ItemBank bank;
    private final Pages pages;

    PlanPage(Plans plans, Standings standings, Assessments assessments, ItemBank bank, Pages pages) {
        this.plans = plans;
        this.standings = standings;
        this.assessments = assessments;
        this.bank = bank;
        this.pages = pages;
    }

    @GetMapping("/plans/{plan}")
    View plan(@PathVariable String plan, @AuthenticationPrincipal @Nullable SignedIn who) {
        var found = Optional.of(plan)
                .filter(Slug::isSlug)
                .flatMap(slug -> plans.plan(new Slug(slug)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var standing = Optional.ofNullable(who)
                .flatMap(learner -> standings.of(learner.accountId(), found))
                .orElseGet(() -> Standing.ofVisitor(found));
        var tested = assessments
                .of(found.slug())
                .map(assessment -> TestedDomain.of(found, assessment.pool().blueprint()))
                .orElseGet(List::of);
        return pages.show(
                "site/plan",
                Map.of(
                        "standing",
                        standing,
                        "tested",
                        tested,
                        "models",
                        bank.current(found.slug()).size()));
    }
}
